"""Members whose names some system takes for something else, and archives that are bombs."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from tests import forge_packs
from tests.vectors.vector import Vector

CODE = "PACK_STRUCTURE_WRONG"
NAMES = (
    *("/pack.json", "//host/share/a.json", "../pack.json", "en/../../a.json", "./pack.json"),
    *("en/./glossary.json", "en/topics/..json", "en/topics/.json", "en/topics/", "en//a.json"),
    *("c:/windows/win.ini", "c:pack.json", "\\\\host\\share", "en\\topics\\a.json", "a:b.json"),
    *("en/topics/aux.json", "en/topics/nul.json", "en/topics/com1.json", "en/topics/lpt9.json"),
    *("con/topics/a.json", "media/con.png", "media/nul.tar.png", "prn", "media/com0.png"),
    *("EN/topics/a.json", "en/Topics/a.json", "en/topics/A.json", "PACK.JSON", "media/A.PNG"),
    *("en/topics/a.json.", "en/topics/a.json ", " pack.json", "en/topics/a b.json", "pack.json\n"),
    *("en/topics/a\0.json", "en/topics/\x1b[2J.json", "en/topics/\u202e.json", "media/\u200b.png"),
    *("en/topics/e\u0301.json", "en/topics/\u00e9.json", "media/\uff0e\uff0e.png", "\u0130.json"),
    *("en/topics/a_b.json", "en/topics/a--b.json", "en/topics/-a.json", "en/topics/a-.json"),
    *("media/.hidden.png", "media/a.svg", "media/a.png.exe", "media/a", "media/a.gif"),
    *("media/a/b.png", "media/a.PNG", "media/a.html", "en/a.json", "en/faq.json", "x.json"),
    *("index.html", "kiosk.yaml", "library.db", "e/topics/a.json", "english/topics/a.json"),
    *("en/topics/$(id).json", "en/topics/%2e%2e.json", "en/topics/~.json", "en/topics/*.json"),
    *("en/topics/" + "a" * 60 + ".json", "a/" * 40 + "a.json", "en/topics/" + "a-" * 40 + ".json"),
)


def vectors() -> Iterator[Vector]:
    """Give them."""
    for number, name in enumerate(NAMES):
        yield Vector(f"{number}", CODE, f"a member {name!r:.70}", partial(_named, name))
    for says, change in ARCHIVES.items():
        yield Vector(says, CODE, says, partial(_archived, change))


def _named(name: str) -> bytes:
    made = forge_packs.forgery()
    is_picture = name.lower().endswith("png")
    made.members[name] = forge_packs.PNG if is_picture else made.members["en/topics/topic-1.json"]
    return made.file()


def _archived(change: Callable[[bytes], bytes]) -> bytes:
    """Give a pack whose archive is another, under its true size and hash."""
    made = forge_packs.forgery()
    made.spoil_archive = change
    return made.file()


def _zip(method: int, *entries: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def _quine(data: bytes) -> bytes:
    """Give a zip in a zip in a zip."""
    for _ in range(20):
        data = _zip(zipfile.ZIP_DEFLATED, ("a.zip", data))
    return data


_ZEROS = bytes(20 << 20)
ARCHIVES: dict[str, Callable[[bytes], bytes]] = {
    "20 MB of zeros, deflated": lambda _: _zip(zipfile.ZIP_DEFLATED, ("pack.json", _ZEROS)),
    "20 MB of zeros, with bzip2": lambda _: _zip(zipfile.ZIP_BZIP2, ("pack.json", _ZEROS)),
    "a zip in a zip": _quine,
    "60,000 entries": lambda _: _zip(
        zipfile.ZIP_STORED, *((f"en/topics/{n}.json", b"") for n in range(60_000))
    ),
    "nothing": lambda _: b"",
    "only its end": lambda archive: archive[-22:],
    "its end twice": lambda archive: archive + archive[-22:],
    "another archive before it": lambda archive: archive + archive,
    "zlib instead": zlib.compress,
    "every length the longest": lambda archive: archive.replace(b"PK\3\4", b"PK\3\4" + b"\xff" * 4),
}

"""Measures what much content costs: 500 MB in one pack, 10,000 topics in eight, a switch back."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count, cycle
from pathlib import Path

from msgspec.structs import replace

from kiosk.authoring.pack_file import built
from kiosk.content.blocks import Figure
from kiosk.content.ids import TopicId
from kiosk.content.model import Pack, Topic
from kiosk.packs.envelope import line_of
from kiosk.packs.store.disk import Disk
from kiosk.packs.store.keeping import Store
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.records import pointer_to, record_bytes
from tests.forge_packs import private, ring, ring_line
from tests.prove.packs import _copy, _in_english, english
from tests.prove.record import ROOT
from tests.prove.record import Figure as Measure

PACKS = 8
IN_A_PACK = 1_250
"""Line 1 of a pack can list hardly more: ten thousand topics take eight packs."""
PICTURES_IN_ALL = 34
PICTURES_IN_EACH = 4
MEBIBYTE = 1 << 20
SIDE = 2200
SWITCHES = 40
TURNS = 5


def picture(number: int) -> bytes:
    """Give a PNG of 14.5 MB that differs from that of any other number below 256."""
    rows = bytearray((b"\0" + bytes(3 * SIDE)) * SIDE)
    rows[1] = number
    head = SIDE.to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0))
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 0)), (b"IEND", b""))
    chunks = (
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def pack_of(name: str, number: int, pictures: Sequence[str]) -> Pack:
    """Give a pack of ``IN_A_PACK`` real pages, most of them copies, without questions."""
    pack, edition = english()
    plain = [t for t in edition.topics if t.id != pack.help_topic and "page" not in _levels(t)]
    numbers, topics, copies = count(1000), list(edition.topics), dict[str, list[TopicId]]()
    for topic in cycle(plain):
        if len(topics) == IN_A_PACK:
            break
        copy = TopicId(f"t-{next(numbers)}")
        topics.append(_copy(topic, copy, ""))
        copies.setdefault(topic.id, []).append(copy)
    figures = tuple(Figure(each, "A picture") for each in pictures)
    last = topics[-1]
    topics[-1] = replace(last, blocks=(*last.blocks, *figures))
    coded = tuple(replace(t, page_code=f"{number}-{n}") for n, t in enumerate(topics, start=1))
    groups = tuple(
        replace(g, topics=(*g.topics, *(c for t in g.topics for c in copies.get(t, ()))))
        for g in pack.groups
    )
    named = replace(pack, id=name, number=number, groups=groups)
    return _in_english(named, replace(edition, topics=coded, faq={}))


def _levels(topic: Topic) -> set[str]:
    return {notice.level for notice in topic.notices}


def write_pack(folder: Path, name: str, number: int, pictures: int) -> Path:
    """Write a signed pack."""
    media = {}
    for place in range(pictures):
        path = folder / f"picture-{number}-{place}.png"
        path.write_bytes(picture(place + number))
        media[path.name] = path
    made = built(pack_of(name, number, tuple(media)), media)
    path = folder / f"{name}.kpack"
    with path.open("wb") as file:
        file.write(line_of(private(1).signed(made.envelope)))
        file.writelines(made.archive())
    for each in media.values():
        each.unlink()
    return path


def timed(act: Callable[[], object]) -> float:
    """Give the seconds that ``act`` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def copied(path: Path, target: Path) -> None:
    """Copy a file and flush it, as anything must that takes it in."""
    with path.open("rb") as source, target.open("wb", buffering=0) as file:
        while piece := source.read(MEBIBYTE):
            file.write(piece)
        os.fsync(file.fileno())


def kioskctl(*words: object) -> None:
    """Run a command; its memory counts in that of our children."""
    subprocess.run(
        [sys.executable, "-m", "kiosk.ctl", *map(str, words)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def peak_bytes() -> int:
    """Give the most memory that any process had which was started here and is over."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def one_large_pack(folder: Path) -> tuple[tuple[Measure, ...], dict[str, object]]:
    """Install 500 MB in one pack."""
    words = ("--keyring", folder / "ring", "--state")
    texts = write_pack(folder, "texts", 1, 0)
    large = write_pack(folder, "large", 2, PICTURES_IN_ALL)
    turns = []
    for turn in range(TURNS):
        places = folder / f"plain-{turn}", folder / f"large-{turn}"
        plain = timed(partial(kioskctl, "install", texts, *words, places[0]))
        copy = timed(partial(copied, large, folder / "copy"))
        (folder / "copy").unlink()
        seconds = timed(partial(kioskctl, "install", large, *words, places[1]))
        turns.append({"install": seconds, "copy": copy, "texts_alone": plain})
        for place in places:
            shutil.rmtree(place)
    ratios = [turn["install"] / (6 * turn["copy"] + turn["texts_alone"]) for turn in turns]
    ratio = round(statistics.median(ratios), 2)
    size = large.stat().st_size
    return (
        Measure("size of the large pack", size, 500 * 10**6, "bytes", is_floor=True),
        Measure("its install, by 6 copies and the install of its texts", ratio, 1, "x"),
    ), {"turns_seconds": [{k: round(v, 2) for k, v in turn.items()} for turn in turns]}


def many_topics(folder: Path) -> tuple[tuple[Measure, ...], dict[str, object]]:
    """Install ten thousand topics, then switch and roll back."""
    layout = Layout(folder / "many")
    words = ("--keyring", folder / "ring", "--state", layout.root)
    before: dict[str, tuple[int, int]] = {}
    seconds = []
    for number in range(1, PACKS + 1):
        file = write_pack(folder, f"pack-{number}", number, PICTURES_IN_EACH)
        before = files_in(layout.packs)
        seconds.append(timed(partial(kioskctl, "install", file, *words)))
        file.unlink()
    after = files_in(layout.packs)
    rewritten = sum(after[name] != facts for name, facts in before.items())
    store, generation = Store(layout.root), Store(layout.root).live().generation
    assert generation is not None
    data = pointer_to(generation.number, record_bytes(generation.record))
    switches = [timed(lambda: Disk().put(layout.current, data)) for _ in range(SWITCHES)]
    looks = [timed(store.live) for _ in range(SWITCHES)]
    back = timed(lambda: kioskctl("rollback", "--state", layout.root))
    assert store.live().number == PACKS - 1
    topics = PACKS * IN_A_PACK
    in_all = sum(path.stat().st_size for path in layout.packs.iterdir())
    return (
        Measure("topics in eight packs", topics, 10_000, "topics", is_floor=True),
        Measure("bytes in them", in_all, 500 * 10**6, "bytes", is_floor=True),
        Measure("switch, longest", round(max(switches) * 1000, 1), 50, "ms"),
        Measure("rollback, the whole command", round(back, 2), 1, "s"),
        Measure("packs that the next install wrote again", rewritten, 0, "packs"),
    ), {
        "install_of_each_seconds": [round(each, 2) for each in seconds],
        "switch_median_ms": round(statistics.median(switches) * 1000, 2),
        "look_at_a_start_median_ms": round(statistics.median(looks) * 1000, 2),
        "database_bytes": generation.place.database.stat().st_size,
    }


def files_in(folder: Path) -> dict[str, tuple[int, int]]:
    """Give each file with what changes when it is written."""
    if not folder.is_dir():
        return {}
    return {p.name: (p.stat().st_ino, p.stat().st_mtime_ns) for p in folder.iterdir()}


def prove() -> tuple[tuple[Measure, ...], dict[str, object]]:
    """Measure; give the figures, and what they were measured on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "ring").write_bytes(ring_line(ring(), 8))
        large, about_large = one_large_pack(folder)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "ring").write_bytes(ring_line(ring(), 8))
        many, about_many = many_topics(folder)
    peak = Measure("most memory of any process", round(peak_bytes() / MEBIBYTE), 256, "MiB")
    return (*large, *many, peak), {**about_large, **about_many}

"""The pictures of a tour on disk, with an index for programs and one for people."""

from __future__ import annotations

import hashlib
import html
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.tour.checks import Screen


@dataclass(frozen=True, slots=True)
class Way:
    """How the screens are shown."""

    width: int
    height: int
    theme: str
    text: int
    """Size of the words in percent."""
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One entry of the index. ``words`` is a hash of the words that can be read."""

    route: str
    view: str
    file: str
    words: str
    faults: tuple[str, ...]


class Album:
    """Fills one folder."""

    def __init__(self, folder: Path, way: Way) -> None:
        """Write into ``folder``, which may be new.

        Raises:
            OSError: it cannot be made.

        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._way = folder, way
        self.pictures: list[Picture] = []
        self.faults: list[str] = []

    def add(self, route: str, view: str, screen: Screen, *, is_variant: bool = False) -> None:
        """Keep the picture of a route, drawn as a ``view``; a variant may say what another says."""
        file = f"{route}.png"
        words = hashlib.sha256("\n".join(screen.words).encode()).hexdigest()
        screen.picture.save(str(self._folder / file))
        self.faults += [f"{route}: {fault}" for fault in screen.faults]
        same = next((one.route for one in self.pictures if one.words == words), None)
        if same is not None and not is_variant:
            self.faults.append(f"{route}: says the same as {same}")
        self.pictures.append(Picture(route, view, file, words, screen.faults))

    def expect(self, views: frozenset[str]) -> None:
        """Note each of ``views`` that has no picture."""
        missing = views - {picture.view for picture in self.pictures}
        self.faults += [f"{view}: no picture" for view in sorted(missing)]

    def close(self) -> None:
        """Write both indexes."""
        index = {
            **asdict(self._way),
            "pictures": [asdict(picture) for picture in self.pictures],
            "faults": self.faults,
        }
        text = json.dumps(index, indent=2, ensure_ascii=False) + "\n"
        (self._folder / "index.json").write_text(text, encoding="utf-8")
        (self._folder / "index.html").write_text(self._page(), encoding="utf-8")

    def _page(self) -> str:
        way = self._way
        title = (
            f"{way.width}x{way.height}, {way.theme}, text {way.text} %,"
            f" {way.language}, {way.direction}"
        )
        faults = "".join(f"<li>{html.escape(fault)}" for fault in self.faults)
        pictures = "".join(map(_figure, self.pictures))
        return (
            '<!doctype html><html lang="en"><meta charset="utf-8">'
            f"<title>{html.escape(title)}</title><style>body{{font:16px sans-serif}}"
            "figure{display:inline-block;margin:8px;width:420px}img{width:100%}</style>"
            f"<h1>{html.escape(title)}</h1><ul>{faults}</ul>{pictures}</html>\n"
        )


def _figure(one: Picture) -> str:
    says = html.escape("; ".join((one.route, *one.faults)))
    file = html.escape(one.file)
    image = f'<a href="{file}"><img loading="lazy" alt="" src="{file}"></a>'
    return f"<figure>{image}<figcaption>{says}</figcaption></figure>"

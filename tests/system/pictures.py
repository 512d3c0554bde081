"""Makes the pictures of docs/design-notes.md: the real program, touched on the way to each screen.

``python -m tests.system.pictures DIR [MOCKUPS]`` writes one picture a screen and size; where
MOCKUPS holds the mock-up of a screen, the two stand side by side, ours at the left. What is touched
is named, so that another layout leads to the same screens.
"""

import json
import sys
import tempfile
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.system.desk import Bench, bench, wait_until
from tests.system.shots import SHOTS, Shot

SHARE = 0.5
IDLE_SECONDS = 75.0


@dataclass(frozen=True, slots=True)
class Tour:
    """A bench, and the file in which the program on it tells where its controls are."""

    desk: Bench
    file: Path

    def place_of(self, name: str) -> tuple[int, int]:
        """Wait for the control called ``name`` and give where it is seen; ``name`` may end in …."""
        found: list[tuple[int, int]] = []

        def is_there() -> bool:
            if self.file.exists():
                for said, x, y in json.loads(self.file.read_text(encoding="utf-8")):
                    if said == name or (name[-1] == "…" and said.startswith(name[:-1])):
                        found.append((x, y))
                        return True
            return False

        wait_until(is_there, f"no {name!r} among {self.names()}", 10)
        return found[-1]

    def names(self) -> list[str]:
        """Give what can be touched now."""
        if not self.file.exists():
            return []
        return [said for said, _, _ in json.loads(self.file.read_text(encoding="utf-8"))]

    def take(self, shot: Shot) -> Image.Image:
        """Start the kiosk, go to the screen of ``shot`` and give its picture."""
        desk, before = self.desk, self.desk.probe()
        self.file.unlink(missing_ok=True)
        program = desk.start_pointed(self.file, shot.direction)
        desk.wait_for_change(before, "attract screen")
        desk.settle()
        for name in shot.touches:
            desk.walk((self.place_of(name),))
        for sign in shot.types:
            desk.key({" ": "space"}.get(sign, sign))
        for key in shot.keys:
            desk.key(key)
        if shot.holds:
            desk.press(*self.place_of(shot.holds))
        desk.settle()
        if shot.waits_for_idle:
            desk.wait_for_change(desk.probe(), "still there?", IDLE_SECONDS)
            desk.settle()
        picture = desk.picture()
        if shot.holds:
            desk.release(1, 1)
        desk.stop(program)
        return picture


def beside(ours: Image.Image, mockup: Path) -> Image.Image:
    """Give ``ours`` with the picture in ``mockup`` at its right."""
    other = Image.open(mockup).convert("RGB").resize(ours.size, Image.Resampling.LANCZOS)
    both = Image.new("RGB", (2 * ours.width + 16, ours.height), "white")
    both.paste(ours, (0, 0))
    both.paste(other, (ours.width + 16, 0))
    return both


def main(words: list[str]) -> int:
    """Make every picture, or those whose names follow after ``--only``."""
    parser = ArgumentParser(prog="python -m tests.system.pictures")
    parser.add_argument("out", type=Path)
    parser.add_argument("mockups", type=Path, nargs="?")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[])
    asked = parser.parse_args(words)
    out, mockups, only = asked.out, asked.mockups, asked.only
    out.mkdir(parents=True, exist_ok=True)
    for (width, height), shots in SHOTS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            bench(Path(folder), width, height) as desk,
        ):
            tour = Tour(desk, Path(folder) / "controls")
            for shot in shots:
                file = f"{shot.name}-{width}x{height}.png"
                if only and file.removesuffix(".png") not in only:
                    continue
                picture = tour.take(shot)
                size = (round(width * SHARE), round(height * SHARE))
                small = picture.resize(size, Image.Resampling.LANCZOS)
                if mockups and shot.mockup:
                    small = beside(small, mockups / f"{shot.mockup}.png")
                small.quantize(256).save(out / file, optimize=True)
                sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

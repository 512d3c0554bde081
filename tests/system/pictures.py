"""Makes the pictures of docs/design-notes.md: the real program, tapped to each screen.

``python -m tests.system.pictures DIR [MOCKUPS]`` writes one picture a screen and size; where
MOCKUPS holds the mock-up of a screen, the two stand side by side, ours at the left.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.system.desk import Bench, bench

SHARE = 0.5
IDLE_SECONDS = 75.0


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, what is touched on the way from the attract screen, and its mock-up."""

    name: str
    taps: tuple[tuple[int, int], ...]
    mockup: str = ""
    types: str = ""
    waits_for_idle: bool = False


WIDE_HOME, WIDE_ARTICLE = ((270, 565),), ((270, 565), (259, 421))
WIDE_GATE = ((270, 565), (726, 868), (560, 860))
WIDE_KEPT = (
    *(*WIDE_ARTICLE, (1771, 639), (199, 873), (199, 779)),
    *((1119, 128), (1119, 220), (1119, 312), (1086, 1016)),
)
WIDE_QUESTIONS = ((270, 565), (1660, 868))
WIDE_SEARCH = ((270, 565), (1660, 421))
SHEET = (830, 1016)
LARGER, DUSK, CONTRAST, VEIL = (418, 550), (980, 550), (1185, 550), (830, 665)
SHOTS: dict[tuple[int, int], tuple[Shot, ...]] = {
    (1920, 1080): (
        Shot("attract", (), "01-attract"),
        Shot("home", WIDE_HOME, "02-home"),
        Shot("group", (*WIDE_HOME, (259, 868))),
        Shot("article", (*WIDE_ARTICLE, (200, 780)), "03-article"),
        Shot("definition", (*WIDE_ARTICLE, (630, 447))),
        Shot("checks", (*WIDE_ARTICLE, (1550, 870))),
        Shot("help", (*WIDE_HOME, (1508, 1016)), "09-get-help-now"),
        Shot("desk-card", (*WIDE_HOME, (1508, 1016), (320, 848))),
        Shot("dashed", (*WIDE_HOME, (602, 1016))),
        Shot("gate", WIDE_GATE, "05-content-note-gate"),
        Shot("note", (*WIDE_GATE, (796, 535), (180, 752), (953, 886)), "06-section-note"),
        Shot("questions", (*WIDE_QUESTIONS, (460, 420), (460, 470))),
        Shot("search", WIDE_SEARCH, "07-questions-search", types="heart"),
        Shot("guess", WIDE_SEARCH, types="talk docter"),
        Shot("keys-hindi", (*WIDE_SEARCH, (1179, 893))),
        Shot("my-questions", WIDE_KEPT, "08-my-questions-takeaway"),
        Shot("my-questions-copy", (*WIDE_KEPT, (750, 880))),
        Shot("square", (*WIDE_KEPT, (1434, 838))),
        Shot("text-and-colours", (*WIDE_ARTICLE, SHEET), "18-text-and-colours"),
        Shot(
            "article-dusk-150", (*WIDE_ARTICLE, SHEET, DUSK, LARGER, SHEET), "04-article-dusk-150"
        ),
        Shot("home-contrast", (*WIDE_HOME, SHEET, CONTRAST, SHEET), "17-home-contrast"),
        Shot("veil", (*WIDE_ARTICLE, SHEET, VEIL, SHEET)),
        Shot("still-there", WIDE_HOME, "10-still-there", waits_for_idle=True),
    ),
    (1366, 768): (
        Shot("attract", ()),
        Shot("home", ((200, 440),), "15-home-1366x768"),
        Shot("article", ((200, 440), (150, 310))),
        Shot("gate", ((200, 440), (476, 596), (450, 647))),
        Shot("search", ((200, 440), (1181, 309)), types="heart"),
        Shot("help", ((200, 440), (1025, 715))),
    ),
    (1080, 1920): (
        Shot("attract", ()),
        Shot("home", ((300, 770),), "14-home-portrait"),
        Shot("article", ((300, 770), (270, 690))),
        Shot("parts", ((300, 770), (270, 690), (540, 1648))),
        Shot("gate", ((300, 770), (800, 1065), (540, 1550))),
        Shot("questions", ((300, 770), (800, 1670))),
        Shot("search", ((300, 770), (799, 1295)), types="heart"),
        Shot("help", ((300, 770), (540, 1866))),
    ),
}


def take(desk: Bench, shot: Shot) -> Image.Image:
    """Start the kiosk, go to the screen of ``shot`` and give its picture."""
    before = desk.probe()
    program = desk.start()
    desk.wait_for_change(before, "attract screen")
    desk.settle()
    desk.walk(shot.taps)
    for sign in shot.types:
        desk.key({" ": "space"}.get(sign, sign))
    desk.settle()
    if shot.waits_for_idle:
        desk.wait_for_change(desk.probe(), "still there?", IDLE_SECONDS)
        desk.settle()
    picture = desk.picture()
    desk.stop(program)
    return picture


def main(words: list[str]) -> int:
    """Make every picture."""
    out = Path(words[0])
    mockups = Path(words[1]) if len(words) > 1 else None
    out.mkdir(parents=True, exist_ok=True)
    for (width, height), shots in SHOTS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            bench(Path(folder), width, height) as desk,
        ):
            for shot in shots:
                picture = take(desk, shot)
                size = (round(width * SHARE), round(height * SHARE))
                small = picture.resize(size, Image.Resampling.LANCZOS)
                if mockups and shot.mockup:
                    other = Image.open(mockups / f"{shot.mockup}.png").convert("RGB")
                    both = Image.new("RGB", (2 * size[0] + 16, size[1]), "white")
                    both.paste(small, (0, 0))
                    both.paste(other.resize(size, Image.Resampling.LANCZOS), (size[0] + 16, 0))
                    small = both
                small.quantize(256).save(out / f"{shot.name}-{width}x{height}.png", optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``kioskctl content figures``: what it makes, when, and what it refuses."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.authoring.drawings import read_drawing
from kiosk.authoring.masks import hash_of, mark_in, mask_of
from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from kiosk.ui.drawing import Stroke, paint_mask
from kiosk.ui.reading.picture import MASK_DENSITY, load_image

MEDIA = paths.content_folder() / "sexual-health" / "media"
DRAWINGS = sorted(path.name for path in MEDIA.glob("*.svg"))
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">\n'
    '<path d="M0 0H40V20H0z" fill="#F1DCC7"/>\n'
    '<path d="M10 0H20V20H10z" fill="#DC8E70"/>\n'
    '<path d="M30 0V20" stroke="#271E1A" stroke-width="8"/>\n'
    '<path d="M0 0H4V4H0z" fill="#F7F2EA"/>\n</svg>\n'
)


@pytest.fixture
def media(tmp_path: Path) -> Path:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.svg").write_text(SVG, encoding="utf-8")
    return tmp_path / "media"


def figures(media: Path, *options: str) -> int:
    return main(["content", "figures", str(media.parent), *options])


def test_mask_says_where_each_role_lies(media: Path) -> None:
    assert figures(media) == 0
    image = load_image((media / "a.mask.png").read_bytes())
    assert image is not None
    assert (image.width(), image.height()) == (40 * MASK_DENSITY, 20 * MASK_DENSITY)
    seen = [image.pixelColor(x, 20).name() for x in (12, 30, 60)]
    assert seen == ["#00ff00", "#0000ff", "#ff0000"]
    assert image.pixelColor(2, 2).name() == "#000000"


def test_only_what_is_missing_or_stale_is_made(
    media: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mask = media / "a.mask.png"
    assert figures(media) == 0
    assert capsys.readouterr().out == f"{mask}\n"
    first = mask.read_bytes()
    assert figures(media) == 0
    assert capsys.readouterr().out == ""
    (media / "a.svg").write_text(SVG.replace("M30 0", "M31 0"), encoding="utf-8")
    assert figures(media) == 0
    assert mask.read_bytes() != first
    (media / "a.svg").write_text(SVG, encoding="utf-8")
    assert figures(media, "--all") == 0
    assert mask.read_bytes() == first
    assert capsys.readouterr().out == f"{mask}\n" * 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<path d", "<line x", "a.svg:2: the element line"),
        ("M30 0V20", "M30", "a.svg: "),
        ("M30 0V20", "M0 0A5 4 30 0 1 9 9", "tilted"),
    ],
)
def test_what_is_not_a_drawing_is_refused(
    media: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    (media / "a.svg").write_text(SVG.replace(old, new, 1), encoding="utf-8")
    assert figures(media) == ExitCode.BAD_CONTENT
    assert said in capsys.readouterr().err
    assert not (media / "a.mask.png").exists()


def test_folder_without_pictures_cannot_be_read(tmp_path: Path) -> None:
    assert figures(tmp_path / "media") == ExitCode.CANNOT_READ
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.svg").mkdir()
    assert figures(tmp_path / "media") == ExitCode.CANNOT_READ


@pytest.mark.parametrize("name", DRAWINGS)
def test_masks_of_the_pack_are_what_their_drawings_paint(name: str) -> None:
    data = (MEDIA / name).read_bytes()
    kept = (MEDIA / mask_of(name)).read_bytes()
    assert mark_in(kept) == hash_of(data)
    drawing = read_drawing(data)
    strokes = [Stroke(s.data, s.fill, s.stroke, s.width) for s in drawing.shapes]
    width, height, pixels = paint_mask(drawing.width, drawing.height, strokes)
    image = load_image(kept)
    assert image is not None
    assert (image.width(), image.height()) == (width, height)
    for y in range(0, height, 7):
        for x in range(0, width, 7):
            at, colour = 3 * (y * width + x), image.pixelColor(x, y)
            painted = pixels[at : at + 3]
            pairs = zip(painted, (colour.red(), colour.green(), colour.blue()), strict=True)
            assert all(abs(one - other) <= 2 for one, other in pairs), (x, y)


def test_figures_have_one_hand() -> None:
    for name in DRAWINGS:
        drawing = read_drawing((MEDIA / name).read_bytes())
        assert drawing.width == 760
        widths = {shape.width for shape in drawing.shapes if shape.stroke == "line"}
        assert 4.0 in widths

"""Drawings and the masks made from them: what is read, what is refused, and what is stale."""

import zlib
from pathlib import Path

import pytest

from kiosk.authoring.check import check_folder
from kiosk.authoring.codes import Code
from kiosk.authoring.drawings import Drawing, NotADrawing, Shape, read_drawing
from kiosk.authoring.masks import hash_of, is_mask, mark_in, mask_of, write_png
from kiosk.content.blocks import Figure
from tests import forge

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" fill="none">\n'
DRAWING = (
    f'{HEAD}<title>A line</title>\n<g id="all">\n'
    '<path d="M0 0L40 20" fill="#F1DCC7" stroke="#271E1A" stroke-width="4.5"/>\n'
    '<path d="M1 1h2"/>\n</g>\n</svg>\n'
)


def refused(text: str) -> tuple[int, str]:
    with pytest.raises(NotADrawing) as caught:
        read_drawing(text.encode())
    return caught.value.line, str(caught.value)


def test_drawing_is_its_size_and_its_paths() -> None:
    assert read_drawing(DRAWING.encode()) == Drawing(
        40,
        20,
        (Shape("M0 0L40 20", "soft", "line", 4.5), Shape("M1 1h2", None, None, 1.0)),
    )


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ('<circle r="3"/>', "the element circle"),
        ('<image href="x"/>', "the element image"),
        ('<path d="M0 0" style="fill:red"/>', "style in path"),
        ('<g transform="scale(2)"/>', "transform in g"),
        ('<path d="M0 0Q1 1 2 2"/>', "path data"),
        ("<path/>", "path data"),
        ('<path d="M0 0" fill="#ff0000"/>', "the fill '#ff0000'"),
        ('<path d="M0 0" stroke="red"/>', "the stroke 'red'"),
        ('<path d="M0 0" stroke-width="2px"/>', "the stroke width"),
        ("<path", "not well-formed"),
    ],
)
def test_anything_else_is_refused_at_its_line(inside: str, message: str) -> None:
    line, said = refused(f"{HEAD}<desc>Words</desc>\n{inside}\n</svg>\n")
    assert message in said
    assert line == (4 if inside == "<path" else 3)


@pytest.mark.parametrize("box", ["", "0 0 40", "0 0 1 20", "1 0 40 20", "0 0 1601 20"])
def test_size_is_whole_units_within_bounds(box: str) -> None:
    assert "the view box" in refused(DRAWING.replace("0 0 40 20", box))[1]


def test_no_entities_and_no_other_root() -> None:
    assert refused(f"<!DOCTYPE svg>\n{DRAWING}") == (1, "a document type")
    assert refused("<g/>") == (1, "an svg without a view box")
    assert refused("")[0] == 1


def test_mask_carries_the_mark_of_its_drawing() -> None:
    data = DRAWING.encode()
    png = write_png(2, 1, b"\xff\x00\x00\x00\xff\x00", data)
    assert mark_in(png) == hash_of(data)
    at = png.index(b"IDAT")
    length = int.from_bytes(png[at - 4 : at], "big")
    assert zlib.decompress(png[at + 4 : at + 4 + length]) == b"\x00\xff\x00\x00\x00\xff\x00"
    assert png == write_png(2, 1, b"\xff\x00\x00\x00\xff\x00", data)


def test_other_pictures_carry_no_mark() -> None:
    png = write_png(1, 1, bytes(3), b"")
    assert mark_in(b"") == mark_in(b"not a png at all") == ""
    assert mark_in(png.replace(b"Svg-Sha256", b"Svg-Sha257")) == ""
    assert mark_in(png.replace(hash_of(b"").encode(), b"g" * 64)) == ""
    assert mark_in(png[: png.index(b"tEXt") + 9]) == ""


def test_masks_are_told_by_their_name() -> None:
    assert mask_of("a-b.svg") == "a-b.mask.png"
    assert is_mask("a-b.mask.png")
    assert not is_mask("a-b.png")
    assert not is_mask("mask.png")


def made_with(mask: bytes) -> forge.Folder:
    made = forge.folder(pictures=(2,))
    made.replace(forge.topic_path(2), "(plain.png)", "(a.mask.png)")
    del made.files["media/plain.png"]
    made.files["media/a.svg"] = DRAWING
    made.files["media/a.mask.png"] = mask.decode("utf-8", "surrogateescape")
    return made


def codes(made: forge.Folder, parent: Path) -> set[tuple[str, int, Code]]:
    report = check_folder(made.write(parent))
    return {(each.path, each.line, each.code) for each in report.problems}


def test_drawing_beside_its_mask_is_no_problem(tmp_path: Path) -> None:
    made = made_with(write_png(1, 1, bytes(3), DRAWING.encode()))
    report = check_folder(made.write(tmp_path))
    assert report.problems == ()
    assert report.pack is not None
    (topic,) = (each for each in report.pack.editions[0].topics if each.id == "topic-2")
    shown = {b.media: b.colours for b in topic.blocks if isinstance(b, Figure)}
    assert shown == {"a.mask.png": "theme", "body.png": "own"}


def test_large_and_unreadable_drawings_are_told(tmp_path: Path) -> None:
    made = made_with(write_png(1, 1, bytes(3), DRAWING.encode()))
    made.files["media/a.svg"] = DRAWING + " " * (1 << 20)
    made.links["media/b.svg"] = "nowhere"
    assert codes(made, tmp_path) == {
        ("media/a.svg", 1, Code.TOO_LARGE),
        ("media/b.svg", 1, Code.FILE_UNREADABLE),
    }

"""Pictures checked by the real program as a confined child, without a display."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec
import pytest
from PIL import Image

from kiosk.packs.checking import CheckFailed, had, have_images_checked
from kiosk.packs.image_shapes import MOST_PIXELS, BadImage
from kiosk.packs.jobs import ImageAt
from kiosk.sandbox.limits import MEGABYTE, Limits
from kiosk.sandbox.running import Task
from kiosk.sandbox.wire import Progress

LARGEST = Image.new("RGB", (4000, MOST_PIXELS // 4000), (90, 120, 60))
KINDS = ("PNG", "JPEG", "WEBP")


class Media:
    """Pictures one behind the other in a file, as they lie in a pack."""

    def __init__(self, file: IO[bytes]) -> None:
        """Begin with none."""
        self.file = file
        self.images: tuple[ImageAt, ...] = ()

    def add(self, name: str, media_type: str, data: bytes) -> None:
        """Put one more behind them."""
        offset = self.file.seek(0, io.SEEK_END)
        self.file.write(data)
        self.file.flush()
        self.images += (ImageAt(name, media_type, offset, len(data)),)


@pytest.fixture
def media(tmp_path: Path) -> Iterator[Media]:
    """One large picture of each kind."""
    with (tmp_path / "media").open("w+b") as file:
        media = Media(file)
        for kind in KINDS:
            out = io.BytesIO()
            LARGEST.save(out, kind)
            media.add(f"a.{kind.lower()}", f"image/{kind.lower()}", out.getvalue())
        yield media


def test_good_pictures(media: Media) -> None:
    told: list[Progress] = []
    assert have_images_checked(media.file, media.images, told.append) == len(KINDS)
    assert told[-1] == Progress("images", 3, 3)


def test_a_bad_picture_is_named(media: Media) -> None:
    media.add("media/bad.png", "image/png", b"GIF89a")
    with pytest.raises(BadImage) as caught:
        have_images_checked(media.file, media.images, lambda _: None)
    assert caught.value.detail == "media/bad.png: It is not a PNG."


def test_a_place_that_is_not_in_the_file(media: Media) -> None:
    beyond = ImageAt("beyond", "image/png", 10**12, 10)
    with pytest.raises(BadImage, match="It is not a PNG"):
        have_images_checked(media.file, (beyond,), lambda _: None)


def test_a_picture_that_needs_more_memory_than_there_is(media: Media) -> None:
    limits = Limits(memory_bytes=40 * MEGABYTE)
    task = Task("images", msgspec.msgpack.encode(media.images), limits)
    with pytest.raises((CheckFailed, BadImage)):
        had(task, int, (BadImage,), media.file, lambda _: None)


def test_an_ask_that_cannot_be_read(media: Media) -> None:
    task = Task("images", b"\xc1", Limits())
    with pytest.raises(CheckFailed, match="It ended without an answer"):
        had(task, int, (BadImage,), media.file, lambda _: None)

"""What the check's child process can be asked to do, by name. Runs confined; see kiosk.sandbox."""

from collections.abc import Mapping
from typing import BinaryIO

import msgspec

from kiosk.packs.image_shapes import BadImage
from kiosk.sandbox.serving import Job, Tell
from kiosk.sandbox.wire import Progress


class ImageAt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a picture lies in a file, and what it says it is."""

    name: str
    media_type: str
    offset: int
    size: int
    """In bytes, as ``offset`` is."""


def check_images(source: BinaryIO, images: tuple[ImageAt, ...], tell: Tell) -> int:
    """Check each of ``images`` in ``source``, and give how many there are.

    Raises:
        BadImage: of the first that cannot be used.

    """
    from kiosk.packs.images import check_image  # noqa: PLC0415 - the child's, with Qt

    for number, image in enumerate(images, start=1):
        source.seek(image.offset)
        data = source.read(image.size)
        try:
            check_image(data, image.media_type)
        except BadImage as refusal:
            raise BadImage(f"{image.name}: {refusal.detail}") from refusal
        tell(Progress("images", number, len(images)))
    return len(images)


def _images(source: BinaryIO, ask: bytes, tell: Tell) -> bytes:
    images = msgspec.msgpack.decode(ask, type=tuple[ImageAt, ...])
    return msgspec.msgpack.encode(check_images(source, images, tell))


JOBS: Mapping[str, Job] = {"images": _images}

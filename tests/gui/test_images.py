"""Pictures of packs, good and hostile, before the real decoders of Qt."""

import io
import struct
import zlib
from pathlib import Path

import msgspec
import pytest
from PIL import Image, ImageCms
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from kiosk.content.model import Pack
from kiosk.packs.image_shapes import MOST_PIXELS
from kiosk.packs.images import check_image
from kiosk.packs.jobs import JOBS, PackAsk
from kiosk.packs.refusals import BadImage
from kiosk.sandbox.serving import Teller
from tests import forge, forge_packs
from tests.unit.packs import pictures as p

KINDS = ("PNG", "JPEG", "WEBP")
NOISE = Image.effect_noise((120, 80), 50).convert("RGB")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(kind: str, picture: Image.Image = NOISE, **how: object) -> bytes:
    """Give ``picture`` as a file of ``kind``."""
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def media_type(kind: str) -> str:
    """Give the media type of ``kind``."""
    return f"image/{kind.lower()}"


GOOD = {
    "png": ("PNG", saved("PNG")),
    "grey png": ("PNG", saved("PNG", NOISE.convert("L"))),
    "palette png": ("PNG", saved("PNG", NOISE.convert("P"))),
    "one-bit png": ("PNG", saved("PNG", NOISE.convert("1"))),
    "png with alpha": ("PNG", saved("PNG", NOISE.convert("RGBA"))),
    "sixteen-bit png": ("PNG", p.png(50, 40, bits=16)),
    "png with a profile": ("PNG", saved("PNG", icc_profile=PROFILE)),
    "png with a broken profile": ("PNG", saved("PNG", icc_profile=b"junk" * 50)),
    "jpeg": ("JPEG", saved("JPEG")),
    "grey jpeg": ("JPEG", saved("JPEG", NOISE.convert("L"))),
    "cmyk jpeg": ("JPEG", saved("JPEG", NOISE.convert("CMYK"))),
    "progressive jpeg": ("JPEG", saved("JPEG", progressive=True)),
    "jpeg with restarts": ("JPEG", saved("JPEG", restart_marker_blocks=1)),
    "jpeg with a profile": ("JPEG", saved("JPEG", icc_profile=PROFILE)),
    "jpeg with broken exif": ("JPEG", saved("JPEG", exif=b"Exif\x00\x00junkjunk")),
    "webp": ("WEBP", saved("WEBP")),
    "lossless webp": ("WEBP", saved("WEBP", lossless=True)),
    "webp with alpha": ("WEBP", saved("WEBP", Image.new("RGBA", (9, 5), (1, 2, 3, 4)))),
    "webp with a profile": ("WEBP", saved("WEBP", icc_profile=PROFILE)),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_passes(name: str) -> None:
    kind, data = GOOD[name]
    check_image(data, media_type(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_largest_picture_passes(kind: str) -> None:
    check_image(saved(kind, Image.new("RGB", (4000, MOST_PIXELS // 4000))), media_type(kind))


def test_the_largest_picture_of_sixteen_bits_passes() -> None:
    check_image(p.png(4000, MOST_PIXELS // 4000, bits=16), "image/png")


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 1.0])
def test_truncated(name: str, part: float) -> None:
    kind, data = GOOD[name]
    with pytest.raises(BadImage):
        check_image(data[: int((len(data) - 1) * part)], media_type(kind))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("part", [0.5, 0.8])
def test_truncated_jpeg_with_an_end_put_behind_it(part: float, progressive: bool) -> None:
    # Qt gives such a picture, grey where it has nothing, and only warns.
    data = saved("JPEG", progressive=progressive)
    cut = data[: int(len(data) * part)].rstrip(b"\xff") + p.END
    with pytest.raises(BadImage, match="It is damaged: Corrupt JPEG data"):
        check_image(cut, "image/jpeg")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(p.png(40, 40, rows=3), id="fewer rows than it says"),
        pytest.param(saved("PNG")[:-40] + p.chunk(b"IEND", b""), id="a broken chunk"),
        pytest.param(p.png(9, 9).replace(b"IDAT", b"IDAX"), id="no pixels"),
        pytest.param(p.PNG_HEAD + p.header(9, 9, bits=3) + p.png(9, 9)[33:], id="bits of no kind"),
        pytest.param(p.PNG_HEAD + p.header(9, 9, colour=5) + p.png(9, 9)[33:], id="no such colour"),
    ],
)
def test_lying_png(data: bytes) -> None:
    with pytest.raises(BadImage):
        check_image(data, "image/png")


def test_flipped_bits_of_a_png_are_seen() -> None:
    data = bytearray(saved("PNG"))
    data[len(data) // 2] ^= 1
    with pytest.raises(BadImage, match="It is damaged"):
        check_image(bytes(data), "image/png")


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_broken_profile(kind: str) -> None:
    with pytest.raises(BadImage, match="ICC"):
        check_image(saved(kind, icc_profile=b"junk" * 50), media_type(kind))


def test_frame_of_another_size_than_its_container() -> None:
    body = saved("WEBP")[12:]
    size = struct.unpack_from("<I", body, 4)[0]
    inside = (body[:4], body[8 : 8 + size])
    with pytest.raises(BadImage):
        check_image(p.riff(p.extended(60, 40), inside), "image/webp")


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_animated(kind: str) -> None:
    data = saved(kind, save_all=True, append_images=[NOISE.rotate(90)])
    with pytest.raises(BadImage, match="animated"):
        check_image(data, media_type(kind))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", ["GIF", "BMP", "TIFF", "ICO", *KINDS])
def test_another_kind_under_this_name(kind: str, other: str) -> None:
    if kind != other:
        with pytest.raises(BadImage, match="It is not a"):
            check_image(saved(other), media_type(kind))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"])
def test_no_picture(kind: str, data: bytes) -> None:
    with pytest.raises(BadImage, match="It is not a"):
        check_image(data, media_type(kind))


@pytest.mark.parametrize("head", [b"zTXt", b"iTXt", b"iCCP"])
def test_bomb_in_a_remark(head: bytes) -> None:
    remark = {b"iTXt": b"k\x00\x01\x00\x00\x00"}.get(head, b"k\x00\x00")
    bomb = p.png(9, 9, more=p.chunk(head, remark + zlib.compress(bytes(100_000_000), 9)))
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
    before = peak_kilobytes()
    check_image(bomb, "image/png")
    assert peak_kilobytes() - before < 40_000


def peak_kilobytes() -> int:
    """Give the most memory that this process has had."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def test_the_handler_of_messages_is_put_back() -> None:
    said: list[str] = []

    def listen(kind: QtMsgType, context: object, text: str) -> None:
        del kind, context
        said.append(text)

    before = qInstallMessageHandler(listen)
    try:
        check_image(saved("PNG"), "image/png")
        with pytest.raises(BadImage):
            check_image(p.png(40, 40, rows=3), "image/png")
        assert qInstallMessageHandler(listen) is listen
    finally:
        qInstallMessageHandler(before)
    assert said == []


ENDING = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_job_of_the_child_looks_at_pictures(kind: str) -> None:
    ask = msgspec.msgpack.encode(PackAsk(trust=None, is_compiled=False))
    job, teller, name = JOBS["pack"], Teller(io.BytesIO()), f"a.{ENDING[kind]}"
    good = io.BytesIO(forge_packs.forgery_with(name, saved(kind)).file())
    assert msgspec.msgpack.decode(job(good, ask, teller), type=Pack).id == forge.PACK_ID
    bad = io.BytesIO(forge_packs.forgery_with(name, saved(kind)[:-9]).file())
    with pytest.raises(BadImage, match=f"media/{name}: "):
        job(bad, ask, teller)

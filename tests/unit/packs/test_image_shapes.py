"""The walk through a picture file: what fits together passes, and what does not is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.image_shapes import MOST_PIXELS, MOST_SIDE_PIXELS, Size, size_of
from kiosk.packs.refusals import BadImage
from tests.unit.packs import pictures as p

PNG, JPEG, WEBP = "image/png", "image/jpeg", "image/webp"
PROGRESSIVE = p.START + p.frame(5, 7, 0xC2) + p.SCAN + p.segment(0xC4, b"x") + p.SCAN + p.END

GOOD = {
    "png": (PNG, p.png(5, 7)),
    "png with text": (PNG, p.png(5, 7, more=p.chunk(b"tEXt", b"a\x00b"))),
    "jpeg": (JPEG, p.START + p.segment(0xE0, b"JFIF\x00") + p.frame(5, 7) + p.SCAN + p.END),
    "jpeg with fill bytes": (
        JPEG,
        p.START + b"\xff\xff" + p.frame(5, 7) + p.SCAN + b"\xff" + p.END,
    ),
    "progressive jpeg": (JPEG, PROGRESSIVE),
    "thumbnail in a jpeg": (
        JPEG,
        p.START + p.segment(0xE1, p.START + p.END) + p.frame(5, 7) + p.SCAN + p.END,
    ),
    "lossy webp": (WEBP, p.riff(p.lossy(5, 7))),
    "scaled lossy webp": (WEBP, p.riff(p.lossy(5 | 0x4000, 7 | 0x8000))),
    "lossless webp": (WEBP, p.riff(p.lossless(5, 7))),
    "extended webp": (WEBP, p.riff(p.extended(5, 7), p.lossy(5, 7), (b"EXIF", b"odd"))),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_whole_picture_says_its_size(name: str) -> None:
    media_type, data = GOOD[name]
    assert size_of(data, media_type) == Size(5, 7)


@pytest.mark.parametrize("name", GOOD)
def test_every_beginning_of_a_picture_is_refused(name: str) -> None:
    media_type, data = GOOD[name]
    for end in range(len(data)):
        with pytest.raises(BadImage):
            size_of(data[:end], media_type)


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("more", [b"\x00", b"\n", p.END, b"PK\x03\x04 a zip", b"<script>"])
def test_polyglot_with_something_behind_the_picture(name: str, more: bytes) -> None:
    media_type, data = GOOD[name]
    with pytest.raises(BadImage, match="follows the end"):
        size_of(data + more, media_type)


@pytest.mark.parametrize("name", GOOD)
def test_a_picture_under_the_name_of_another_kind(name: str) -> None:
    media_type, data = GOOD[name]
    for other in {PNG, JPEG, WEBP} - {media_type}:
        with pytest.raises(BadImage, match="It is not a "):
            size_of(data, other)


@pytest.mark.parametrize("kind", ["image/svg+xml", "image/gif", "", "png", "IMAGE/PNG", "x" * 99])
def test_a_kind_that_is_not_allowed(kind: str) -> None:
    with pytest.raises(BadImage, match="is not PNG, JPEG or WebP") as caught:
        size_of(p.png(5, 7), kind)
    assert len(caught.value.detail) < 80


BAD = {
    "apng": (PNG, p.png(5, 7, more=p.chunk(b"acTL", bytes(8))), "animated"),
    "apng frame": (PNG, p.png(5, 7, more=p.chunk(b"fcTL", bytes(26))), "animated"),
    "apng pixels": (PNG, p.png(5, 7, more=p.chunk(b"fdAT", bytes(26))), "animated"),
    "two png headers": (PNG, p.png(5, 7, more=p.header(9, 9)), "do not fit"),
    "no png header": (PNG, p.PNG_HEAD + p.chunk(b"IEND", b""), "do not fit"),
    "short png header": (PNG, p.PNG_HEAD + p.chunk(b"IHDR", bytes(12)), "do not fit"),
    "png of no width": (PNG, p.png(0, 7), "no pixels"),
    "png of no height": (PNG, p.png(5, 0), "no pixels"),
    "lying chunk length": (
        PNG,
        p.PNG_HEAD + p.header(5, 7) + b"\xff\xff\xff\xffIDAT" + bytes(9),
        "cut short",
    ),
    "jpeg of no height": (JPEG, p.START + p.frame(5, 0) + p.SCAN + p.END, "no pixels"),
    "jpeg without a frame": (JPEG, p.START + p.SCAN + p.END, "no pixels"),
    "jpeg without pixels": (JPEG, p.START + p.frame(5, 7) + p.END, "do not fit"),
    "jpeg of two frames": (
        JPEG,
        p.START + p.frame(5, 7) + p.frame(9, 9) + p.SCAN + p.END,
        "do not fit",
    ),
    "lossless jpeg": (JPEG, p.START + p.frame(5, 7, 0xC3) + p.SCAN + p.END, "do not fit"),
    "arithmetic jpeg": (JPEG, p.START + p.frame(5, 7, 0xC9) + p.SCAN + p.END, "do not fit"),
    "jpeg in a jpeg": (JPEG, p.START + b"\xff\xd8" + p.frame(5, 7) + p.SCAN + p.END, "do not fit"),
    "jpeg with a hole": (JPEG, p.START + p.frame(5, 7) + b"\x00" + p.SCAN + p.END, "do not fit"),
    "jpeg marker without a length": (
        JPEG,
        p.START + b"\xff\xe0\x00\x01" + p.frame(5, 7) + p.SCAN + p.END,
        "do not fit",
    ),
    "animated webp": (WEBP, p.riff(p.extended(5, 7), (b"ANIM", bytes(6))), "animated"),
    "webp frame": (WEBP, p.riff(p.extended(5, 7), (b"ANMF", bytes(16))), "animated"),
    "webp of no width": (WEBP, p.riff(p.lossy(0, 7)), "no pixels"),
    "webp without chunks": (WEBP, p.riff(), "no pixels"),
    "webp that begins with metadata": (WEBP, p.riff((b"EXIF", bytes(10))), "do not fit"),
    "lossy webp without its mark": (WEBP, p.riff((b"VP8 ", bytes(10))), "do not fit"),
    "lossless webp without its mark": (WEBP, p.riff((b"VP8L", bytes(10))), "do not fit"),
    "webp with a long chunk": (
        WEBP,
        b"RIFF\x16\x00\x00\x00WEBPVP8 \xff\xff\xff\x7f" + p.lossy(5, 7)[1],
        "cut short",
    ),
    "wave file": (WEBP, b"RIFF\x04\x00\x00\x00WAVE", "not a WebP"),
}


@pytest.mark.parametrize("name", BAD)
def test_parts_that_do_not_fit_together(name: str) -> None:
    media_type, data, why = BAD[name]
    with pytest.raises(BadImage, match=why) as caught:
        size_of(data, media_type)
    assert caught.value.code == "BAD_IMAGE"


MAKERS = {
    PNG: lambda width, height: p.PNG_HEAD + p.header(width, height) + p.chunk(b"IEND", b""),
    JPEG: lambda width, height: p.START + p.frame(width, height) + p.SCAN + p.END,
    WEBP: lambda width, height: p.riff(p.lossless(width, height)),
}


@pytest.mark.parametrize("media_type", MAKERS)
@pytest.mark.parametrize(
    ("width", "height", "fits"),
    [
        (MOST_SIDE_PIXELS, 1, True),
        (1, MOST_SIDE_PIXELS, True),
        (4000, MOST_PIXELS // 4000, True),
        (MOST_SIDE_PIXELS + 1, 1, False),
        (1, MOST_SIDE_PIXELS + 1, False),
        (4000, MOST_PIXELS // 4000 + 1, False),
        (MOST_SIDE_PIXELS, MOST_SIDE_PIXELS, False),
    ],
)
def test_bomb_of_many_pixels(media_type: str, width: int, height: int, fits: bool) -> None:
    data = MAKERS[media_type](width, height)
    if fits:
        assert size_of(data, media_type) == (width, height)
    else:
        with pytest.raises(BadImage, match="are too many: 4096 a side and 12,000,000 together"):
            size_of(data, media_type)


def test_bomb_of_the_most_pixels_that_can_be_said() -> None:
    with pytest.raises(BadImage, match="too many"):
        size_of(p.PNG_HEAD + p.header(2**32 - 1, 2**32 - 1) + p.chunk(b"IEND", b""), PNG)
    with pytest.raises(BadImage, match="too many"):
        size_of(p.riff(p.extended(2**24, 2**24)), WEBP)


@given(
    st.sampled_from(sorted(GOOD)),
    st.integers(0, 60),
    st.integers(0, 20),
    st.binary(max_size=20),
)
def test_whatever_is_in_a_file_it_passes_or_is_refused(
    name: str, at: int, removed: int, put: bytes
) -> None:
    media_type, data = GOOD[name]
    changed = data[:at] + put + data[at + removed :]
    try:
        size = size_of(changed, media_type)
    except BadImage:
        return
    assert 0 < size.width <= MOST_SIDE_PIXELS
    assert 0 < size.height <= MOST_SIDE_PIXELS

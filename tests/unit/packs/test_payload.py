"""What is signed: its form, its names, and the releases that were here before."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from kiosk.content.model import Pack, Review
from kiosk.packs.canonical import encoded
from kiosk.packs.envelope import PACK_TYPE, Envelope, PayloadType
from kiosk.packs.limits import (
    MAX_FILE_BYTES,
    MAX_IMAGE_BYTES,
    MAX_JSON_BYTES,
    MAX_KEYRINGS,
    MAX_LANGUAGES,
)
from kiosk.packs.payload import (
    Floor,
    MediaType,
    Member,
    ReviewSummary,
    check_names,
    check_release,
    media_type,
    newest_day,
    payload_hash,
    read_payload,
    summary_of,
)
from kiosk.packs.refusals import (
    PackListInvalid,
    PackNeedsNewerKiosk,
    PackReleaseTwice,
    PackStructureWrong,
    PackTooOld,
    PackTypeWrong,
)
from tests import forge, forge_packs

ENVELOPE = forge_packs.forgery().envelope()
PAYLOAD = read_payload(ENVELOPE)


def payload(change: Callable[[dict[str, Any]], object]) -> Envelope:
    """Give an envelope with a payload after ``change``."""
    value: dict[str, Any] = msgspec.json.decode(ENVELOPE.payload)
    change(value)
    return Envelope(encoded(value), PACK_TYPE, ())


def test_a_payload_is_read_as_it_was_written() -> None:
    assert encoded(PAYLOAD) == ENVELOPE.payload
    assert PAYLOAD.id == forge.PACK_ID


def test_a_signed_thing_of_another_type_is_refused() -> None:
    other = PayloadType("application/json")
    with pytest.raises(PackTypeWrong, match="application/json"):
        read_payload(Envelope(ENVELOPE.payload, other, ()))


def test_a_later_format_is_told_from_a_damaged_one() -> None:
    later = Envelope(b'{"format":2,"new":[1]}', PACK_TYPE, ())
    with pytest.raises(PackTypeWrong, match="the format is 2"):
        read_payload(later)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"format":"1"}', b"\xff", b"[" * 100_000])
def test_what_is_no_payload_is_refused(data: bytes) -> None:
    with pytest.raises(PackListInvalid):
        read_payload(Envelope(data, PACK_TYPE, ()))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda v: v.pop("review"), "review"),
        (lambda v: v.update(zzz=1), "one form"),
        (lambda v: v.update(release=1_000_000), "999999"),
        (lambda v: v.update(id="Forged"), "regex"),
        (lambda v: v.update(id="a" * 65), "length"),
        (lambda v: v.update(id="a\n"), "regex"),
        (lambda v: v.update(version=" "), "regex"),
        (lambda v: v.update(version="1" * 201), "length"),
        (lambda v: v.update(publisher=""), "regex"),
        (lambda v: v.update(publisher="a\x1b[2J"), "a sign that nobody sees"),
        (lambda v: v.update(publisher="a\nb"), "a sign that nobody sees"),
        (lambda v: v.update(version="a\u202eb"), "a sign that nobody sees"),
        (lambda v: v.update(min_app="1.0"), "regex"),
        (lambda v: v.update(min_app="01.0.0"), "regex"),
        (lambda v: v.update(min_app="1.0.0\n"), "regex"),
        (lambda v: v.update(min_app="10000.0.0"), "regex"),
        (lambda v: v.update(created="2026-1-1"), "date"),
        (lambda v: v["languages"][0].update(code="e"), "regex"),
        (lambda v: v["languages"][0].update(code="en\n"), "regex"),
        (lambda v: v["languages"][0].update(state="half"), "enum"),
        (lambda v: v.update(languages=v["languages"] * (MAX_LANGUAGES + 1)), "length"),
        (lambda v: v.update(keyrings=[""] * (MAX_KEYRINGS + 1)), "length"),
        (lambda v: v["body"].update(size=-1), ">= 0"),
        (lambda v: v["body"].update(size=MAX_FILE_BYTES + 1), "<="),
        (lambda v: v["body"].update(sha256="0" * 63), "regex"),
        (lambda v: v["members"][0].update(type="image/svg+xml"), "enum"),
        (lambda v: v["members"][0].update(path="a" * 201), "length"),
        (lambda v: v["members"][0].update(size=-1), ">= 0"),
        (lambda v: v["review"].update(drafts=-1), ">= 0"),
        (lambda v: v["review"].update(reviewed=-1), ">= 0"),
    ],
)
def test_a_malformed_list_is_refused(change: Callable[[Any], object], says: str) -> None:
    assert read_payload(payload(lambda _: None)) == PAYLOAD
    with pytest.raises(PackListInvalid, match=says):
        read_payload(payload(change))


# Check 5

HASH = payload_hash(ENVELOPE)


@pytest.mark.parametrize(
    "floor", [None, Floor(1, HASH)], ids=["never here", "the very pack was here"]
)
def test_a_pack_may_be_installed_and_installed_again(floor: Floor | None) -> None:
    check_release(PAYLOAD, HASH, floor, "0.1.0")


def test_a_newer_release_may_be_installed() -> None:
    newer = msgspec.structs.replace(PAYLOAD, release=2)
    check_release(newer, HASH, Floor(1, "other"), "0.1.0")


def test_a_replay_of_an_older_release_is_refused() -> None:
    with pytest.raises(PackTooOld, match="release 1 after 2"):
        check_release(PAYLOAD, HASH, Floor(2, HASH), "0.1.0")


def test_other_bytes_under_the_same_release_are_refused() -> None:
    with pytest.raises(PackReleaseTwice, match="release 1"):
        check_release(PAYLOAD, HASH, Floor(1, "0" * 64), "0.1.0")


@pytest.mark.parametrize("app", ["0.1.0", "0.1.1", "0.10.0", "1.0.0"])
def test_a_program_that_is_new_enough_takes_it(app: str) -> None:
    check_release(msgspec.structs.replace(PAYLOAD, min_app="0.1.0"), HASH, None, app)


@pytest.mark.parametrize("wanted", ["0.9.10", "0.10.0", "1.0.0"])
def test_a_program_that_is_too_old_refuses(wanted: str) -> None:
    newer = msgspec.structs.replace(PAYLOAD, min_app=wanted)
    with pytest.raises(PackNeedsNewerKiosk, match=f"{wanted}, this is 0.9.9"):
        check_release(newer, HASH, None, "0.9.9")


# Names


def member(path: str, size: int = 1, kind: MediaType | None = None) -> Member:
    return Member(path, "0" * 64, size, kind or media_type(path))


@pytest.mark.parametrize(
    "path",
    [
        "pack.json",
        "sources.json",
        "notices.json",
        "locale.json",
        "en/glossary.json",
        "zh-hant/danger.json",
        f"en/topics/{'a' * 59}.json",
        "hi/faq/topic-2.json",
        "media/a.b_c-1.png",
        "media/x.jpg",
        "media/x.jpeg",
        "media/x.webp",
    ],
)
def test_what_a_pack_is_made_of_has_these_names(path: str) -> None:
    check_names((member(path),))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/pack.json",
        "./pack.json",
        "../pack.json",
        "en/topics/../a.json",
        "C:/pack.json",
        "en\\topics\\a.json",
        "pack.json/",
        "pack.json\n",
        "pack.json\0",
        "Pack.json",
        "other.json",
        "en/pack.json",
        "en/sources.json",
        "e/topics/a.json",
        "en/topics/.json",
        "en/topics/.a.json",
        "en/topics/a..json",
        "en/topics/a_b.json",
        "en/topics/a.json.json",
        "en/topics/-a.json",
        "en/topics/a-.json",
        "en/topics/é.json",
        "en/topics/\u0130.json",
        "en/topics/con.json",
        "en/topics/lpt1.json",
        "en/faq/com0.json",
        "nul/glossary.json",
        "media/aux.png",
        "media/prn.x.png",
        "media/a/b.png",
        "media/a.svg",
        "media/a.gif",
        "media/a.PNG",
        "media/.png",
        "media/a.png.exe",
        f"en/topics/{'a' * 60}.json",
        f"media/{'a' * 61}.png",
        "en/topics/a/b.json",
        "topics/a.json",
        "media/pack.json",
    ],
)
def test_odd_names_are_refused(path: str) -> None:
    with pytest.raises(PackStructureWrong):
        check_names((member(path),))


def test_names_stand_once_and_in_order() -> None:
    a, b = member("en/topics/a.json"), member("en/topics/b.json")
    check_names((a, b))
    for wrong in ((a, a), (b, a)):
        with pytest.raises(PackStructureWrong, match="twice or out of order"):
            check_names(wrong)


def test_a_picture_that_is_called_text_is_refused() -> None:
    for path, kind in (
        ("media/a.png", "application/json"),
        ("media/a.png", "image/jpeg"),
        ("pack.json", "image/png"),
    ):
        with pytest.raises(PackStructureWrong, match="is not"):
            check_names((member(path, kind=msgspec.convert(kind, MediaType)),))


@pytest.mark.parametrize(
    ("path", "most"), [("pack.json", MAX_JSON_BYTES), ("media/a.png", MAX_IMAGE_BYTES)]
)
def test_a_member_that_is_too_large_is_refused(path: str, most: int) -> None:
    check_names((member(path, most),))
    with pytest.raises(PackStructureWrong, match=f"has {most + 1} bytes"):
        check_names((member(path, most + 1),))


def test_all_texts_together_have_a_limit_and_pictures_do_not_count() -> None:
    texts = [member(f"en/topics/t{n:02}.json", MAX_JSON_BYTES) for n in range(16)]
    pictures = [member("media/a.png", MAX_IMAGE_BYTES)]
    check_names((*texts, *pictures))
    with pytest.raises(PackStructureWrong, match="bytes of text"):
        check_names((*texts, member("en/topics/t99.json", 1)))


# What is counted


def reviewed_pack() -> Pack:
    """Give a pack of three pages, two of which somebody checked."""
    pack = forge_packs.content(forge.folder(topics=3))
    one, two, three = pack.editions[0].topics
    on, due = date(2026, 5, 1), date(2027, 5, 1)
    review = Review("reviewed", "Doctor", on)
    one = msgspec.structs.replace(one, reviewed=review, review_due=due)
    two = msgspec.structs.replace(two, reviewed=review, review_due=date(2027, 1, 1))
    edition = msgspec.structs.replace(pack.editions[0], topics=(one, two, three))
    return msgspec.structs.replace(pack, editions=(edition,))


def test_drafts_and_checked_pages_are_counted() -> None:
    assert summary_of(reviewed_pack()) == ReviewSummary(1, date(2027, 1, 1), 2)
    assert summary_of(forge_packs.content()) == ReviewSummary(1, None, 0)


def test_the_day_of_a_pack_is_the_newest_that_it_names() -> None:
    pack = reviewed_pack()
    assert newest_day(pack) == date(2026, 5, 1)
    source = msgspec.structs.replace(pack.sources[0], seen=date(2026, 6, 1))
    pack = msgspec.structs.replace(pack, sources=(source,))
    assert newest_day(pack) == date(2026, 6, 1)
    line = msgspec.structs.replace(pack.locales[0].help_lines[0], checked=date(2026, 7, 1))
    locale = msgspec.structs.replace(pack.locales[0], help_lines=(line,))
    assert newest_day(msgspec.structs.replace(pack, locales=(locale,))) == date(2026, 7, 1)

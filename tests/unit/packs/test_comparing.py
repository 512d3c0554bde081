"""What differs between two packs is found, whatever it is, and told in plain words."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.content.ids import Language, TopicId
from kiosk.content.locale import Locale
from kiosk.content.model import Edition, Pack, Question, Review, Topic
from kiosk.ctl.changes import tell_changes
from kiosk.packs.change_words import sentences, summary
from kiosk.packs.changes import Asked, Changes, LineChange, Packed, Page
from kiosk.packs.comparing import changes
from tests.unit.visit.sample_pack import ENGLISH, GATED, PACK, RICH, SHORT, VARIED

TODAY = date(2026, 11, 30)
HINDI = Language("hi")
BEFORE = Packed(PACK, {"a.png": "1"}, ("Sunrise Clinic",), 4_200_000)
REVIEWED = Review("reviewed", "Physician", date(2026, 11, 1))


def compared(now: Packed, before: Packed = BEFORE) -> Changes:
    """Compare with the pack that is there."""
    return changes(before, now, TODAY)


def packed(pack: Pack) -> Packed:
    """Give ``pack`` in a file like that of the pack that is there."""
    return BEFORE._replace(content=pack)


def with_edition(change: Callable[[Edition], Edition], pack: Pack = PACK) -> Pack:
    """Give ``pack`` with another first edition."""
    return replace(pack, editions=(change(pack.editions[0]), *pack.editions[1:]))


def with_topic(name: TopicId, change: Callable[[Topic], Topic], pack: Pack = PACK) -> Pack:
    """Give ``pack`` with one topic changed."""
    return with_edition(
        lambda edition: replace(
            edition,
            topics=tuple(change(each) if each.id == name else each for each in edition.topics),
        ),
        pack,
    )


def without_topic(name: TopicId) -> Pack:
    """Give the pack that is there with one topic less, as its author would take it out."""
    pack = with_edition(
        lambda edition: replace(edition, topics=tuple(t for t in edition.topics if t.id != name))
    )
    groups = (replace(g, topics=tuple(t for t in g.topics if t != name)) for g in pack.groups)
    return replace(pack, groups=tuple(groups))


def in_hindi(topics: tuple[Topic, ...]) -> Pack:
    """Give the pack that is there with ``topics`` in Hindi, too."""
    said = tuple(replace(topic, language=HINDI, title="शीर्षक") for topic in topics)
    return replace(PACK, editions=(*PACK.editions, Edition(HINDI, "partial", said, (), {})))


def variants(value: object) -> Iterator[object]:
    """Give ``value`` with one thing changed, for each thing in it."""
    match value:
        case str():
            yield f"{value}x"
        case int():
            yield value + 1
        case date():
            yield value + timedelta(days=1)
        case tuple():
            yield from variants_of_some(value)
        case dict():
            for key, each in value.items():
                yield {k: v for k, v in value.items() if k != key}
                yield from ({**value, key: variant} for variant in variants(each))
        case msgspec.Struct():
            for name in value.__struct_fields__:
                for variant in variants(getattr(value, name)):
                    yield replace(value, **{name: variant})
        case _:
            assert value is None


def variants_of_some(some: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """Give ``some`` with one changed, taken out, or after the next."""
    for at, each in enumerate(some):
        before, after = some[:at], some[at + 1 :]
        yield before + after
        yield (*before, *after[:1], each, *after[1:])
        yield from ((*before, variant, *after) for variant in variants(each))


def test_whatever_differs_is_found() -> None:
    nothing = compared(BEFORE)
    count = 0
    for variant in variants(PACK):
        assert isinstance(variant, Pack)
        if variant != PACK:
            count += 1
            assert compared(packed(variant)) != nothing, variant
    assert count > 900


@pytest.mark.parametrize(
    "now",
    [
        BEFORE._replace(media={"a.png": "2"}),
        BEFORE._replace(media={"a.png": "1", "b.png": "1"}),
        BEFORE._replace(signers=("Other",)),
        BEFORE._replace(size_bytes=4_200_001),
    ],
)
def test_what_is_not_in_the_pages_is_found(now: Packed) -> None:
    assert compared(now) != compared(BEFORE)


def test_nothing_differs() -> None:
    same = compared(BEFORE)
    assert summary(same) == "No topic changed. Signed by Sunrise Clinic."
    assert sentences(same) == ("16 pages are drafts that no clinician has checked.",)


def test_topics_come_go_and_change() -> None:
    new = compared(BEFORE, packed(without_topic(SHORT)))
    assert (new.topics.new, new.topics.removed, new.topics.changed) == ((SHORT,), (), ())
    assert new.pages.new == (Page(SHORT, ENGLISH, "What sex therapy is"),)
    assert new.others == ()  # that a group grew says nothing more
    gone = compared(packed(without_topic(SHORT)))
    assert (gone.topics.new, gone.topics.removed, gone.topics.changed) == ((), (SHORT,), ())
    assert sentences(gone)[0] == "Removed: What sex therapy is."
    pack = with_topic(RICH, lambda topic: replace(topic, hint="Another hint"))
    changed = compared(packed(pack))
    assert changed.topics.changed == (RICH,)
    assert changed.pages.renamed == ()
    assert summary(changed) == "1 topic changed. Signed by Sunrise Clinic."


def test_the_summary_of_much() -> None:
    pack = without_topic(SHORT)
    for name in (RICH, VARIED):
        pack = with_topic(name, lambda t: replace(t, hint="x", review_due=date(2026, 11, 29)), pack)
    now = packed(pack)._replace(signers=("Ana", "Ben", "Cy"))
    told = summary(compared(now))
    assert told == (
        "2 topics changed, 1 removed, 2 past their review date. Signed by Ana, Ben and Cy."
    )
    back = compared(BEFORE._replace(signers=()), now)
    assert summary(back) == "2 topics changed, 1 new. Not signed."
    assert "Not signed. What is there was signed by Ana, Ben and Cy." in sentences(back)
    assert "Signed by Ana, Ben and Cy. What is there was signed by nobody." in sentences(
        compared(now, BEFORE._replace(signers=()))
    )


def test_a_new_title() -> None:
    told = compared(packed(with_topic(RICH, lambda topic: replace(topic, title="Erections"))))
    assert told.pages.renamed[0].before == "Erection problems"
    assert sentences(told)[:2] == (
        "Changed: Erections.",
        "Renamed: Erections, before Erection problems.",
    )


def test_reviews() -> None:
    pack = with_topic(RICH, lambda t: replace(t, reviewed=REVIEWED))
    pack = with_topic(VARIED, lambda t: replace(t, reviewed=Review("draft")), pack)
    told = compared(packed(pack))
    assert [page.topic for page in told.pages.reviewed] == [RICH]
    assert [page.topic for page in told.pages.unreviewed] == [VARIED]
    assert "Reviewed now: Erection problems." in sentences(told)
    assert "No longer reviewed: All shapes of a page." in sentences(told)
    new = compared(BEFORE, packed(without_topic(VARIED)))
    assert [page.topic for page in new.pages.reviewed] == [VARIED]


@pytest.mark.parametrize(("due", "is_overdue"), [(29, True), (30, False)])
def test_past_the_review_date(due: int, is_overdue: bool) -> None:
    pack = with_topic(RICH, lambda t: replace(t, review_due=date(2026, 11, due)))
    told = compared(packed(pack), packed(pack))
    assert bool(told.overdue) == is_overdue
    if is_overdue:
        assert summary(told) == "1 topic past its review date. Signed by Sunrise Clinic."
        assert "Past the review date: Erection problems since 2026-11-29." in sentences(told)


def test_one_draft_and_none() -> None:
    def reviewed(edition: Edition) -> Edition:
        topics = tuple(replace(topic, reviewed=REVIEWED) for topic in edition.topics)
        return replace(edition, topics=topics)

    none = with_edition(reviewed)
    assert sentences(compared(packed(none), packed(none))) == ()
    one = with_topic(RICH, lambda t: replace(t, reviewed=Review("draft")), none)
    told = sentences(compared(packed(one), packed(one)))
    assert told == ("1 page is a draft that no clinician has checked.",)


def test_questions() -> None:
    def ask(edition: Edition) -> Edition:
        first, second = edition.faq[RICH]
        asked = (Question("Is it rare?", first.answer), Question(second.question, ()))
        return replace(edition, faq={**edition.faq, RICH: asked})

    told = compared(packed(with_edition(ask)))
    assert told.questions.new == (Asked(RICH, ENGLISH, "Is it rare?"),)
    assert told.questions.removed == (Asked(RICH, ENGLISH, "Is it common?"),)
    assert told.questions.changed == (Asked(RICH, ENGLISH, "Could it be my heart?"),)
    assert told.topics.changed == (RICH,)
    assert told.others == ()
    assert sentences(told)[:3] == (
        "New questions: \u201cIs it rare?\u201d.",
        "Questions removed: \u201cIs it common?\u201d.",
        "Questions with another answer: \u201cCould it be my heart?\u201d.",
    )


def test_languages() -> None:
    hindi = in_hindi(PACK.editions[0].topics[:1])
    told = compared(packed(hindi))
    assert told.topics.new == ()
    assert told.topics.changed == (RICH,)
    assert told.others == ()
    assert sentences(told)[:2] == ("New languages: hi.", "New: शीर्षक (hi).")
    assert sentences(compared(BEFORE, packed(hindi)))[0] == "Languages removed: hi."
    english, other = hindi.editions
    whole = replace(hindi, editions=(english, replace(other, completeness="complete")))
    assert "hi is complete now." in sentences(compared(packed(whole), packed(hindi)))
    assert "hi is not complete now." in sentences(compared(packed(hindi), packed(whole)))


def test_help_lines() -> None:
    (locale,) = PACK.locales
    emergency, talk, women, *rest = locale.help_lines
    lines = (
        replace(emergency, number="911"),
        replace(talk, checked=date(2026, 12, 1)),
        replace(women, id="other"),
        *rest,
    )
    told = compared(packed(replace(PACK, locales=(Locale("IN", lines),))))
    assert told.help_lines == (
        LineChange("IN", "emergency", "911", "112"),
        LineChange("IN", "other", "181", ""),
        LineChange("IN", "talk", "14416", "14416"),
        LineChange("IN", "women", "", "181"),
    )
    assert sentences(told)[:4] == (
        "Help line emergency in IN: 911 instead of 112.",
        "Help line other in IN: new, 181.",
        "Help line talk in IN: changed, the number 14416 stays.",
        "Help line women in IN: removed, was 181.",
    )


def test_what_a_pack_says_of_itself() -> None:
    newer = compared(packed(replace(PACK, release=2, version="0.2")))
    assert sentences(newer)[0] == "Version 0.2, release 2, instead of version 0.1, release 1."
    older = compared(packed(replace(PACK, release=0)))
    assert sentences(older)[0] == "Older than what is there: release 0 instead of 1."
    other = compared(packed(replace(PACK, id="heart", publisher="Somebody")))
    assert sentences(other)[0] == "Another pack: heart instead of sample."
    assert "Also changed: the publisher." in sentences(other)
    larger = compared(BEFORE._replace(size_bytes=5_000_000))
    assert sentences(larger)[0] == "5.0 MB instead of 4.2 MB."


def test_printed(capsys: pytest.CaptureFixture[str]) -> None:
    told = compared(packed(without_topic(GATED)))
    tell_changes(told, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == summary(told)
    assert lines[1:] == [f"- {sentence}" for sentence in sentences(told)]
    tell_changes(told, as_json=True)
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert json.loads(said)["topics"]["removed"] == [GATED]
    assert msgspec.json.decode(said, type=Changes) == told

"""The language checks over whole folders: what an allow does, and for which languages they hold."""

from datetime import date
from pathlib import Path

from kiosk.authoring.check import check_folder
from kiosk.authoring.codes import Code
from tests import forge

TODAY = date(2026, 2, 15)
ALLOW = "review_due: null\nallow:\n  - {{code: {}, reason: {}}}\n"


def codes(made: forge.Folder, parent: Path) -> list[Code]:
    return [problem.code for problem in check_folder(made.write(parent), TODAY).problems]


def test_allow_silences_its_code_in_its_file_alone(tmp_path: Path) -> None:
    made = forge.folder()
    for number in (2, 3):
        made.replace(forge.topic_path(number), "Common enough", "Simply common enough")
    assert codes(made, tmp_path) == [Code.WORD_BANNED, Code.WORD_BANNED]
    allow = ALLOW.format("word-banned", "Tried")
    made.replace(forge.topic_path(2), "review_due: null\n", allow)
    assert codes(made, tmp_path) == [Code.WORD_BANNED]


def test_allow_without_a_reason_is_refused(tmp_path: Path) -> None:
    for reason, code in (('" "', Code.VALUE_BOUNDS), ("", Code.VALUE_TYPE)):
        made = forge.folder()
        allow = ALLOW.format("word-banned", reason)
        made.replace(forge.topic_path(2), "review_due: null\n", allow)
        assert codes(made, tmp_path) == [code]


def test_second_allow_of_a_code_is_told(tmp_path: Path) -> None:
    made = forge.folder()
    made.replace(forge.topic_path(2), "Common enough", "Simply common enough")
    allow = ALLOW.format("word-banned", "Tried")
    twice = allow + "  - {code: word-banned, reason: Again}\n"
    made.replace(forge.topic_path(2), "review_due: null\n", twice)
    assert codes(made, tmp_path) == [Code.ALLOW_CODE]


def test_allow_in_a_faq_and_in_an_entry_of_the_glossary(tmp_path: Path) -> None:
    made = forge.folder()
    faq = "en/faq/topic-2.md"
    made.replace(
        faq,
        "## Is it common?",
        "---\nallow: [{code: word-banned, reason: R}]\n---\n## Is it just so?",
    )
    made.replace("en/glossary.yaml", "feeling through", "simply feeling through")
    made.files["en/glossary.yaml"] += "  allow: [{code: word-banned, reason: R}]\n"
    assert codes(made, tmp_path) == []
    made.replace("en/glossary.yaml", "of the body are", "of the body simply are")
    assert codes(made, tmp_path) == [Code.WORD_BANNED]


def test_fault_in_a_faq_front_matter_hides_no_other(tmp_path: Path) -> None:
    made = forge.folder()
    faq = "en/faq/topic-2.md"
    made.replace(faq, "## Is it common?", "---\nalow: []\n---\n\n## Is it `common`?")
    assert set(codes(made, tmp_path)) == {Code.KEY_UNKNOWN, Code.KEY_MISSING, Code.PLAIN_TEXT}


def test_search_words_are_free(tmp_path: Path) -> None:
    made = forge.folder()
    made.replace(forge.topic_path(2), "search: [one, two]", "search: [viagra!, namard 30%, raped]")
    assert codes(made, tmp_path) == []


def test_english_rules_hold_for_english(tmp_path: Path) -> None:
    made = forge.folder(languages=("en", "hi"))
    made.replace(forge.topic_path(2, "hi"), "Common enough", "Just 30% of it! Common enough")
    assert codes(made, tmp_path) == []
    made.replace(forge.topic_path(3, "hi"), "Common enough", "As Moglia says, common enough")
    assert codes(made, tmp_path) == [Code.CLAIM_DROPPED]


def test_notice_at_any_level_is_enough_and_the_help_topic_needs_none(tmp_path: Path) -> None:
    made = forge.folder(passage_gated=(2,))
    for number in (1, 2):
        made.replace(forge.topic_path(number), "Common enough", "Suicide is common enough")
    assert codes(made, tmp_path) == []


def test_warning_box_and_take_home_text_need_no_notice(tmp_path: Path) -> None:
    made = forge.folder()
    made.replace(forge.topic_path(3), "take_home: Ask", "take_home: On thoughts of suicide, ask")
    made.replace(forge.topic_path(2), "    - it hurts", "    - thoughts of suicide")
    assert codes(made, tmp_path) == []
    made.replace("en/faq/topic-2.md", "Two things:", "Suicide. Two things:")
    assert codes(made, tmp_path) == [Code.NOTICE_MISSING]


def test_terms_are_left_out_of_the_score_up_to_eight(tmp_path: Path) -> None:
    made = forge.folder()
    names = "abcdefghi"
    for name in names:
        made.files["en/glossary.yaml"] += (
            f"{name}:\n  term: psychophysiological{name}\n  definition: A word.\n"
        )
    links = " ".join(f"[psychophysiological{name}](term:{name})" for name in names)
    hard = f"## Why\n\nWe go to it and to her, by day and by {links}.\n\n## What you can do\n"
    made.replace(forge.topic_path(3), "## What you can do\n", hard)
    # two of the eight are the page's first links; of nine more, three too many are counted
    assert Code.PART_HARD in codes(made, tmp_path)
    fewer = links.replace(" [psychophysiologicalh](term:h)", "").replace(
        " [psychophysiologicali](term:i)", ""
    )
    made.replace(forge.topic_path(3), links, fewer.replace(" [psychophysiologicalg](term:g)", ""))
    assert Code.PART_HARD not in codes(made, tmp_path)


def test_everyday_terms_and_linked_topics_need_no_link(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["en/glossary.yaml"] += "axon:\n  term: axon\n  definition: A word.\n"
    made.replace(forge.topic_path(2), "Common enough", "An [axon](term:axon) is common enough")
    made.replace(forge.topic_path(3), "Common enough", "An axon is common enough")
    assert codes(made, tmp_path) == [Code.TERM_UNLINKED]
    made.replace(forge.topic_path(3), "See also [the other]", "See also [the axon]")
    assert codes(made, tmp_path) == []
    made.replace(forge.topic_path(3), "See also [the axon]", "See also [the other]")
    made.files["en/glossary.yaml"] += "  everyday: true\n"
    assert codes(made, tmp_path) == []


def test_terms_said_in_everyday_words_need_no_link(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["en/glossary.yaml"] += "axon:\n  term: axon\n  definition: A word.\n"
    made.replace(forge.topic_path(1), "Common enough", "An [axon](term:axon) is common enough")
    made.replace(
        forge.topic_path(2), "Common enough", "An axon (a part of a nerve) is common enough"
    )
    made.replace(forge.topic_path(3), "Common enough", "A part of a nerve (axon) is common enough")
    assert codes(made, tmp_path) == []
    made.replace(forge.topic_path(3), "nerve (axon)", "nerve (axon or so)")
    assert codes(made, tmp_path) == [Code.TERM_UNLINKED]


def test_danger_words_reviewed_by_nobody_are_told(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["en/danger.yaml"] = "reviewed: {state: reviewed}\nphrases: [help]\n"
    assert codes(made, tmp_path) == [Code.REVIEW_STATE]


def test_topics_of_review_yaml_are_there(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["review.yaml"] = (
        "reviewers:\n  kinds: {condition: [doctor]}\n  topics:\n    gone: [lawyer]\n"
        "questions:\n  - {ask: Is it so?, topics: [topic-1, gone]}\n"
    )
    problems = check_folder(made.write(tmp_path), TODAY).problems
    assert [(each.line, each.code) for each in problems] == [
        (4, Code.TOPIC_LINK),
        (6, Code.TOPIC_LINK),
    ]

"""Sentences with their lines, and the two scores."""

import pytest

from kiosk.authoring.prose import read_run
from kiosk.authoring.readability import Score, score, words_of
from kiosk.authoring.runs import Piece, Run


def sentences(text: str, line: int = 1) -> list[tuple[int, str]]:
    passage = read_run(Run(line, "paragraph", (Piece(text),)))
    return [(sentence.line, sentence.text) for sentence in passage.sentences]


def test_sentences_end_where_people_end_them() -> None:
    text = 'It is so. Is it? "Yes." It is 3.5 or e.g. 4, says Dr. Who. And so on'
    assert [words for _, words in sentences(text)] == [
        "It is so.",
        "Is it?",
        '"Yes."',
        "It is 3.5 or e.g. 4, says Dr. Who.",
        "And so on",
    ]


def test_lines_are_those_of_the_first_word() -> None:
    text = "One is here.\nTwo is\nthere. [@A]\nThree."
    assert sentences(text, 7) == [(7, "One is here."), (8, "Two is there."), (10, "Three.")]


def test_marks_belong_to_the_sentence_before_them() -> None:
    passage = read_run(Run(1, "item", (Piece("One. [@GK] Two. [@A; @GK]\nThree [@B-1]."),)))
    assert [set(each.sources) for each in passage.sentences] == [{"GK"}, {"A", "GK"}, {"B-1"}]
    assert [each.is_sourced for each in passage.sentences] == [False, True, True]
    assert passage.at(13).text == "Two."


def test_caption_loses_its_label_and_nothing_is_no_sentence() -> None:
    assert sentences("Caption: What it shows") == [(1, "What it shows")]
    assert sentences(" ") == []


def test_words_are_counted_as_people_count_them() -> None:
    assert words_of("Don't use PDE-5, or 1,000 of (these) - no.") == (
        "Don't",
        "use",
        "PDE-5",
        "or",
        "1,000",
        "of",
        "these",
        "no",
    )


def test_scores_follow_the_formulas() -> None:
    # 0.39 * 6 + 11.8 * 6 / 6 - 15.59, and 206.835 - 1.015 * 6 - 84.6
    easy = score([["The", "cat", "sat", "on", "the", "mat"]])
    assert (easy.grade, easy.ease) == (-1.4, 116.1)
    hard = score([words_of("Individual circumstances necessitate accommodation.")] * 3)
    assert hard.words == 12
    assert not hard.is_easy


@pytest.mark.parametrize("words", [0, 9])
def test_a_handful_of_words_has_no_grade(words: int) -> None:
    assert Score(words, 1, words * 9).is_easy
    assert Score(0, 0, 0).grade == 0
    assert Score(0, 0, 0).ease == 100


def test_limits_are_six_and_sixty_five() -> None:
    easy, above, dense = Score(100, 5, 117), Score(100, 5, 118), Score(100, 20, 165)
    assert (easy.grade, easy.is_easy) == (6.0, True)
    assert (above.grade, above.is_easy) == (6.1, False)
    assert (dense.grade, dense.ease, dense.is_easy) == (5.8, 62.2, False)

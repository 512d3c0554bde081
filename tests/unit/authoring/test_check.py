"""The whole check: what a report holds, and what the codes promise."""

from pathlib import Path
from typing import get_args

import pytest

from kiosk.authoring.build import compile_folder
from kiosk.authoring.check import check_folder
from kiosk.authoring.codes import Code
from kiosk.authoring.packing import build_pack
from kiosk.authoring.problems import Problem, Record
from kiosk.authoring.shapes import CategoryName, NoticesShape, PackShape, SourcesShape
from kiosk.authoring.sheets import PackSheets, Sheet
from kiosk.authoring.source import SourceFolder
from kiosk.content.notices import CATEGORIES
from kiosk.errors import CannotRead
from kiosk.library.reader import Library
from kiosk.textfile import FaultKind
from kiosk.yamlfile import Lines
from tests import forge


def found(made: forge.Folder, parent: Path) -> set[tuple[str, int, Code]]:
    report = check_folder(made.write(parent))
    return {(each.path, each.line, each.code) for each in report.problems}


def test_every_fault_of_a_text_has_a_code() -> None:
    assert {Code.of(kind).slug for kind in FaultKind} == {kind.value for kind in FaultKind}


def test_codes_are_words_and_each_says_something_else() -> None:
    assert len(Code.__members__) == len(list(Code))
    for code in Code:
        assert code.slug == code.slug.lower()
        assert code.value[0].isupper()
        assert not code.value.endswith(".")
        assert code.level in ("error", "warning")


def test_categories_are_those_of_the_library() -> None:
    assert get_args(CategoryName) == CATEGORIES


def test_problem_is_one_line() -> None:
    problem = Problem("a.md", 3, Code.HEADING, "a heading", "Write ##")
    assert str(problem) == "a.md:3: error heading a heading. Write ##."
    asked = Problem("a.md", 3, Code.TERM_UNUSED, "no term x", "Did you mean y")
    assert str(asked) == "a.md:3: warning term-unused no term x. Did you mean y?"


def test_problems_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    made = forge.folder()
    for path in sorted(made.files):
        made.files[path] += "\n<div>\n: ["
    report = check_folder(made.write(tmp_path))
    paths = [problem.path for problem in report.problems]
    assert set(paths) == set(made.files)
    assert paths == sorted(paths)
    assert report.pack is None
    assert report.errors >= len(made.files)


def test_warnings_stop_nothing(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["notes.txt"] = "Words."
    report = check_folder(made.write(tmp_path))
    assert report.errors == 0
    assert report.pack is not None


def test_missing_folder_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="gone"):
        check_folder(tmp_path / "gone")


def test_empty_folder_misses_everything(tmp_path: Path) -> None:
    assert found(forge.Folder({"README.md": "Words."}), tmp_path) == {
        (path, 1, Code.FILE_MISSING)
        for path in ("pack.yaml", "sources.yaml", "notices.yaml", "locale")
    }


def test_hidden_files_and_files_for_people_are_let_be(tmp_path: Path) -> None:
    made = forge.folder(pictures=(2,))
    for path in (".git/config", ".DS_Store", "en/.x", "REVIEW.md", "LICENSE"):
        made.files[path] = "\x00"
    assert found(made, tmp_path) == set()


def test_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = forge.folder().write(tmp_path)

    def walk(top: Path, onerror: object) -> list[tuple[str, list[str], list[str]]]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", str(top / "en" / "faq")))
        return []

    monkeypatch.setattr("kiosk.authoring.source.os.walk", walk)
    codes = {(each.path, each.code) for each in check_folder(root).problems}
    assert ("en/faq", Code.FILE_UNREADABLE) in codes


def test_linked_folder_is_not_entered(tmp_path: Path) -> None:
    made = forge.folder()
    made.links["en/loop"] = "."
    assert found(made, tmp_path) == {("en/loop", 1, Code.FILE_UNEXPECTED)}


def test_unused_is_not_told_while_something_was_not_read(tmp_path: Path) -> None:
    made = forge.folder()
    made.files["en/glossary.yaml"] += "extra:\n  term: a\n  definition: b\n"
    made.replace(forge.topic_path(1), "---\ntitle", "title")
    assert Code.TERM_UNUSED not in {code for _, _, code in found(made, tmp_path)}


def test_front_matter_and_body_are_told_together(tmp_path: Path) -> None:
    made = forge.folder()
    path = forge.topic_path(2)
    first = made.replace(path, "kind: condition", "kind: illness")
    second = made.replace(path, "Common enough", "Common `enough`")
    assert found(made, tmp_path) == {
        (path, first, Code.VALUE_CHOICE),
        (path, second, Code.CODE_TEXT),
    }


def test_broken_topic_still_counts_as_a_topic(tmp_path: Path) -> None:
    made = forge.folder()
    made.files[forge.topic_path(2)] = "\udcff"
    assert found(made, tmp_path) == {(forge.topic_path(2), 1, Code.ENCODING)}


def test_topic_without_a_body_is_told(tmp_path: Path) -> None:
    made = forge.folder()
    path = forge.topic_path(2)
    made.files[path] = made.files[path].split("---\n\n")[0] + "---\n"
    codes = {code for where, _, code in found(made, tmp_path) if where == path}
    assert codes == {Code.IN_SHORT_FIRST, Code.WARNING_MISSING, Code.ACTIONS_MISSING}


def test_division_before_any_part_is_told(tmp_path: Path) -> None:
    made = forge.folder()
    path = forge.topic_path(2)
    line = made.replace(path, "## What it is\n", "### First\n\nWords.\n\n## What it is\n")
    assert found(made, tmp_path) == {(path, line, Code.HEADING)}


def test_second_complete_language_must_agree(tmp_path: Path) -> None:
    made = forge.folder(languages=("en", "hi"))
    made.replace("hi/topics/topic-2.md", "kind: condition", "kind: illness")
    made.replace("hi/topics/topic-3.md", "icon: clip", "icon: sign")
    assert {(path, code) for path, _, code in found(made, tmp_path)} == {
        ("hi/topics/topic-2.md", Code.VALUE_CHOICE),
        ("hi/topics/topic-3.md", Code.TRANSLATION_DIFFERS),
    }


def test_topic_of_a_partial_language_alone_is_told(tmp_path: Path) -> None:
    made = forge.folder(partial=("ur",))
    made.files["ur/topics/topic-9.md"] = made.files["ur/topics/topic-1.md"].replace("4-1", "4-9")
    codes = {code for _, _, code in found(made, tmp_path)}
    assert codes == {Code.TOPIC_UNGROUPED, Code.TOPIC_UNTRANSLATED}


def test_compile_gives_a_database_or_none(tmp_path: Path) -> None:
    made = forge.folder()
    report, data = compile_folder(made.write(tmp_path))
    assert report.problems == ()
    assert data is not None
    assert Library.from_bytes(data).languages() == ("en",)
    made.replace("pack.yaml", "release: 1", "release: 0")
    report, data = compile_folder(made.write(tmp_path))
    assert data is None
    assert report.errors == 1


def test_folded_texts_lose_their_last_line_end(tmp_path: Path) -> None:
    made = forge.folder()
    made.replace(
        forge.topic_path(1), "summary: A summary of the topic.", "summary: >\n  A\n  summary."
    )
    made.replace(forge.topic_path(1), "take_home: Ask somebody.", "take_home: |\n  One.\n\n  Two.")
    topic = forge.pack(tmp_path, made).editions[0].topics[0]
    assert (topic.summary, topic.take_home) == ("A summary.", "One.\n\nTwo.")


def test_packing_what_was_not_checked_is_a_bug() -> None:
    record = Record("pack.yaml")
    pack: Sheet[PackShape] = Sheet(None, Lines(), record)
    sources: Sheet[SourcesShape] = Sheet(None, Lines(), record)
    notices: Sheet[NoticesShape] = Sheet(None, Lines(), record)
    sheets = PackSheets(SourceFolder("x"), pack, sources, notices, {}, {})
    with pytest.raises(ValueError, match=r"pack\.yaml was not read"):
        build_pack(sheets)

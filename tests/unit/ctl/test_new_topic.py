"""``kioskctl content new topic``: what it writes, what it never writes over, what it refuses."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.check import check_folder
from kiosk.authoring.skeleton import topic_text
from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from tests import forge

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return forge.folder(languages=("en",), partial=("hi",)).write(tmp_path)


def new(folder: Path, topic: str, *more: str) -> int:
    return main(["content", "new", "topic", topic, str(folder), *more])


def codes(folder: Path) -> set[tuple[str, str]]:
    return {(each.path, each.code.slug) for each in check_folder(folder).problems}


def test_only_its_words_are_missing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "pack.yaml").read_text(encoding="utf-8")
    assert new(folder, "sleep", "--group", "group-2", "--kind", "guide") == 0
    topic, faq = "en/topics/sleep.md", "en/faq/sleep.md"
    assert codes(folder) == {
        (topic, "to-write"),
        (topic, "topic-orphan"),
        (faq, "to-write"),
    }
    said = capsys.readouterr().out
    assert f"{folder / topic}: written, page_code: 4-4" in said
    assert f"{folder / faq}: written" in said
    line = before.count("\n") + 1
    assert f"pack.yaml:{line}: sleep follows topic-3 in the group group-2" in said
    assert (folder / "pack.yaml").read_text(encoding="utf-8") == f"{before}      - sleep\n"
    text = (folder / topic).read_text(encoding="utf-8")
    assert "kind: guide\ngroup: group-2\n" in text
    assert "related: [topic-1]" in text


def test_the_words_are_all_that_the_real_pack_misses(tmp_path: Path) -> None:
    real = shutil.copytree(ROOT / "content" / "sexual-health", tmp_path / "sexual-health")
    for number, group in enumerate(("conditions", "therapies", "getting-help")):
        assert new(real, f"more-{number}", "--group", group) == 0
    problems = check_folder(real).problems
    assert {each.code.slug for each in problems} == {"to-write", "topic-orphan"}
    assert {Path(each.path).stem for each in problems} == {"more-0", "more-1", "more-2"}


def test_it_can_be_looked_at_before_it_is_written(folder: Path) -> None:
    assert new(folder, "sleep", "--group", "group-2") == 0
    report = check_folder(folder, may_be_unfinished=True)
    assert report.pack is not None
    assert report.errors
    assert check_folder(folder).pack is None


def test_a_written_skeleton_is_a_page(folder: Path) -> None:
    """Nothing of the skeleton has to be taken away but its marks."""
    assert new(folder, "sleep", "--group", "group-2") == 0
    for name in ("en/topics/sleep.md", "en/faq/sleep.md"):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace("TODO ", "Now "), encoding="utf-8")
    assert codes(folder) == {("en/topics/sleep.md", "topic-orphan")}


def test_each_icon_and_code_is_taken_once(folder: Path) -> None:
    for number in range(3):
        assert new(folder, f"more-{number}", "--group", "group-1") == 0
    texts = [(folder / f"en/topics/more-{n}.md").read_text(encoding="utf-8") for n in range(3)]
    icons = {line for text in texts for line in text.split("\n") if line.startswith("icon:")}
    assert len(icons) == 3
    assert [f"page_code: 4-{4 + n}" in text for n, text in enumerate(texts)] == [True] * 3


def test_the_code_of_a_page_that_cannot_be_read_stays_taken(folder: Path) -> None:
    path = folder / "en/topics/topic-3.md"
    text = path.read_text(encoding="utf-8").replace("page_code: 4-3", 'page_code: "4-17"')
    path.write_text(text.replace("hint:", "hint: :"), encoding="utf-8")
    assert new(folder, "sleep", "--group", "group-2") == 0
    assert "page_code: 4-18\n" in (folder / "en/topics/sleep.md").read_text(encoding="utf-8")


def test_a_translation_takes_its_facts_from_the_page(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "pack.yaml").read_bytes()
    assert new(folder, "topic-2", "--lang", "hi") == 0
    assert "pack.yaml" not in capsys.readouterr().out
    assert (folder / "pack.yaml").read_bytes() == before
    text = (folder / "hi/topics/topic-2.md").read_text(encoding="utf-8")
    for line in ("group: group-1", "page_code: 4-2", "related: [topic-3]", "## TODO What it is"):
        assert f"{line}\n" in text
    found = codes(folder)
    assert ("hi/topics/topic-2.md", "to-write") in found
    assert {code for _, code in found} == {"to-write"}


def test_notices_over_lines_are_taken_whole(tmp_path: Path) -> None:
    made = forge.folder(partial=("hi",), passage_gated=(2,)).write(tmp_path)
    assert new(made, "topic-2", "--lang", "hi") == 0
    text = (made / "hi/topics/topic-2.md").read_text(encoding="utf-8")
    assert "notices:\n  - {category: self-harm, level: passage}\ncodes:" in text


def test_a_topic_that_is_listed_needs_no_group(folder: Path) -> None:
    (folder / "en/topics/topic-3.md").unlink()
    assert new(folder, "topic-3") == 0
    assert "group: group-2\n" in (folder / "en/topics/topic-3.md").read_text(encoding="utf-8")


def test_questions_that_are_there_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "en/topics/topic-2.md").unlink()
    before = (folder / "en/faq/topic-2.md").read_bytes()
    assert new(folder, "topic-2") == 0
    assert "topic-2.md: there already, and left as it is" in capsys.readouterr().out
    assert (folder / "en/faq/topic-2.md").read_bytes() == before


def test_nothing_is_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert new(folder, "topic-2") == ExitCode.CANNOT_WRITE
    assert "ALREADY_THERE" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


REFUSED = {
    "Sleep Well": ("--group", "group-1", "such as sleep-well."),
    "sleep_well": ("--group", "group-1", "such as sleep-well."),
    "../sleep": ("--group", "group-1", "such as sleep."),
    "": ("--group", "group-1", "the id '' is not of small letters, digits and dashes."),
    "sleep": ("--group", "grup-1", "did you mean group-1?"),
    "sleep-2": ("--group", "x", "the groups are: group-1, group-2."),
    "sleep-3": ("--lang", "en", "--group is missing; the groups are: group-1, group-2."),
    "sleep-4": ("--lang", "ur", "--lang 'ur' is not in pack.yaml, which has: en, hi."),
    "topic-3": ("--group", "group-1", "topic-3 is listed in group-2 already."),
}


@pytest.mark.parametrize("topic", REFUSED)
def test_what_is_not_right_is_refused_with_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str], topic: str
) -> None:
    *options, remedy = REFUSED[topic]
    before = {path: path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}
    assert new(folder, topic, *options) == ExitCode.BAD_COMMAND_LINE
    assert remedy in capsys.readouterr().err
    assert before == {p: p.read_bytes() for p in folder.parent.rglob("*") if p.is_file()}


def test_a_pack_that_cannot_be_read_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "pack.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("release: 1", "release: one"))
    assert new(folder, "sleep", "--group", "group-1") == ExitCode.BAD_CONTENT
    assert "pack.yaml:4: error value-type" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert new(tmp_path / "none", "sleep", "--group", "group-1") == ExitCode.CANNOT_READ


def test_a_place_that_cannot_be_written_is_told(folder: Path) -> None:
    shutil.rmtree(folder / "hi")
    (folder / "hi").write_text("")
    assert new(folder, "topic-2", "--lang", "hi") == ExitCode.CANNOT_WRITE


def test_what_has_to_be_listed_by_hand_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "pack.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("topics:\n      - topic-3\n", 'topics: ["topic\\x2d3"]\n')
    path.write_text(text, encoding="utf-8")
    assert new(folder, "sleep", "--group", "group-2") == 0
    line = text.count("\n")
    said = capsys.readouterr().out
    assert f"pack.yaml:{line}: write sleep behind topic-3, the last topic of group-2" in said
    assert path.read_text(encoding="utf-8") == text


def test_a_skeleton_has_the_day() -> None:
    assert "authored: 2027-01-31\n" in topic_text("kind: guide", date(2027, 1, 31), is_english=True)

"""``kioskctl search``: one line a query, and the exit codes of the contract."""

import io
import json
from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode

CONTENT = Path(__file__).resolve().parents[3] / "content" / "sexual-health"


def ask(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Give exit code, output and complaints of a search in the built-in content."""
    code = main(["search", "--content", str(CONTENT), *words])
    output = capsys.readouterr()
    return code, output.out, output.err


def test_each_query_gives_one_json_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ask(capsys, "--json", "--limit", "2", "erection", "zzzz")
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert set(first) == {"query", "lang", "danger", "guess", "results"}
    assert (first["query"], first["lang"], first["danger"], first["guess"]) == (
        "erection",
        "en",
        False,
        None,
    )
    assert len(first["results"]) == 2
    assert set(first["results"][0]) == {"topic", "kind", "title", "score"}
    assert second["results"] == []


def test_queries_come_one_a_line_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("suicide\nheart disease\n"))
    _, out, _ = ask(capsys, "--json")
    first, second = map(json.loads, out.splitlines())
    assert (first["query"], first["danger"]) == ("suicide", True)
    assert second["query"] == "heart disease"
    assert second["results"]


def test_people_get_lines_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ask(capsys, "chest pain", "zzzz")
    assert code == 0
    assert "Get help now comes first" in out
    assert "nothing found" in out


def test_a_repaired_word_is_told_and_its_answers_follow(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, out, _ = ask(capsys, "--json", "--limit", "3", "erectoin", "talk docter")
    one, both = map(json.loads, out.splitlines())
    assert one["guess"] == "erection"
    assert len(one["results"]) == 3
    assert both["guess"] == "talk doctor"
    _, out, _ = ask(capsys, "erectoin")
    assert "  our guess: erection\n" in out
    assert "nothing found" not in out


@pytest.mark.parametrize("words", [("--limit", "0", "x"), ("--lang", "xx", "x")])
def test_wrong_options_are_refused(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, _, err = ask(capsys, *words)
    assert code == ExitCode.BAD_COMMAND_LINE
    assert err


def test_a_folder_with_errors_is_not_searched(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "pack.yaml").write_text("id: [", encoding="utf-8")
    code = main(["search", "--content", str(tmp_path), "x"])
    assert code == ExitCode.BAD_CONTENT
    assert "pack.yaml" in capsys.readouterr().err


def test_a_missing_folder_cannot_be_read(tmp_path: Path) -> None:
    assert main(["search", "--content", str(tmp_path / "gone"), "x"]) == ExitCode.CANNOT_READ

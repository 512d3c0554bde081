"""``kioskctl content preview``, as an author runs it: what is saved is seen."""

from pathlib import Path

import psutil
import pytest

from kiosk.errors import ExitCode
from tests import forge
from tests.system.desk import Bench, looks_alike, wait_until

RAIL = (200, 845, "#773E26")
RIBBON = (144, 81, 1632, 24)
TEXT = (480, 120, 680, 640)
TOPIC = forge.topic_path(2)
LONGEST_SECONDS = 20.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return forge.folder().write(tmp_path)


def save(folder: Path, old: str, new: str) -> None:
    """Save as many editors do: a new file takes the old one's place."""
    path = folder / TOPIC
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(path)


def is_alive(process: psutil.Process) -> bool:
    return bool(process.is_running()) and process.status() != psutil.STATUS_ZOMBIE


def test_what_is_saved_is_seen_and_a_broken_save_is_told(screen: Bench, folder: Path) -> None:
    program = screen.start_ctl("content", "preview", str(folder), "--topic", "topic-2")
    screen.wait_for_colour(*RAIL, "the topic")
    screen.settle()
    before, ribbon = screen.pixels(*TEXT), screen.pixels(*RIBBON)

    save(folder, "has plain words", "has other words")
    wait_until(lambda: screen.pixels(*TEXT) != before, "the save", LONGEST_SECONDS)
    screen.settle()
    after = screen.pixels(*TEXT)
    assert screen.pixels(*RIBBON) == ribbon

    save(folder, "hint:", "hnt:")
    wait_until(lambda: screen.pixels(*RIBBON) != ribbon, "the errors", LONGEST_SECONDS)
    screen.settle()
    assert looks_alike(screen.pixels(*TEXT), after)

    save(folder, "has other words", "has plain words")
    save(folder, "hnt:", "hint:")
    wait_until(lambda: screen.pixels(*RIBBON) == ribbon, "that it is mended", LONGEST_SECONDS)
    screen.settle()
    assert looks_alike(screen.pixels(*TEXT), before)

    program.terminate()
    said, errors = program.communicate(timeout=20)
    assert (program.returncode, errors) == (0, "")
    assert f'{folder}/{TOPIC}:4: error key-unknown the key "hnt" is not known.' in said
    assert said.count("saved: ") in {3, 4}


def test_a_folder_with_errors_is_shown_once_it_is_mended(screen: Bench, folder: Path) -> None:
    save(folder, "hint:", "hnt:")
    program = screen.start_ctl("content", "preview", str(folder), "--topic", "topic-2")
    assert program.stdout is not None
    said = [program.stdout.readline() for _ in range(4)]
    assert said[-1].startswith("Not shown")
    save(folder, "hnt:", "hint:")
    screen.wait_for_colour(*RAIL, "the topic")
    assert screen.stop(program) == (0, "")


def test_nobody_is_left_when_the_desk_or_the_screen_goes(screen: Bench, folder: Path) -> None:
    for goes in ("desk", "screen"):
        program = screen.start_ctl("content", "preview", str(folder), "--topic", "topic-2")
        screen.wait_for_colour(*RAIL, "the topic")
        (shown,) = psutil.Process(program.pid).children()
        if goes == "desk":
            program.kill()
            wait_until(lambda: not is_alive(shown), "the screen's end", LONGEST_SECONDS)  # noqa: B023
            program.communicate(timeout=20)
        else:
            shown.kill()
            _, said = program.communicate(timeout=20)
            assert (program.returncode, said) == (ExitCode.TOO_MANY_FAULTS, "")


def test_one_can_stop_while_nothing_is_shown_yet(screen: Bench, folder: Path) -> None:
    save(folder, "hint:", "hnt:")
    program = screen.start_ctl("content", "preview", str(folder))
    assert program.stdout is not None
    program.stdout.readline()
    assert screen.stop(program) == (0, "")


@pytest.mark.parametrize(
    ("option", "value", "remedy"),
    [
        ("--topic", "topic-22", "did you mean topic-2?"),
        ("--topic", "nothing", "--topic 'nothing' is not in the pack."),
        ("--lang", "hi", "which has: en."),
    ],
)
def test_what_is_not_there_is_refused(
    screen: Bench, folder: Path, option: str, value: str, remedy: str
) -> None:
    program = screen.start_ctl("content", "preview", str(folder), option, value)
    _, said = program.communicate(timeout=20)
    assert program.returncode == ExitCode.BAD_COMMAND_LINE
    assert remedy in said


def test_a_language_is_begun_in(screen: Bench, tmp_path: Path) -> None:
    made = forge.folder(languages=("en", "hi")).write(tmp_path / "two")
    shown = {}
    for language in ("en", "hi"):
        words = ("content", "preview", str(made), "--topic", "topic-2", "--lang", language)
        program = screen.start_ctl(*words)
        screen.wait_for_colour(*RAIL, "the topic")
        screen.settle()
        shown[language] = screen.pixels()
        assert screen.stop(program) == (0, "")
    assert not looks_alike(shown["en"], shown["hi"])

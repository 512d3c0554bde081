"""A visitor process that is killed, stopped, hangs, paints nothing or faults: a fresh one comes."""

import pytest

from tests.system.desk import Bench
from tests.system.recovery import LUCK, recover


@pytest.mark.parametrize("luck", LUCK)
def test_the_attract_screen_is_back_and_no_desktop_was_seen(luck: str, screen: Bench) -> None:
    found = recover(screen, screen.home, luck)
    assert found.desktop_seen == 0
    assert found.looks > 10
    code, said = screen.stop(screen.programs[0])
    assert code == 0
    assert "visitor-lost" in said
    assert ("hang" in said) == (luck in {"stop", "hang", "blind"})
    assert ("fault RuntimeError" in said) == (luck == "storm")
    assert "planted" not in said


def test_every_screen_is_seen_by_the_self_test(screen: Bench) -> None:
    program = screen.start("--self-test")
    out, said = program.communicate(timeout=120)
    assert (program.returncode, said) == (0, "")
    assert "screens seen, all good" in out


def test_the_log_holds_no_word_of_a_visit(screen: Bench) -> None:
    state = screen.home / "state"
    program = screen.start("--state", str(state), "--accessibility", "always")
    screen.wait_for_colour(1070, 600, "#32513D", "attract screen")
    screen.settle()
    assert screen.stop(program) == (0, "")
    lines = (state / "log" / "kiosk.log").read_text(encoding="utf-8").splitlines()
    assert [line.split()[1] for line in lines] == ["started", "visitor-started", "ended"]


def test_settings_reach_the_screen(screen: Bench) -> None:
    program = screen.start()
    screen.wait_for_colour(1070, 600, "#32513D", "attract screen")
    screen.settle()
    plain = screen.probe()
    screen.stop(program)
    file = screen.home / "kiosk.yaml"
    file.write_text("clinic:\n  name: Sunrise\nscreen:\n  mm_per_px: 0.35\n", encoding="utf-8")
    screen.start("--settings", str(file))
    screen.wait_for_colour(100, 20, "#F7F2EA", "attract screen")
    screen.settle()
    assert screen.probe() != plain

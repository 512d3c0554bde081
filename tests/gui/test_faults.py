"""What a bug in a slot comes to: a calm page, and at the third in a minute the end."""

import sys
from types import TracebackType

import pytest

from kiosk.log import Log
from kiosk.ui.faults import MOST_FAULTS, WINDOW_SECONDS, FaultHook
from kiosk.ui.widgets.touchable import Touchable
from kiosk.visit.places import Trouble
from tests.gui.bench import WIDE, KioskMaker
from tests.unit.visit.sample_pack import RICH

READ = "what somebody read"


class Calls:
    """Counts what the hook asks for; its clock is set by hand."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.faults, self.too_many, self.now = 0, 0, 100.0
        self.hook = FaultHook(self.note_fault, self.note_too_many, Log(), lambda: self.now)

    def note_fault(self) -> None:
        """Count one."""
        self.faults += 1

    def note_too_many(self) -> None:
        """Count one."""
        self.too_many += 1

    def fail(self, after_seconds: float = 0) -> None:
        """Let a fault happen."""
        self.now += after_seconds
        self.hook(*_fault())


def _fault() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        int(READ)
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


def test_the_third_fault_in_a_minute_is_one_too_many() -> None:
    calls = Calls()
    calls.fail()
    calls.fail(1)
    assert (calls.faults, calls.too_many) == (MOST_FAULTS - 1, 0)
    calls.fail(WINDOW_SECONDS - 1.5)
    assert (calls.faults, calls.too_many) == (2, 1)


@pytest.mark.parametrize("gap", [WINDOW_SECONDS / 2, WINDOW_SECONDS])
def test_faults_further_apart_are_met_one_by_one(gap: float) -> None:
    calls = Calls()
    for _ in range(5):
        calls.fail(gap)
    assert (calls.faults, calls.too_many) == (5, 0)


def test_a_report_names_type_and_place_and_never_the_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Calls().fail()
    said = capsys.readouterr().err
    assert said.startswith("kiosk: fault ValueError at test_faults.py:")
    assert said.count("\n") == 1
    assert "_fault" in said
    assert READ not in said


def test_a_fault_while_reading_leaves_the_calm_page_alone(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.tap("English")
    kiosk.tap("Erection problems")
    hook = FaultHook(kiosk.navigator.meet_trouble, sys.exit, Log())
    hook(*_fault())
    assert kiosk.state.trail == (Trouble(),)
    assert kiosk.page.accessibleName() == "Something went wrong"
    assert RICH not in repr(kiosk.state)
    kiosk.tap(next(kiosk.seen(Touchable, kiosk.page)))
    assert kiosk.page.accessibleName() == "Home"

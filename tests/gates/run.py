"""``python -m tests.gates.run SEED STEPS [LEAK]``: walks at least so many steps, prints counts."""

import json
import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

if TYPE_CHECKING:
    from tests.gates.machine import Journeys

STEPS_A_JOURNEY = 100
JOURNEYS_A_ROUND = 50


def walk(journeys: "type[Journeys]", first_seed: int, steps: int) -> str:
    """Walk rounds of ``journeys`` until ``steps`` were taken; give the first leak, or nothing."""
    limits = settings(
        max_examples=JOURNEYS_A_ROUND,
        stateful_step_count=STEPS_A_JOURNEY,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,),
        report_multiple_bugs=False,
        print_blob=False,
    )
    number = first_seed
    while journeys.steps.total() < steps:
        try:
            run_state_machine_as_test(seed(number)(journeys), settings=limits)
        except AssertionError as leak:
            return str(leak)
        number += 1
    return ""


def main(words: list[str]) -> int:
    """Walk, and say what was seen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform is set first

    from kiosk.ui.fonts import load_fonts  # noqa: PLC0415
    from tests.gates.leaks import LEAKS  # noqa: PLC0415
    from tests.gates.machine import Journeys  # noqa: PLC0415

    application = QApplication([])
    load_fonts()
    planted = LEAKS[words[2]]() if len(words) > 2 else nullcontext()
    with planted:
        leak = walk(Journeys, int(words[0]), int(words[1]))
    record = {
        "steps": Journeys.steps.total(),
        "kinds": dict(Journeys.steps),
        "marks_seen_with_consent": Journeys.seen,
        "leak": leak,
    }
    print(json.dumps(record))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

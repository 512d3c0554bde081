"""Refusals: what a person reads, and the codes that other programs rely on."""

import re

import pytest

from kiosk import errors
from kiosk.errors import CannotRead, ExitCode, Refusal
from kiosk.packs import refusals

KINDS = tuple(
    kind
    for kind in {**vars(errors), **vars(refusals)}.values()
    if isinstance(kind, type)
    and issubclass(kind, Refusal)
    and kind not in (Refusal, refusals.PackRefusal)
)

EXIT_CODES = {
    "ASKED_TO_STOP": 0,
    "RESTART_ASKED": 3,
    "TOO_MANY_FAULTS": 4,
    "NO_USABLE_CONTENT": 5,
    "BAD_COMMAND_LINE": 64,
    "BAD_CONTENT": 65,
    "CANNOT_READ": 66,
    "NO_DISPLAY": 69,
    "CANNOT_WRITE": 73,
    "ALREADY_RUNNING": 75,
    "REFUSED": 77,
    "BAD_SETTINGS": 78,
}
"""The contract with systemd and Shell Launcher: changing one is a breaking change."""


def test_exit_codes_are_a_contract() -> None:
    assert {code.name: code.value for code in ExitCode} == EXIT_CODES


def test_no_two_refusals_share_a_code() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_says_what_went_wrong_and_what_to_do(kind: type[Refusal]) -> None:
    words = re.sub(r"([a-z])([A-Z])", r"\1_\2", kind.__name__).upper()
    assert kind.code == words
    assert kind.exit_code is not ExitCode.ASKED_TO_STOP
    sentence = kind("x").sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") >= 1
    assert "\n" not in sentence


def test_a_refusal_is_one_line_of_code_detail_and_sentence() -> None:
    refusal = CannotRead("x: gone")
    assert refusal.detail == "x: gone"
    assert str(refusal) == f"CANNOT_READ: x: gone {refusal.sentence}"


def test_a_refusal_without_a_detail_leaves_no_gap() -> None:
    assert str(CannotRead()) == f"CANNOT_READ: {CannotRead().sentence}"
    assert str(Refusal()).startswith("REFUSED: The kiosk cannot do this.")

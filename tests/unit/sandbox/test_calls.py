"""The filter of system calls, read as the kernel reads it, for processors that are not here too."""

import errno
import platform
import struct

import pytest

from kiosk.sandbox.calls import FORBIDDEN, MACHINES, UNKNOWN, call_filter

ALLOW, KILL = 0x7FFF0000, 0x80000000
READ, OPEN_AT, CLONE = (0, 63), (257, 56), (56, 220)
REFUSE, NOT_THERE = 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
WRONG = 1 << 12


def judge(program: bytes, machine: int, number: int, *arguments: int) -> int:
    """Run a filter on one call, by the rules of the kernel, and give what it says."""
    data = struct.pack("=IIQ6Q", number, machine, 0, *arguments, *[0] * (6 - len(arguments)))
    steps = list(struct.iter_unpack("=HBBI", program))
    at = held = 0
    while True:
        code, if_so, if_not, value = steps[at]
        at += 1
        match code:
            case 0x20:
                (held,) = struct.unpack_from("=I", data, value)
            case 0x06:
                return int(value)
            case 0x15:
                at += if_so if held == value else if_not
            case 0x35:
                at += if_so if held >= value else if_not
            case 0x45:
                at += if_so if held & value else if_not
            case _:
                raise AssertionError(code)


@pytest.mark.parametrize("machine", MACHINES)
def test_each_forbidden_call_is_refused_and_its_neighbours_are_not_by_accident(
    machine: str,
) -> None:
    column, name = MACHINES[machine]
    program = call_filter(machine)
    forbidden = {numbers[column] for numbers in FORBIDDEN.values()} - {-1}
    unknown = {numbers[column] for numbers in UNKNOWN.values()}
    special = {CLONE[column], OPEN_AT[column]} | ({2} if machine == "x86_64" else set())
    for number in range(500):
        said = judge(program, name, number, WRONG, WRONG, WRONG)
        if number in forbidden:
            assert said == REFUSE, number
        elif number in unknown:
            assert said == NOT_THERE, number
        elif number not in special:
            assert said == ALLOW, number
    assert judge(program, name, READ[column]) == ALLOW


@pytest.mark.parametrize("machine", MACHINES)
def test_files_are_opened_for_reading_only(machine: str) -> None:
    column, name = MACHINES[machine]
    program = call_filter(machine)
    for flags, said in ((0, ALLOW), (0o2000000, ALLOW), (1, REFUSE), (2, REFUSE), (0o100, REFUSE)):
        assert judge(program, name, OPEN_AT[column], WRONG, WRONG, flags) == said
    if machine == "x86_64":
        assert judge(program, name, 2, WRONG, 0o101) == REFUSE
        assert judge(program, name, 2, WRONG, 0) == ALLOW


@pytest.mark.parametrize("machine", MACHINES)
def test_only_threads_are_cloned(machine: str) -> None:
    column, name = MACHINES[machine]
    assert judge(call_filter(machine), name, CLONE[column], 0x3D0F00) == ALLOW
    assert judge(call_filter(machine), name, CLONE[column], 0x1200011) == REFUSE


@pytest.mark.parametrize("machine", MACHINES)
def test_calls_numbered_in_another_way(machine: str) -> None:
    column, name = MACHINES[machine]
    program = call_filter(machine)
    assert judge(program, name, 0x40000000 + READ[column]) == REFUSE
    assert judge(program, 0x40000003, READ[column]) == KILL  # 32 bits on the same processor


def test_a_processor_that_is_not_known_has_no_filter() -> None:
    assert call_filter("riscv64") == b""
    assert platform.machine() in MACHINES

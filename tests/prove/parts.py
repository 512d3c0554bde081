"""The proofs there are, and the folders on which each depends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.prove import (
    bare,
    bundle,
    clear,
    crash,
    feel,
    gates,
    generations,
    hostile,
    monkey,
    mutants,
    packs,
    recovery,
    start,
    tamper,
    tour,
)
from tests.prove.record import ROOT, Figure

Outcome = tuple[tuple[Figure, ...], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Part:
    """One proof: what measures it, and the folders whose change makes it stale."""

    prove: Callable[[], Outcome]
    folders: tuple[str, ...]


SCREENS = ("kiosk/content", "kiosk/library", "kiosk/visit", "kiosk/ui")
PROGRAM = (*sorted(f"kiosk/{file.name}" for file in (ROOT / "kiosk").glob("*.py")), *SCREENS)
"""What runs before visitors: not what authors and IT have besides."""

PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "start": Part(start.prove, (*PROGRAM, "content")),
        "gates": Part(gates.prove, SCREENS),
        "clear": Part(clear.prove, (*PROGRAM, "content")),
        "feel": Part(feel.prove, (*PROGRAM, "content")),
        "bundle": Part(bundle.prove, ("kiosk", "packaging")),
        "bare": Part(bare.prove, ("Makefile", "packaging", "requirements", ".ci")),
        "monkey": Part(monkey.prove, (*PROGRAM, "content")),
        "mutants": Part(mutants.prove, ("kiosk/packs", "tests/unit/packs")),
        "packs": Part(packs.prove, ("kiosk/packs", "kiosk/content")),
        "tamper": Part(tamper.prove, ("kiosk/packs", "kiosk/content")),
        "tour": Part(tour.prove, (*SCREENS, "content")),
        "crash": Part(crash.prove, ("kiosk/packs", "kiosk/library")),
        "generations": Part(generations.prove, ("kiosk/packs", "kiosk/library")),
        "hostile": Part(
            hostile.prove,
            ("kiosk/packs", "kiosk/sandbox", "kiosk/content", "kiosk/library"),
        ),
        "recovery": Part(recovery.prove, (*PROGRAM, "content")),
    }
)

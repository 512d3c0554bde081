"""The proofs there are, and the folders on which each depends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.prove import (
    bare,
    bundle,
    clear,
    comfort,
    crash,
    gates,
    generations,
    hostile,
    monkey,
    packs,
    recovery,
    start,
    tamper,
)
from tests.prove.record import Figure

Outcome = tuple[tuple[Figure, ...], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Part:
    """One proof: what measures it, and the folders whose change makes it stale."""

    prove: Callable[[], Outcome]
    folders: tuple[str, ...]
    is_due: bool = True
    """False for a proof that no finished issue rests on yet: it may be missing."""


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "start": Part(start.prove, ("kiosk", "content")),
        "gates": Part(gates.prove, ("kiosk/content", "kiosk/library", "kiosk/visit", "kiosk/ui")),
        "clear": Part(clear.prove, ("kiosk", "content")),
        "comfort": Part(comfort.prove, ("kiosk", "content"), is_due=False),
        "bundle": Part(bundle.prove, ("kiosk", "packaging")),
        "bare": Part(bare.prove, ("Makefile", "packaging", "requirements", ".ci"), is_due=False),
        "monkey": Part(monkey.prove, ("kiosk", "content"), is_due=False),
        "packs": Part(packs.prove, ("kiosk/packs", "kiosk/content"), is_due=False),
        "tamper": Part(tamper.prove, ("kiosk/packs", "kiosk/content"), is_due=False),
        "crash": Part(crash.prove, ("kiosk/packs", "kiosk/library"), is_due=False),
        "generations": Part(generations.prove, ("kiosk/packs", "kiosk/library"), is_due=False),
        "hostile": Part(
            hostile.prove,
            ("kiosk/packs", "kiosk/sandbox", "kiosk/content", "kiosk/library"),
            is_due=False,
        ),
        "recovery": Part(recovery.prove, ("kiosk", "content")),
    }
)

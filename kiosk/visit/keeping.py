"""Wishes about what is kept and taken along, and what each does to the state.

Nothing behind a note can be kept before the visitor agreed to it.
"""

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.content.ids import CategoryId
from kiosk.visit import steps
from kiosk.visit.kept import Kept
from kiosk.visit.places import Form
from kiosk.visit.state import State


@dataclass(frozen=True, slots=True)
class ToggleKept:
    """Keep something, or let it go again. ``notes`` are those that stand before its page."""

    entry: Kept
    notes: tuple[CategoryId, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveKept:
    """Let something go."""

    entry: Kept


@dataclass(frozen=True, slots=True)
class MoveKept:
    """Move something one place up (-1) or down (1) the list."""

    entry: Kept
    by: Literal[-1, 1]


@dataclass(frozen=True, slots=True)
class SeeMyQuestions:
    """See what was kept."""


@dataclass(frozen=True, slots=True)
class CopyKept:
    """See it as a plain page, to copy by hand or to show."""


@dataclass(frozen=True, slots=True)
class ShowSquare:
    """See it as a square for a phone; which one where there are several, counted from 0."""

    form: Form = "draft"
    number: int = 0


@dataclass(frozen=True, slots=True)
class HideSquare:
    """Hide the square; wished by the clock as well."""


@dataclass(frozen=True, slots=True)
class PrintKept:
    """Have it on paper."""


@dataclass(frozen=True, slots=True)
class TellPrinted:
    """Say whether the printer took it: wished by the printing, not by a person."""

    is_taken: bool


KeepingWish = (
    ToggleKept
    | RemoveKept
    | MoveKept
    | SeeMyQuestions
    | CopyKept
    | ShowSquare
    | HideSquare
    | PrintKept
    | TellPrinted
)


def fulfil_keeping(state: State, wish: KeepingWish) -> State:
    """Give the state after ``wish``."""
    match wish:
        case ToggleKept(entry, notes):
            return toggle_kept(state, entry, notes)
        case RemoveKept(entry):
            return remove_kept(state, entry)
        case MoveKept(entry, by):
            return move_kept(state, entry, by)
        case SeeMyQuestions():
            return steps.see_my_questions(state)
        case CopyKept():
            return steps.copy_kept(state)
        case ShowSquare(form, number):
            return steps.show_square(state, form, number)
        case HideSquare():
            return steps.hide_square(state)
        case PrintKept():
            return steps.print_kept(state)
        case _:  # TellPrinted: the last there is
            return steps.tell_printed(state, is_taken=wish.is_taken)


def toggle_kept(state: State, entry: Kept, notes: tuple[CategoryId, ...]) -> State:
    """Keep ``entry`` at the end, or let it go; behind ``notes`` only after consent to each."""
    if entry in state.kept:
        return remove_kept(state, entry)
    if not state.consents.issuperset(notes):
        return state
    return replace(state, kept=(*state.kept, entry))


def remove_kept(state: State, entry: Kept) -> State:
    """Let ``entry`` go."""
    return replace(state, kept=tuple(other for other in state.kept if other != entry))


def move_kept(state: State, entry: Kept, by: Literal[-1, 1]) -> State:
    """Change places with the entry before or after; at the ends nothing changes."""
    if entry not in state.kept:
        return state
    at = state.kept.index(entry)
    to = at + by
    if not 0 <= to < len(state.kept):
        return state
    kept = list(state.kept)
    kept[at], kept[to] = kept[to], kept[at]
    return replace(state, kept=tuple(kept))

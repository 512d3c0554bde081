"""Which set of keys can stand on the screen. What each key writes is in ``ui.keys.layouts``."""

from typing import Literal

from kiosk.content.ids import Language

KeysName = Literal["latin", "digits", "devanagari", "devanagari-more"]
"""A set of keys; Devanagari has two, for its letters do not fit on one."""
Keys = Literal[KeysName, "hidden"]

_IN_DEVANAGARI = frozenset({"hi", "mr", "ne", "mai", "kok", "sa", "brx", "doi"})


def first_keys(language: Language) -> KeysName:
    """Give the keys that a reader of ``language`` meets first."""
    return "devanagari" if language in _IN_DEVANAGARI else "latin"

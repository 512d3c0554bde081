"""Every hostile pack by its name. None may be taken; each says by which code it is refused."""

from collections.abc import Iterator, Mapping
from functools import partial

from tests.hostile import forms, lists, names, shapes
from tests.unit.packs.test_pack_rules import COVER, LANGUAGES, PAGES, Row, good
from tests.vectors import invalid, tampered
from tests.vectors.vector import Vector


def corpus() -> Mapping[str, Vector]:
    """Give them all by their names, which say the family first."""
    found: dict[str, Vector] = {}
    for family, vectors in (
        ("signed", invalid.VECTORS),
        ("tampered", tampered.VECTORS),
        ("rule", _rules()),
        ("form", forms.vectors()),
        ("list", lists.vectors()),
        ("name", names.vectors()),
        ("picture", shapes.vectors()),
    ):
        for vector in vectors:
            name = f"{family}/{vector.name}"
            if name in found:
                message = f"two of the name {name}"
                raise ValueError(message)
            found[name] = vector
    return found


def _rules() -> Iterator[Vector]:
    for number, row in enumerate((*COVER, *LANGUAGES, *PAGES)):
        yield Vector(f"{number}", "PACK_INCONSISTENT", row.says, partial(_broken, row))


def _broken(row: Row) -> bytes:
    made = good()
    made.change(row.path, row.change)
    return made.file()

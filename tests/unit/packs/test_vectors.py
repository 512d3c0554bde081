"""The packs for other implementations, through ours: one test a folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import Refusal
from kiosk.packs import refusals
from kiosk.packs.envelope import read_line
from kiosk.packs.keyring import read_keyring
from kiosk.packs.payload import Floor
from kiosk.packs.verify import VerifiedPack
from tests.forge_packs import taken
from tests.vectors.__main__ import files

ROOT = Path(__file__).parent.parent.parent / "vectors"
INDEX: list[dict[str, Any]] = json.loads((ROOT / "index.json").read_text(encoding="utf-8"))


def of(group: str) -> list[Any]:
    """Give the vectors of a folder, each named after what is in it."""
    found = [entry for entry in INDEX if entry["file"].startswith(f"{group}/")]
    return [pytest.param(entry, id=Path(entry["file"]).stem) for entry in found]


def take(entry: dict[str, Any]) -> VerifiedPack:
    """Put a vector through every check."""
    file = (ROOT / entry["file"]).read_bytes()
    ring, _ = read_keyring((ROOT / entry["keyring"]).read_bytes())
    floors = {}
    if entry["floor"] is not None:
        floors[json.loads(read_line(file[: file.index(b"\n") + 1]).payload)["id"]] = Floor(
            **entry["floor"]
        )
    return taken(file, ring, floors, entry["app_version"])


@pytest.mark.parametrize("entry", of("valid"))
def test_a_valid_pack_is_taken(entry: dict[str, Any]) -> None:
    assert take(entry).content.editions[0].topics


@pytest.mark.parametrize("entry", of("invalid"))
def test_an_invalid_pack_is_refused_though_a_trusted_key_signed_it(entry: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as caught:
        take(entry)
    assert caught.value.code == entry["code"]


@pytest.mark.parametrize("entry", of("tampered"))
def test_a_pack_that_was_tampered_with_is_refused(entry: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as caught:
        take(entry)
    assert caught.value.code == entry["code"]


def test_the_vectors_are_those_that_the_script_makes() -> None:
    made = files()
    there = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*")
        if path.suffix in {".kpack", ".json"}
    }
    assert there == set(made)
    assert not [path for path, data in made.items() if (ROOT / path).read_bytes() != data]


def test_each_check_but_the_first_has_an_invalid_pack() -> None:
    codes = {entry["code"] for entry in INDEX if not entry["file"].startswith("valid/")}
    kinds = [k for k in vars(refusals).values() if isinstance(k, type) and issubclass(k, Refusal)]
    checks = {getattr(kind, "check", 0) for kind in kinds if kind.code in codes}
    assert checks >= {2, 3, 4, 5, 6, 7, 8, 9, 10, 11}

"""Building packs: the same folder, the same bytes; and nothing that a kiosk would refuse."""

import io
from pathlib import Path

import msgspec
import pytest

from kiosk.authoring.build import picture_files
from kiosk.authoring.check import check_folder
from kiosk.authoring.pack_file import MIN_APP, built, texts
from kiosk.content.model import Pack
from kiosk.errors import CannotRead
from kiosk.packs.envelope import line_of
from tests import forge, forge_packs
from tests.forge_packs import PNG, private, ring, ring_line

ROOT = Path(__file__).resolve().parents[3]
RICH = forge.folder(topics=3, partial=("hi",), page_gated=(2,), passage_gated=(3,), pictures=(3,))


def pictures(folder: Path, pack: Pack) -> dict[str, Path]:
    found = picture_files(folder, pack)
    for path in found.values():
        path.write_bytes(PNG)
    return found


def test_what_is_built_is_what_a_kiosk_takes(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path, RICH)
    made = built(pack, pictures(tmp_path / "forged", pack), [ring_line(ring(), 8)])
    file = line_of(private(1).signed(made.envelope)) + b"".join(made.archive())
    taken = forge_packs.taken(file)
    assert taken.content == pack
    assert set(taken.media) == {"plain.png", "body.png"}
    assert taken.payload.min_app == MIN_APP
    assert [f"{line}\n".encode() for line in taken.payload.keyrings] == [ring_line(ring(), 8)]


def test_the_same_folder_gives_the_same_bytes_wherever_it_stands(tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        pack = forge.pack(tmp_path / name, RICH)
        made = built(pack, pictures(tmp_path / name / "forged", pack))
        assert b"".join(made.archive()) == b"".join(made.archive())
        files.append(line_of(made.envelope) + b"".join(made.archive()))
    assert files[0] == files[1]


def test_the_built_in_pack_can_travel() -> None:
    folder = ROOT / "content" / "sexual-health"
    pack = check_folder(folder).pack
    assert pack is not None
    made = built(pack, picture_files(folder, pack))
    file = line_of(private(1).signed(made.envelope)) + b"".join(made.archive())
    taken = forge_packs.taken(file)
    for ours, theirs in zip(pack.editions, taken.content.editions, strict=True):
        assert sorted(ours.topics, key=lambda topic: topic.id) == list(theirs.topics)
        assert dict(ours.faq) == dict(theirs.faq)
        assert (ours.glossary, ours.danger) == (theirs.glossary, theirs.danger)
    assert msgspec.structs.replace(pack, editions=()) == msgspec.structs.replace(
        taken.content, editions=()
    )


def test_a_language_with_a_region_has_a_folder_in_small_letters() -> None:
    edition = msgspec.structs.replace(forge_packs.content().editions[0], language="pt-BR")
    pack = msgspec.structs.replace(forge_packs.content(), editions=(edition,))
    assert "pt-br/topics/topic-1.json" in texts(pack)


def test_danger_words_travel() -> None:
    pack = forge_packs.content()
    assert "en/danger.json" not in texts(pack)
    folder = check_folder(ROOT / "content" / "sexual-health").pack
    assert folder is not None
    assert "en/danger.json" in texts(folder)


def test_a_picture_that_goes_meanwhile_is_told(tmp_path: Path) -> None:
    pack = forge.pack(tmp_path, RICH)
    found = pictures(tmp_path / "forged", pack)
    made = built(pack, found)
    found["body.png"].unlink()
    with pytest.raises(CannotRead, match=r"body\.png"):
        list(made.archive())
    with pytest.raises(CannotRead, match=r"body\.png"):
        built(pack, found)


def test_a_forged_file_is_what_the_builder_makes() -> None:
    made = forge_packs.forgery(RICH)
    again = forge_packs.forgery_of(forge_packs.content(RICH))
    assert made.file() == again.file()
    assert io.BytesIO(made.file()).readline().endswith(b"\n")

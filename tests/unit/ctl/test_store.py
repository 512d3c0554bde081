"""``kioskctl install`` and its like: what IT sees, and with which exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.locking import locked
from tests.forge_packs import ring, ring_line
from tests.forge_store import pack_file


class Terminal:
    """Somebody at a terminal, with packs and a keyring in a folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Put them into ``folder``."""
        self.folder, self._capsys = folder, capsys
        self.state = folder / "state"
        (folder / "ring").write_bytes(ring_line(ring(), 8))
        for release in (1, 2):
            (folder / f"{release}.kpack").write_bytes(pack_file(release, topics=release))
        (folder / "other.kpack").write_bytes(pack_file(1, "other"))

    def types(self, *words: str) -> int:
        """Run a command on the state folder."""
        return main([*words, "--state", str(self.state)])

    def install(self, name: str, *words: str) -> int:
        """Install one of the packs."""
        path = str(self.folder / f"{name}.kpack")
        return self.types("install", path, "--keyring", str(self.folder / "ring"), *words)

    def reads(self) -> str:
        """Give what was said since this was last asked."""
        return self._capsys.readouterr().out

    def values(self) -> Any:  # noqa: ANN401 - any JSON
        """Give what was said to programs."""
        return json.loads(self.reads())

    def complains(self) -> str:
        """Give what was said on standard error."""
        return self._capsys.readouterr().err


@pytest.fixture
def terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    monkeypatch.delenv("KIOSK_SETTINGS", raising=False)
    monkeypatch.delenv("KIOSK_STATE", raising=False)
    return Terminal(tmp_path, capsys)


def test_a_pack_goes_in_and_out(terminal: Terminal) -> None:
    assert terminal.install("1", "--dry-run") == 0
    said = terminal.reads()
    assert "1 topic new" in said
    assert "takes the place of the content built into the program" in said
    assert "this was a dry run" in said
    assert terminal.install("1") == 0
    assert "Generation 1 is live" in terminal.reads()
    assert terminal.install("1") == 0
    assert "live already" in terminal.reads()
    assert terminal.install("2") == 0
    said = terminal.reads()
    assert "1 topic changed, 1 new" in said
    assert "Version 2.0, release 2, instead of version 1.0, release 1." in said
    assert terminal.types("packs") == 0
    assert "forged, release 2" in terminal.reads()
    assert terminal.types("rollback") == 0
    said = terminal.reads()
    assert "Brought back: generation 1." in said
    assert "no longer live: forged, release 2" in said
    assert terminal.types("generations") == 0
    said = terminal.reads()
    assert "2: made" in said
    assert "given up by a rollback" in said
    assert "1: live; made" in said
    assert terminal.types("remove", "forged") == 0
    assert "Live now: the content built into the program." in terminal.reads()
    assert terminal.types("packs") == 0
    said = terminal.reads()
    assert "Live: the content built into the program." in said
    assert "forged was here up to release 2; it is not live." in said
    assert terminal.types("generations") == 0
    assert "  the content built into the program." in terminal.reads()


def test_the_same_for_programs(terminal: Terminal) -> None:
    assert terminal.install("1", "--dry-run", "--json") == 0
    found = terminal.values()
    assert (found["installed"], found["generation"], found["replaces"]) == (False, None, None)
    assert terminal.install("1", "--json") == 0
    assert terminal.values()["generation"] == 1
    assert terminal.install("1", "--json") == 0
    found = terminal.values()
    assert (found["installed"], found["generation"]) == (False, 1)
    assert terminal.install("2", "--json") == 0
    found = terminal.values()
    assert found["installed"]
    assert found["replaces"]["release"] == 1
    assert found["changes"]["topics"]["new"] == ["topic-2"]
    assert terminal.install("other", "--json") == 0
    terminal.reads()
    assert terminal.types("packs", "--json") == 0
    found = terminal.values()
    assert [pack["id"] for pack in found["packs"]] == ["forged", "other"]
    assert found["floors"]["forged"]["release"] == 2
    assert terminal.types("remove", "other", "--json") == 0
    found = terminal.values()
    assert (found["before"], found["generation"]) == (3, 4)
    assert terminal.types("rollback", "--json") == 0
    assert terminal.values()["generation"] == 3
    assert terminal.types("generations", "--json") == 0
    found = terminal.values()
    assert [(each["number"], each["live"], each["mark"]) for each in found] == [
        (4, False, "rolled-back"),
        (3, True, None),
        (2, False, None),
        (1, False, None),
    ]


def test_before_anything_was_loaded(terminal: Terminal) -> None:
    assert terminal.types("generations") == 0
    assert "Live: the content built into the program." in terminal.reads()
    assert terminal.types("rollback") == ExitCode.BAD_CONTENT
    assert "NOTHING_TO_UNDO" in terminal.complains()
    assert terminal.types("remove", "forged") == ExitCode.BAD_CONTENT
    assert "PACK_NOT_HERE" in terminal.complains()


def test_what_must_be_made_ready_is_said(terminal: Terminal) -> None:
    terminal.install("1")
    Layout(terminal.state).generation(1).database.unlink()
    terminal.reads()
    assert terminal.types("packs") == 0
    assert "gets it ready at its next start" in terminal.reads()


def test_exit_codes(terminal: Terminal) -> None:
    (terminal.folder / "bad.kpack").write_bytes(b"not a pack")
    assert terminal.install("bad") == ExitCode.BAD_CONTENT
    assert terminal.install("gone") == ExitCode.CANNOT_READ
    path = str(terminal.folder / "1.kpack")
    assert terminal.types("install", path) == ExitCode.REFUSED
    assert "KEYRING_MISSING" in terminal.complains()
    terminal.install("2")
    assert terminal.install("1") == ExitCode.REFUSED
    assert "PACK_TOO_OLD" in terminal.complains()
    with locked(Layout(terminal.state)):
        assert terminal.types("rollback") == ExitCode.ALREADY_RUNNING
    assert "STORE_BUSY" in terminal.complains()
    terminal.state = terminal.folder / "1.kpack"
    assert terminal.install("2") == ExitCode.CANNOT_WRITE


def test_the_folder_of_the_settings(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["packs"]) == ExitCode.BAD_COMMAND_LINE
    assert "no state folder" in terminal.complains()
    settings = terminal.folder / "kiosk.yaml"
    settings.write_text(
        f"state:\n  folder: {terminal.state}\npacks:\n  order: [other, forged]\n", encoding="utf-8"
    )
    monkeypatch.setenv("KIOSK_SETTINGS", str(settings))
    terminal.install("1")
    terminal.install("other")
    terminal.reads()
    assert main(["packs", "--json"]) == 0
    assert [pack["id"] for pack in terminal.values()["packs"]] == ["other", "forged"]
    assert main(["settings", "show"]) == 0
    assert "packs.order: other, forged" in terminal.reads()


def test_settings_that_do_not_go_with_a_pack_are_told(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = terminal.folder / "kiosk.yaml"
    settings.write_text("visit:\n  language: hi\n", encoding="utf-8")
    monkeypatch.setenv("KIOSK_SETTINGS", str(settings))
    assert terminal.install("1") == 0
    said = terminal.complains()
    assert "goes on showing what was there before: visit.language: 'hi'" in said

"""``kioskctl`` loads only the commands that are asked for."""

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ctl.__main__ import parser
from kiosk.ctl.groups import GROUPS, Group


def words_of(top: argparse.ArgumentParser) -> set[str]:
    return {
        word
        for action in top._actions
        if isinstance(action, argparse._SubParsersAction)
        for word in action.choices
    }


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.words[0])
def test_a_group_is_asked_for_by_each_of_its_words(group: Group) -> None:
    for word in group.words:
        assert words_of(parser(word)) == set(group.words)


@pytest.mark.parametrize("first", ["", "-h", "no-such-group"])
def test_without_a_known_word_there_are_all(first: str) -> None:
    every = {word for group in GROUPS for word in group.words}
    assert words_of(parser(first)) == every


def test_who_undoes_a_pack_does_not_wait_for_what_authors_need(tmp_path: Path) -> None:
    says = "import sys; from kiosk.ctl.__main__ import main\n"
    says += f"main(['rollback', '--state', {str(tmp_path)!r}])\n"
    says += "sys.exit(any(name.startswith('kiosk.authoring') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", says], check=False).returncode == 0

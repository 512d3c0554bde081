"""Starts ``kioskctl``: reads the command line, runs one command, ends with its exit code."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from kiosk.ctl.groups import GROUPS
from kiosk.errors import BadCommandLine, ExitCode, Refusal

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


class _Parser(argparse.ArgumentParser):
    """Ends with the exit code of the contract where argparse would take 2."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how the command goes."""
        self.print_usage(sys.stderr)
        refusal = BadCommandLine(message)
        self.exit(refusal.exit_code, f"{refusal}\n")


def parser(first: str = "") -> argparse.ArgumentParser:
    """Give the whole command line; where the ``first`` word is known, its group alone.

    So that nobody waits for the writing of content to load who wants to undo a pack.
    """
    top = _top()
    groups: Groups = top.add_subparsers(title="groups of commands", required=True, metavar="GROUP")
    wanted = [group for group in GROUPS if first in group.words] or GROUPS
    for group in wanted:
        group.add_to(groups)
    return top


def _top() -> argparse.ArgumentParser:
    return _Parser(prog="kioskctl", description="Write, check and build content for the kiosk.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:] if arguments is None else arguments
    wish = parser(*words[:1]).parse_args(words)
    try:
        code: int = wish.run(wish)
        sys.stdout.flush()
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return refusal.exit_code
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CANNOT_WRITE
    return code


if __name__ == "__main__":
    sys.exit(main())

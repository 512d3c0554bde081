"""Starts ``kioskctl``: reads the command line, runs one command, ends with its exit code."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kiosk.ctl import content, keyring, pack, search, settings, store, tour
from kiosk.errors import BadCommandLine, ExitCode, Refusal


class _Parser(argparse.ArgumentParser):
    """Ends with the exit code of the contract where argparse would take 2."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how the command goes."""
        self.print_usage(sys.stderr)
        refusal = BadCommandLine(message)
        self.exit(refusal.exit_code, f"{refusal}\n")


def parser() -> argparse.ArgumentParser:
    """Give the whole command line; a test of the documentation reads it too."""
    top = _top()
    groups = top.add_subparsers(title="groups of commands", required=True, metavar="GROUP")
    content.add_commands(groups)
    pack.add_commands(groups)
    store.add_commands(groups)
    keyring.add_commands(groups)
    search.add_commands(groups)
    settings.add_commands(groups)
    tour.add_commands(groups)
    return top


def _top() -> argparse.ArgumentParser:
    return _Parser(prog="kioskctl", description="Write, check and build content for the kiosk.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    wish = parser().parse_args(arguments)
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

"""Hands a finished page to the print system of the machine, by its own program ``lp``.

Writes no file itself: the page goes through a pipe. Asks nobody anything.
"""

import os
import shutil
import subprocess

PROGRAM = "lp"
LONGEST_SECONDS = 8.0
"""A print system that takes longer to accept a page does not answer."""


def send(page: bytes, printer: str, title: str, seconds: float = LONGEST_SECONDS) -> bool:
    """Print ``page``, a PDF, on ``printer``; tell whether the print system took it in ``seconds``.

    ``title`` is what the job is called in the printer's list.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return False
    # Of our environment nothing but the path: a bundle's libraries are not for other programs.
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - no shell; the printer's name is checked in settings
            [program, "-d", printer, "-t", title],
            input=page,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0

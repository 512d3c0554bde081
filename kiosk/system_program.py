"""Runs a program of the system for the kiosk, and fails softly: what it cannot do is not done."""

import os
import shutil
import subprocess
from collections.abc import Collection


def has_done(
    name: str, *words: str, told: Collection[str], seconds: float, given: bytes = b""
) -> bool:
    """Run ``name`` with ``words``; tell whether it said within ``seconds`` that it did it.

    It reads ``given``. Of our environment it gets the path and what ``told`` names, and nothing
    else: a bundle's libraries are not for other programs. There is no shell.
    """
    program = shutil.which(name)
    if program is None:
        return False
    kept = {key: os.environ[key] for key in told if key in os.environ}
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", **kept}
    try:
        done = subprocess.run(  # noqa: S603 - no shell; the words are ours, or checked in settings
            [program, *words],
            input=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0

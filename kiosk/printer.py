"""Hands a finished page to the print system of the machine, by its own program ``lp``.

Writes no file itself: the page goes through a pipe. Asks nobody anything.
"""

from kiosk.system_program import has_done

PROGRAM = "lp"
LONGEST_SECONDS = 8.0
"""A print system that takes longer to accept a page does not answer."""


def send(page: bytes, printer: str, title: str, seconds: float = LONGEST_SECONDS) -> bool:
    """Print ``page``, a PDF, on ``printer``; tell whether the print system took it in ``seconds``.

    ``title`` is what the job is called in the printer's list.
    """
    return has_done(PROGRAM, "-d", printer, "-t", title, told=(), seconds=seconds, given=page)

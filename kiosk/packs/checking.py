"""Has checks done in a child process, and turns whatever comes back into a value or a refusal."""

from collections.abc import Callable
from typing import IO, TypeVar

import msgspec

from kiosk.errors import ExitCode, Refusal
from kiosk.packs.image_shapes import BadImage
from kiosk.packs.jobs import ImageAt
from kiosk.paths import checking_program
from kiosk.sandbox.limits import Limits
from kiosk.sandbox.running import Outcome, Program, Task, run
from kiosk.sandbox.wire import Answered, Progress, Refused


class CheckFailed(Refusal):
    """The check came to no end, so the file is not used. Try once more, then ask who made it."""

    code = "CHECK_FAILED"
    exit_code = ExitCode.BAD_CONTENT


_T = TypeVar("_T")
Refusals = tuple[type[Refusal], ...]
"""What a job may refuse by; any other code from a child is not believed."""
OnProgress = Callable[[Progress], None]


def program() -> Program:
    """Give what starts the child: this same program, by a word that people never type."""
    return Program(*checking_program())


def had(
    task: Task, kind: type[_T], refusals: Refusals, source: IO[bytes], on_progress: OnProgress
) -> _T:
    """Have ``task`` done on ``source`` and give its answer, which is of ``kind``.

    Raises:
        Refusal: one of ``refusals``, as the child said.
        CheckFailed: the child was lost, or what it said is none of this.

    """
    return believed(run(program(), task, source, on_progress), kind, refusals)


def believed(outcome: Outcome, kind: type[_T], refusals: Refusals) -> _T:
    """Give what a child answered, decoded strictly; see ``had`` for what is raised."""
    match outcome:
        case Answered(data):
            try:
                return msgspec.msgpack.decode(data, type=kind)
            except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
                raise CheckFailed("Its answer cannot be read.") from error
        case Refused(code, detail):
            for refusal in refusals:
                if refusal.code == code:
                    raise refusal(detail)
            raise CheckFailed(f"It refused by an unknown code, {code}.")
        case lost:
            ended = f" (exit code {lost.code})" if lost.code else ""
            raise CheckFailed(f"{lost.reason.capitalize()}{ended}.")


def have_images_checked(
    source: IO[bytes], images: tuple[ImageAt, ...], on_progress: OnProgress
) -> int:
    """Have pictures that lie in ``source`` checked, and give how many there were.

    Raises:
        BadImage: of the first that cannot be used.
        CheckFailed: the check came to no end.

    """
    task = Task("images", msgspec.msgpack.encode(images), Limits())
    return had(task, int, (BadImage,), source, on_progress)

"""Has packs checked in a child process, and turns whatever comes back into a value or a refusal.

The child looks first, so that nothing malformed is read here. Who signed what is then judged here,
from line 1 and the keyring: a child that was taken over may lie about words and pictures alone.
"""

import io
from collections.abc import Callable, Collection, Mapping
from typing import IO, BinaryIO, TypeVar

import msgspec
from msgspec.structs import replace

from kiosk import __version__
from kiosk.content.model import Pack
from kiosk.errors import CannotRead, ExitCode, Refusal
from kiosk.packs import refusals
from kiosk.packs.jobs import PackAsk, Trust
from kiosk.packs.keyring import Keyring
from kiosk.packs.limits import MAX_DATABASE_BYTES
from kiosk.packs.payload import Floor
from kiosk.packs.reading import PackFile
from kiosk.packs.verify import Opening, VerifiedPack, opened, signed
from kiosk.paths import checking_program
from kiosk.sandbox.limits import MEGABYTE, Limits
from kiosk.sandbox.running import Outcome, Program, Task, run
from kiosk.sandbox.wire import Answered, Progress, Refused


class CheckFailed(Refusal):
    """The check came to no end, so the file is not used. Try once more, then ask who made it."""

    code = "CHECK_FAILED"
    exit_code = ExitCode.BAD_CONTENT


_T = TypeVar("_T")
OnProgress = Callable[[Progress], None]

LIMITS = Limits(
    processor_seconds=600,
    wall_seconds=900.0,
    silent_seconds=60.0,
    answer_bytes=24 * MEGABYTE,
)
"""What the largest packs need on a machine ten times slower than today's; see decision 0021."""

_LINE_REFUSALS: tuple[type[Refusal], ...] = (
    CannotRead,
    refusals.PackTooLarge,
    refusals.PackLineInvalid,
    refusals.PackTypeWrong,
    refusals.PackListInvalid,
)
_PACK_REFUSALS = (
    *_LINE_REFUSALS,
    refusals.KeyringInvalid,
    refusals.KeyringOutOfOrder,
    refusals.KeyringNotTrusted,
    refusals.PackUnsigned,
    refusals.PackSignatureWrong,
    refusals.PackNotTrusted,
    refusals.PackOutOfScope,
    refusals.PackTooOld,
    refusals.PackReleaseTwice,
    refusals.PackNeedsNewerKiosk,
    refusals.PackBodyDamaged,
    refusals.PackStructureWrong,
    refusals.PackMemberDamaged,
    refusals.PackContentInvalid,
    refusals.BadImage,
    refusals.PackInconsistent,
)
"""What a job may refuse by; any other code from a child is not believed."""


def check(
    file: BinaryIO, keyring: Keyring, floors: Mapping[str, Floor], on_progress: OnProgress
) -> VerifiedPack:
    """Give the pack in ``file``, which passes every check.

    ``file`` is open for reading, and nobody changes it meanwhile. ``floors`` are the newest
    releases that were ever here, by the id of the pack. What ``on_progress`` raises ends the check.

    Raises:
        PackRefusal: the first check that fails.
        KeyringInvalid, KeyringOutOfOrder, KeyringNotTrusted: a keyring in the pack.
        CannotRead: the file.
        CheckFailed: the child was lost, or what it said is none of this.

    """
    return _checked(file, Trust(keyring, dict(floors), __version__), on_progress, None)


def check_and_compile(
    file: BinaryIO,
    keyring: Keyring,
    floors: Mapping[str, Floor],
    on_progress: OnProgress,
    database_out: IO[bytes],
) -> VerifiedPack:
    """Check as ``check`` does, and write the pack's database to ``database_out``.

    ``database_out`` has a buffer, which whoever gave it flushes. It gets no pictures: they stay in
    ``file``, where ``media`` of the answer says. What was written is worth nothing if this raises.

    Raises:
        Refusal: as ``check``.
        OSError: ``database_out`` cannot be written.

    """
    return _checked(file, Trust(keyring, dict(floors), __version__), on_progress, database_out)


def check_unsigned(file: BinaryIO, on_progress: OnProgress) -> tuple[Opening, Pack]:
    """Give what is in a pack that is whole, whoever signed it: for those who make packs.

    Raises:
        Refusal: as ``check``, but for signatures and keyrings.

    """
    content = _content(file, None, on_progress, None)
    return opened(PackFile(file)), content


def check_kept(file: BinaryIO) -> tuple[Opening, Pack]:
    """Give what is in a pack that was let in before: whole, but neither trust nor pictures anew.

    Raises:
        Refusal: as ``check_unsigned``.

    """
    content = _content(file, None, lambda _: None, None, are_pictures_known=True)
    return opened(PackFile(file)), content


def check_line(file: BinaryIO) -> Opening:
    """Give line 1 of a pack. Nothing of it is to be believed.

    Raises:
        PackTooLarge, PackLineInvalid, PackTypeWrong, PackListInvalid: checks 1 to 3.
        CannotRead, CheckFailed: as ``check``.

    """
    believed(
        run(program(), Task("line", b"", Limits()), file, lambda _: None), bool, _LINE_REFUSALS
    )
    return opened(PackFile(file))


def _checked(
    file: BinaryIO, trust: Trust, on_progress: OnProgress, database_out: IO[bytes] | None
) -> VerifiedPack:
    content = _content(file, trust, on_progress, database_out)
    found = signed(
        PackFile(file), keyring=trust.keyring, floors=trust.floors, app_version=trust.app_version
    )
    return VerifiedPack(found.opening, found.signers, found.keyring, found.keyring_line, content)


def _content(
    file: BinaryIO,
    trust: Trust | None,
    on_progress: OnProgress,
    database_out: IO[bytes] | None,
    *,
    are_pictures_known: bool = False,
) -> Pack:
    is_compiled = database_out is not None
    limits = replace(LIMITS, attached_bytes=MAX_DATABASE_BYTES if is_compiled else 0)
    task = Task(
        "pack", msgspec.msgpack.encode(PackAsk(trust, is_compiled, are_pictures_known)), limits
    )
    write = (database_out or io.BytesIO()).write
    return believed(run(program(), task, file, on_progress, write), Pack, _PACK_REFUSALS)


def program() -> Program:
    """Give what starts the child: this same program, by a word that people never type."""
    return Program(*checking_program())


def believed(outcome: Outcome, kind: type[_T], known: Collection[type[Refusal]]) -> _T:
    """Give what a child answered, decoded strictly as ``kind``.

    Raises:
        Refusal: one of those ``known``, as the child said.
        CheckFailed: the child was lost, or what it said is none of this.

    """
    match outcome:
        case Answered(data):
            try:
                return msgspec.msgpack.decode(data, type=kind)
            except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
                raise CheckFailed("Its answer cannot be read.") from error
        case Refused(code, detail):
            for refusal in known:
                if refusal.code == code:
                    raise refusal(detail)
            raise CheckFailed(f"It refused by an unknown code, {code}.")
        case lost:
            ended = f" (exit code {lost.code})" if lost.code else ""
            raise CheckFailed(f"{lost.reason.capitalize()}{ended}.")

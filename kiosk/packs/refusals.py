"""Why a pack or a keyring is not taken. ``check`` is the number of the check that says so."""

from typing import ClassVar

from kiosk.errors import ExitCode, Refusal


class PackRefusal(Refusal):
    """The pack cannot be used. Ask whoever made it for another copy."""

    check: ClassVar[int] = 0
    """1 to 11, as in ``docs/pack-format.md``; 0 for what belongs to no check."""


class PackTooLarge(PackRefusal):
    """The file is larger than a pack may be. Make sure that it is the right file."""

    code = "PACK_TOO_LARGE"
    exit_code = ExitCode.BAD_CONTENT
    check = 1


class PackNoRoom(PackRefusal):
    """There is not enough free space for the pack. Free some, then try again."""

    code = "PACK_NO_ROOM"
    exit_code = ExitCode.CANNOT_WRITE
    check = 1


class PackLineInvalid(PackRefusal):
    """This is not a content pack, or its first line is damaged. Copy the file again."""

    code = "PACK_LINE_INVALID"
    exit_code = ExitCode.BAD_CONTENT
    check = 2


class PackTypeWrong(PackRefusal):
    """The file is signed, but it is not a content pack of a form known here.

    Make sure that it is the right file and that the program is up to date.
    """

    code = "PACK_TYPE_WRONG"
    exit_code = ExitCode.BAD_CONTENT
    check = 3


class PackListInvalid(PackRefusal):
    """The list of what is in the pack is malformed. Ask whoever made the pack to build it again."""

    code = "PACK_LIST_INVALID"
    exit_code = ExitCode.BAD_CONTENT
    check = 3


class PackUnsigned(PackRefusal):
    """Nobody has signed the pack. Ask whoever made it to sign it with `kioskctl pack sign`."""

    code = "PACK_UNSIGNED"
    check = 4


class PackSignatureWrong(PackRefusal):
    """A signature does not fit the pack: somebody changed it. Do not use this copy."""

    code = "PACK_SIGNATURE_WRONG"
    check = 4


class PackNotTrusted(PackRefusal):
    """Too few of the people trusted here have signed the pack. Ask who looks after the keyring."""

    code = "PACK_NOT_TRUSTED"
    check = 4


class PackOutOfScope(PackRefusal):
    """Who signed the pack is trusted for other packs only. Ask who looks after the keyring."""

    code = "PACK_OUT_OF_SCOPE"
    check = 4


class PackTooOld(PackRefusal):
    """A newer release of the pack was here before. Load that one or a later one."""

    code = "PACK_TOO_OLD"
    check = 5


class PackReleaseTwice(PackRefusal):
    """Another pack of the same release was here before.

    Two packs never share a release. Ask whoever made them which one counts, and for a new release.
    """

    code = "PACK_RELEASE_TWICE"
    check = 5


class PackNeedsNewerKiosk(PackRefusal):
    """The pack needs a newer program. Update the kiosk first, then load the pack again."""

    code = "PACK_NEEDS_NEWER_KIOSK"
    exit_code = ExitCode.BAD_CONTENT
    check = 5


class PackBodyDamaged(PackRefusal):
    """The pack is not complete, or damaged. Copy the file again from where it came."""

    code = "PACK_BODY_DAMAGED"
    exit_code = ExitCode.BAD_CONTENT
    check = 6


class PackStructureWrong(PackRefusal):
    """The archive in the pack is not laid out as its list says. Do not use this pack."""

    code = "PACK_STRUCTURE_WRONG"
    exit_code = ExitCode.BAD_CONTENT
    check = 7


class PackMemberDamaged(PackRefusal):
    """A part of the pack is not the one in its list. Do not use this pack."""

    code = "PACK_MEMBER_DAMAGED"
    exit_code = ExitCode.BAD_CONTENT
    check = 8


class PackContentInvalid(PackRefusal):
    """A text in the pack has a form that is not known here. Ask for the pack to be built anew."""

    code = "PACK_CONTENT_INVALID"
    exit_code = ExitCode.BAD_CONTENT
    check = 9


class BadImage(PackRefusal):
    """A picture cannot be used. Save it anew as PNG, JPEG or WebP, then build the pack again."""

    code = "BAD_IMAGE"
    exit_code = ExitCode.BAD_CONTENT
    check = 10


class PackInconsistent(PackRefusal):
    """The parts of the pack do not fit together. Ask whoever made it to check and build it anew."""

    code = "PACK_INCONSISTENT"
    exit_code = ExitCode.BAD_CONTENT
    check = 11


class PackHasDrafts(PackRefusal):
    """Pages are drafts that nobody has checked. Let them be reviewed, or add --allow-drafts."""

    code = "PACK_HAS_DRAFTS"
    exit_code = ExitCode.BAD_CONTENT


class KeyringInvalid(Refusal):
    """The keyring is malformed or damaged. Fetch it again from who looks after it."""

    code = "KEYRING_INVALID"
    exit_code = ExitCode.BAD_CONTENT


class KeyringOutOfOrder(Refusal):
    """The keyring is not the one that comes next. Load those between first, one after the other."""

    code = "KEYRING_OUT_OF_ORDER"


class KeyringNotTrusted(Refusal):
    """Too few keys of the old keyring and of the new one have signed the new one.

    Ask who looks after the keyring.
    """

    code = "KEYRING_NOT_TRUSTED"


class KeyringMissing(Refusal):
    """The kiosk does not know whose packs it may take. Give it a keyring once, with --keyring."""

    code = "KEYRING_MISSING"


class StoreBusy(Refusal):
    """Content is being loaded or changed by somebody else. Wait until that is done, then retry."""

    code = "STORE_BUSY"
    exit_code = ExitCode.ALREADY_RUNNING


class PackNotHere(Refusal):
    """There is no such pack among those that are live. List them with `kioskctl packs`."""

    code = "PACK_NOT_HERE"
    exit_code = ExitCode.BAD_CONTENT


class NothingToUndo(Refusal):
    """Nothing was there before. Load the pack that you want instead."""

    code = "NOTHING_TO_UNDO"
    exit_code = ExitCode.BAD_CONTENT


class KeyInvalid(Refusal):
    """The file holds no Ed25519 key as `kioskctl pack keygen` writes it. Name the right file."""

    code = "KEY_INVALID"
    exit_code = ExitCode.BAD_CONTENT

"""``kioskctl keyring``: who is trusted on a kiosk, and how that changes."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.authoring.signing import read_private_key
from kiosk.authoring.trust import KeyringWish, first_keyring, following_keyring
from kiosk.ctl.arguments import add_json
from kiosk.ctl.keyring_texts import lines_of
from kiosk.ctl.pack_reading import keyring_in
from kiosk.ctl.pack_texts import key_ids
from kiosk.library.writer import write_file
from kiosk.packs.canonical import encoded
from kiosk.packs.envelope import KEYRING_TYPE, Envelope, line_of
from kiosk.packs.keyring import next_keyring
from kiosk.packs.keys import read_public_pem
from kiosk.textfile import read_bytes

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_commands(groups: "Groups") -> None:
    """Add this group's commands to the command line."""
    keyring = groups.add_parser("keyring", help="whose signatures count on a kiosk")
    commands = keyring.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_init(commands)
    _add_rotate(commands)
    _add_sign(commands)
    _add_show(commands)
    _add_check(commands)


def _add_init(commands: "Groups") -> None:
    making = commands.add_parser(
        "init",
        help="make the first keyring",
        description="Make keyring number 1 of public keys. It is trusted because somebody puts it"
        " on the kiosk. With --key alone these keys have all three roles, for any pack. Ends with"
        " 0, with 64 where the wishes contradict each other, with 65, 66 or 73 where files fail.",
    )
    _add_out(making)
    _add_keys(making, is_required=True)
    add_json(making)
    making.set_defaults(run=_init)


def _add_rotate(commands: "Groups") -> None:
    rotating = commands.add_parser(
        "rotate",
        help="make the keyring that follows",
        description="Make the keyring that follows RING: what is not named stays. Kiosks take it"
        " when enough of the keyring keys of the old and of the new one have signed it: with"
        " --sign, or later with `keyring sign`. Ends as init.",
    )
    rotating.add_argument("ring", type=Path, metavar="RING", help="the keyring of now")
    _add_out(rotating)
    _add_keys(rotating, is_required=False)
    rotating.add_argument(
        "--add",
        action="store_true",
        help="let --key and --pack join the roles that are there, instead of replacing them",
    )
    rotating.add_argument(
        "--sign", type=Path, nargs="+", default=[], metavar="KEY", help="private keys to sign with"
    )
    add_json(rotating)
    rotating.set_defaults(run=_rotate)


def _add_sign(commands: "Groups") -> None:
    signing = commands.add_parser(
        "sign",
        help="add a signature to a keyring",
        description="Add the signature of a key to a keyring; others stay. Ends with 0, with 65"
        " where keyring or key are bad, with 66 or 73 where files fail.",
    )
    signing.add_argument("ring", type=Path, metavar="RING", help="the keyring")
    signing.add_argument("--key", type=Path, required=True, metavar="KEY", help="the private key")
    add_json(signing)
    signing.set_defaults(run=_sign)


def _add_show(commands: "Groups") -> None:
    showing = commands.add_parser(
        "show",
        help="tell what is in a keyring",
        description="Tell who may sign what, and who signed the keyring. Ends with 0, with 65"
        " where it is malformed, with 66 where it cannot be read.",
    )
    showing.add_argument("ring", type=Path, metavar="RING", help="the keyring")
    add_json(showing)
    showing.set_defaults(run=_show)


def _add_check(commands: "Groups") -> None:
    checking = commands.add_parser(
        "check",
        help="tell whether kiosks will take a keyring",
        description="Tell whether a keyring is well formed and, with --after, whether a kiosk that"
        " has OLD will take it. Ends with 0, with 65 where it is malformed, with 77 where it is"
        " not trusted, with 66 where a file cannot be read.",
    )
    checking.add_argument("ring", type=Path, metavar="RING", help="the keyring")
    checking.add_argument("--after", type=Path, metavar="OLD", help="the one that a kiosk has")
    add_json(checking)
    checking.set_defaults(run=_check)


def _add_out(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, required=True, metavar="RING", help="the keyring to write"
    )


def _add_keys(command: argparse.ArgumentParser, *, is_required: bool) -> None:
    for option, text in (
        ("--key", "public keys that may sign packs"),
        ("--keyring-key", "public keys that may sign keyrings (at first: those of --key)"),
        ("--reset-key", "public keys that may sign resets (at first: those of --key)"),
    ):
        command.add_argument(
            option,
            type=Path,
            nargs="+",
            default=[],
            metavar="KEY.pub",
            required=is_required and option == "--key",
            help=text,
        )
    command.add_argument(
        "--pack", nargs="+", default=[], metavar="ID", help="only these packs (default: any)"
    )
    command.add_argument(
        "--threshold",
        type=int,
        default=1,
        metavar="N",
        help="how many keys of a role that is named must sign (default: 1)",
    )


def _init(wish: argparse.Namespace) -> int:
    return _write(wish, wish.out, Envelope(encoded(first_keyring(_wish(wish))), KEYRING_TYPE, ()))


def _rotate(wish: argparse.Namespace) -> int:
    old, _, _ = keyring_in(wish.ring)
    new = following_keyring(old, _wish(wish), is_added=wish.add)
    envelope = Envelope(encoded(new), KEYRING_TYPE, ())
    for path in wish.sign:
        envelope = read_private_key(path).signed(envelope)
    return _write(wish, wish.out, envelope)


def _sign(wish: argparse.Namespace) -> int:
    _, envelope, _ = keyring_in(wish.ring)
    return _write(wish, wish.ring, read_private_key(wish.key).signed(envelope))


def _show(wish: argparse.Namespace) -> int:
    return _tell(wish, wish.ring)


def _check(wish: argparse.Namespace) -> int:
    ring, _, line = keyring_in(wish.ring)
    word, follows = "well formed", None
    if wish.after is not None:
        old, _, _ = keyring_in(wish.after)
        next_keyring(old, line)
        word, follows = f"follows number {old.number}", old.number
    if wish.json:
        values = {"number": ring.number, "follows": follows}
        sys.stdout.write(msgspec.json.encode(values).decode() + "\n")
    else:
        sys.stdout.write(f"{wish.ring}: number {ring.number}, {word}\n")
    return 0


def _wish(wish: argparse.Namespace) -> KeyringWish:
    def keys(paths: list[Path]) -> tuple[bytes, ...]:
        texts = (read_bytes(path).decode("ascii", "replace") for path in paths)
        return tuple(map(read_public_pem, texts))

    return KeyringWish(
        packs_keys=keys(wish.key),
        packs=tuple(wish.pack),
        keyring_keys=keys(wish.keyring_key),
        reset_keys=keys(wish.reset_key),
        threshold=wish.threshold,
    )


def _write(wish: argparse.Namespace, path: Path, envelope: Envelope) -> int:
    write_file(path, line_of(envelope))
    return _tell(wish, path)


def _tell(wish: argparse.Namespace, path: Path) -> int:
    ring, envelope, _ = keyring_in(path)
    if wish.json:
        values = {**msgspec.to_builtins(ring), "signatures": key_ids(envelope)}
        sys.stdout.write(msgspec.json.encode(values).decode() + "\n")
    else:
        sys.stdout.write("\n".join((f"{path}:", *lines_of(ring, envelope))) + "\n")
    return 0

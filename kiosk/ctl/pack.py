"""``kioskctl pack``: make keys, build packs from content folders, sign them, look into them."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ctl.arguments import add_folder, add_json, add_today
from kiosk.ctl.pack_making import build, keygen, sign
from kiosk.ctl.pack_reading import diff, inspect, verify

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


def add_commands(groups: "Groups") -> None:
    """Add this group's commands to the command line."""
    pack = groups.add_parser("pack", help="signed packs, as kiosks load them")
    commands = pack.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_keygen(commands)
    _add_build(commands)
    _add_sign(commands)
    _add_inspect(commands)
    _add_verify(commands)
    _add_diff(commands)


def _add_keygen(commands: "Groups") -> None:
    making = commands.add_parser(
        "keygen",
        help="make a key to sign with",
        description="Make an Ed25519 key: KEY, for its owner alone, and KEY.pub, for everybody."
        " Never overwrites one. Ends with 0, with 73 where a file is there or cannot be written.",
    )
    making.add_argument("--out", type=Path, required=True, metavar="KEY", help="the key to write")
    add_json(making)
    making.set_defaults(run=keygen)


def _add_build(commands: "Groups") -> None:
    building = commands.add_parser(
        "build",
        help="build a pack from a content folder",
        description="Check a content folder and write it as a pack that nobody has signed yet. The"
        " same folder gives the same bytes. Ends with 0, with 65 where there is an error, with 66"
        " or 73 where files fail.",
    )
    add_folder(building)
    building.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the pack to write"
    )
    building.add_argument(
        "--release", action="store_true", help="refuse pages that no person has checked"
    )
    building.add_argument(
        "--allow-drafts", action="store_true", help="with --release, let them be and name them"
    )
    building.add_argument(
        "--with-keyring",
        type=Path,
        nargs="+",
        default=[],
        metavar="RING",
        help="let these keyrings travel along, oldest first",
    )
    add_json(building)
    building.set_defaults(run=build)


def _add_sign(commands: "Groups") -> None:
    signing = commands.add_parser(
        "sign",
        help="add a signature to a pack",
        description="Check that a pack is whole and add the signature of a key; others stay. Ends"
        " with 0, with 65 where pack or key are bad, with 66 or 73 where files fail.",
    )
    signing.add_argument("file", type=Path, metavar="FILE", help="the pack")
    signing.add_argument(
        "--key", type=Path, required=True, metavar="KEY", help="the private key to sign with"
    )
    add_json(signing)
    signing.set_defaults(run=sign)


def _add_inspect(commands: "Groups") -> None:
    inspecting = commands.add_parser(
        "inspect",
        help="tell what packs say of themselves",
        description="Tell what the first line of each pack says. Nothing is believed or checked"
        " beyond its form. Ends with 0, with 65 where a file is no pack, with 66 where it cannot"
        " be read.",
    )
    inspecting.add_argument("files", type=Path, nargs="+", metavar="FILE", help="the packs")
    add_json(inspecting)
    inspecting.set_defaults(run=inspect)


def _add_verify(commands: "Groups") -> None:
    verifying = commands.add_parser(
        "verify",
        help="put a pack through the checks of a kiosk",
        description="Put a pack through the checks of a kiosk with this keyring, which never had a"
        " pack, or had those named. Ends with 0, with 65 for a bad pack, with 77 for one that is"
        " not trusted, with 66 where a file cannot be read.",
    )
    verifying.add_argument("file", type=Path, metavar="FILE", help="the pack")
    verifying.add_argument(
        "--keyring", type=Path, required=True, metavar="RING", help="whose signatures count"
    )
    verifying.add_argument(
        "--after", type=Path, nargs="+", default=[], metavar="OLD", help="packs that it had before"
    )
    add_json(verifying)
    verifying.set_defaults(run=verify)


def _add_diff(commands: "Groups") -> None:
    comparing = commands.add_parser(
        "diff",
        help="tell what differs between two packs",
        description="Check that two packs are whole and tell in plain words what NEW changes:"
        " topics, questions, help lines, reviews, languages. Signatures are named, not verified."
        " Ends with 0, with 65 for a bad pack, with 66 where a file cannot be read.",
    )
    comparing.add_argument("old", type=Path, metavar="OLD", help="the pack that is there")
    comparing.add_argument("new", type=Path, metavar="NEW", help="the pack that may come")
    add_today(comparing)
    add_json(comparing)
    comparing.set_defaults(run=diff)

"""What ``kioskctl keyring`` says of a keyring."""

from collections.abc import Iterator

from kiosk.ctl.pack_texts import key_ids, short
from kiosk.packs.envelope import Envelope
from kiosk.packs.keyring import ANY_PACK, Keyring, PacksRole, Role


def lines_of(ring: Keyring, envelope: Envelope) -> Iterator[str]:
    """Say who may do what, in lines."""
    yield f"  number      {ring.number}"
    for role in ring.packs:
        packs = "any pack" if role.packs == (ANY_PACK,) else ", ".join(role.packs)
        yield f"  packs       {_needed(role)}, for {packs}"
    yield f"  keyrings    {_needed(ring.keyring)}"
    yield f"  resets      {_needed(ring.reset)}"
    yield f"  signed by   {short(key_ids(envelope))}"


def _needed(role: Role | PacksRole) -> str:
    return f"{role.threshold} of {short(role.keys)}"

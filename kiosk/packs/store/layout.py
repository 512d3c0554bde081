"""Where things lie in the state folder."""

from pathlib import Path
from typing import NamedTuple

PACK_ENDING = ".kpack"


class Layout(NamedTuple):
    """The state folder of one kiosk."""

    root: Path

    @property
    def packs(self) -> Path:
        """The packs, each by its hash: the truth."""
        return self.root / "packs"

    @property
    def generations(self) -> Path:
        """What was made of them, by number."""
        return self.root / "generations"

    @property
    def staging(self) -> Path:
        """What is being made. Whatever lies here after a crash is worth nothing."""
        return self.root / "staging"

    @property
    def current(self) -> Path:
        """The pointer: which generation is live."""
        return self.root / "current"

    @property
    def floors(self) -> Path:
        """The newest release of each pack that was ever here."""
        return self.root / "floors.json"

    @property
    def keyring(self) -> Path:
        """Whose signatures count."""
        return self.root / "keyring"

    @property
    def lock(self) -> Path:
        """Held by whoever changes something."""
        return self.root / "lock"

    @property
    def staged_pack(self) -> Path:
        """The one copy of a pack that is being looked at."""
        return self.staging / f"pack{PACK_ENDING}"

    @property
    def staged_generation(self) -> Path:
        """The generation that is being made."""
        return self.staging / "generation"

    def pack(self, sha256: str) -> Path:
        """The pack of this hash."""
        return self.packs / f"{sha256}{PACK_ENDING}"

    def generation(self, number: int) -> "Place":
        """The folder of a generation."""
        return Place(self.generations / str(number))


class Place(NamedTuple):
    """The folder of one generation."""

    folder: Path

    @property
    def record(self) -> Path:
        """Which packs it is made of."""
        return self.folder / "record.json"

    @property
    def database(self) -> Path:
        """Text and index: a cache that can be made again."""
        return self.folder / "library.db"

    @property
    def mark(self) -> Path:
        """What is held against it, where something is."""
        return self.folder / "mark"

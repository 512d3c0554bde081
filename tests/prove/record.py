"""What a proof leaves behind: figures, whether they hold, and what they were measured on."""

import hashlib
import json
import platform
import subprocess
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parent.parent.parent
PROOFS = ROOT / "docs" / "proofs"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number and the bound that it is held against."""

    name: str
    value: float
    bound: float
    unit: str
    is_floor: bool = False
    """True where the number shall be at least the bound."""

    @property
    def holds(self) -> bool:
        """True where the number is within its bound."""
        return self.value >= self.bound if self.is_floor else self.value <= self.bound


def folder_hash(folders: tuple[str, ...]) -> str:
    """Give a hash of all files in ``folders`` (or files): another hash makes a proof stale."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(((ROOT / folder), *(ROOT / folder).rglob("*"))):
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def commit() -> str:
    """Give the commit that is checked out."""
    done = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, taken down before the measuring begins."""

    folders: tuple[str, ...]
    folder_hash: str
    commit: str

    @classmethod
    def now(cls, folders: tuple[str, ...]) -> Self:
        """Take down what stands in ``folders`` now."""
        return cls(folders, folder_hash(folders), commit())


def write(part: str, figures: tuple[Figure, ...], measured: Measured, **more: Any) -> Path:  # noqa: ANN401
    """Write the proof called ``part`` and give its path."""
    PROOFS.mkdir(parents=True, exist_ok=True)
    record = {
        "part": part,
        "passed": all(figure.holds for figure in figures),
        "figures": [{**asdict(figure), "holds": figure.holds} for figure in figures],
        "commit": measured.commit,
        "folders": list(measured.folders),
        "folder_hash": measured.folder_hash,
        "versions": {
            "python": platform.python_version(),
            "PySide6": version("PySide6-Essentials"),
            "system": platform.system(),
            "machine": platform.machine(),
        },
        **more,
    }
    path = PROOFS / f"{part}.json"
    path.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path

"""``python -m tests.vectors`` writes the vectors anew, byte for byte the same."""

import json
import sys
from pathlib import Path

import msgspec

from tests.vectors import invalid, tampered, valid
from tests.vectors.vector import Vector, rings

HERE = Path(__file__).parent
GROUPS = {"valid": valid.VECTORS, "invalid": invalid.VECTORS, "tampered": tampered.VECTORS}


def files() -> dict[str, bytes]:
    """Give every file by its path below ``tests/vectors``."""
    made = {f"keyrings/{name}.json": line for name, line in rings().items()}
    index = []
    for group, vectors in GROUPS.items():
        for vector in vectors:
            path = f"{group}/{vector.name}.kpack"
            made[path] = vector.make()
            index.append(_entry(path, vector))
    made["index.json"] = (json.dumps(index, indent=1, ensure_ascii=False) + "\n").encode()
    return made


def _entry(path: str, vector: Vector) -> dict[str, object]:
    return {
        "file": path,
        "says": vector.says,
        "code": vector.code,
        "keyring": f"keyrings/{vector.keyring}.json",
        "floor": msgspec.to_builtins(vector.floor()),
        "app_version": vector.app_version,
    }


def main() -> int:
    """Write what differs, and take away what is no longer made."""
    made = files()
    for path, data in made.items():
        target = HERE / path
        target.parent.mkdir(exist_ok=True)
        if not target.is_file() or target.read_bytes() != data:
            target.write_bytes(data)
            print(f"written: {path}")
    for old in (*HERE.glob("*/*.kpack"), *HERE.glob("keyrings/*.json")):
        if old.relative_to(HERE).as_posix() not in made:
            old.unlink()
            print(f"removed: {old.relative_to(HERE)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Fails when a proof is missing or failed; names those whose folders have changed since."""

import json
import sys

from tests.prove.parts import PARTS
from tests.prove.record import PROOFS, folder_hash


def main() -> int:
    """Look at every proof."""
    bad = 0
    for part in PARTS:
        path = PROOFS / f"{part}.json"
        if not path.is_file():
            print(f"proof {part}: missing; run `make prove {part}`")
            bad += 1
            continue
        record = json.loads(path.read_text(encoding="utf-8"))
        is_stale = record["folder_hash"] != folder_hash(tuple(record["folders"]))
        state = "passed" if record["passed"] else "FAILED"
        print(f"proof {part}: {state}{', stale: its folders changed since' if is_stale else ''}")
        for figure in record["figures"]:
            if not figure["holds"]:
                print(f"  FAILS: {figure['name']}: {figure['value']} (at most {figure['bound']})")
        bad += not record["passed"]
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

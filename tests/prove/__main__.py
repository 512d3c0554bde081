"""``python -m tests.prove [PART…] [--no-write]``: runs full counts and writes their proofs.

Without a part, all of them.
"""

import sys

from tests.prove.parts import PARTS
from tests.prove.record import Measured, write


def main(words: list[str]) -> int:
    """Run the proofs that ``words`` name."""
    wanted = [word for word in words if not word.startswith("-")] or list(PARTS)
    unknown = [word for word in wanted if word not in PARTS]
    if unknown:
        sys.stderr.write(f"prove: no part {unknown[0]}; the parts are: {', '.join(PARTS)}\n")
        return 64
    holds = True
    for name in wanted:
        part = PARTS[name]
        measured = Measured.now(part.folders)
        figures, more = part.prove()
        for figure in figures:
            word = "holds" if figure.holds else "FAILS"
            side = "at least" if figure.is_floor else "at most"
            print(f"{word}: {figure.name}: {figure.value} {figure.unit} ({side} {figure.bound})")
            holds = holds and figure.holds
        if "--no-write" not in words:
            print(f"written: {write(name, figures, measured, **more)}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

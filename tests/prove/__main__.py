"""``python -m tests.prove PART [--no-write]``: runs a full count and writes its proof."""

import sys

from tests.prove import start
from tests.prove.record import write

FOLDERS = ("kiosk", "content")


def main(words: list[str]) -> int:
    """Run the proof that ``words`` name."""
    if not words or words[0] != "start":
        sys.stderr.write("prove: the parts are: start\n")
        return 64
    figures, more = start.prove()
    for figure in figures:
        word = "holds" if figure.holds else "FAILS"
        print(f"{word}: {figure.name}: {figure.value} {figure.unit} (at most {figure.bound})")
    if "--no-write" not in words:
        print(f"written: {write('start', figures, FOLDERS, samples=more)}")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

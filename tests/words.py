"""Brings the texts of the interface into its .ts files: ``python -m tests.words``, ``make words``.

English has a file for its plurals alone; its other texts stand in the program.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "kiosk" / "ui" / "translations"
LANGUAGES = {"en": ("en_GB", "-pluralonly"), "hi": ("hi_IN",)}
"""Language and country as Qt names them, and what lupdate is told besides."""


def sources() -> list[str]:
    """Give the modules whose texts patients read; the tour's are for programmers."""
    folder = ROOT / "kiosk" / "ui"
    found = [path for path in sorted(folder.rglob("*.py")) if "tour" not in path.parts]
    return [str(path.relative_to(ROOT)) for path in found]


def update(folder: Path) -> str:
    """Update the .ts files in ``folder`` and give what the tool said."""
    said = ""
    for language, (country, *options) in LANGUAGES.items():
        command = [
            str(Path(sys.executable).parent / "pyside6-lupdate"),
            *sources(),
            *("-locations", "none", "-no-obsolete", "-disable-heuristic", "sametext"),
            *("-disable-heuristic", "similartext", "-source-language", "en"),
            *("-target-language", country, *options),
            *("-ts", str(folder / f"kiosk_{language}.ts")),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        said += done.stdout + done.stderr
    return said


if __name__ == "__main__":
    sys.stdout.write(update(TRANSLATIONS))

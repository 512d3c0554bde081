"""Our fonts, loaded by the program: nothing of the system's is asked for."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FILES = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf"),
)
"""Package and file, in the order in which they are loaded."""
ARABIC_FILE = ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf")


def load_fonts() -> None:
    """Load the fonts that every start needs.

    Raises:
        RuntimeError: a font package is missing or Qt refuses its file; the installation is broken.

    """
    for package, name in FILES:
        _load(package, name)


@cache
def load_arabic() -> None:
    """Load the font for Arabic script, once; refuses as ``load_fonts`` does."""
    _load(*ARABIC_FILE)


def _load(package: str, name: str) -> None:
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    path = Path(folders[0]) / "files" / name if folders else None
    if path is None or QFontDatabase.addApplicationFont(str(path)) < 0:
        message = f"font not loaded: {name} of {package}"
        raise RuntimeError(message)

"""Our fonts, loaded by the program: nothing of the system's is asked for."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FILES = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf"),
)
"""Package and file, in the order in which they are loaded."""


def load_fonts() -> None:
    """Load every font.

    Raises:
        RuntimeError: a font package is missing or Qt refuses its file; the installation is broken.

    """
    for package, name in FILES:
        spec = find_spec(package)
        folders = spec.submodule_search_locations if spec else None
        path = Path(folders[0]) / "files" / name if folders else None
        if path is None or QFontDatabase.addApplicationFont(str(path)) < 0:
            message = f"font not loaded: {name} of {package}"
            raise RuntimeError(message)

"""The only module that knows the source tree, the bundle and where content is kept."""

import sys
from pathlib import Path


def _bundle() -> Path | None:
    """Give the folder of a PyInstaller bundle's data, or None when run from the source tree."""
    folder: str | None = getattr(sys, "_MEIPASS", None)
    return None if folder is None else Path(folder)


def _source_tree() -> Path:
    return Path(__file__).resolve().parent.parent


def builtin_database() -> Path:
    """Give the database that comes with the program; it may not have been built yet."""
    bundle = _bundle()
    return _source_tree() / "build" / "builtin.db" if bundle is None else bundle / "builtin.db"


def kept_code_file() -> Path:
    """Give the file with the byte code of PySide6's own modules; see ``kept_code``."""
    bundle = _bundle()
    return _source_tree() / "build" / "kept.code" if bundle is None else bundle / "kept.code"


def words_folder() -> Path:
    """Give the folder with the words of the interface, one file a language."""
    bundle = _bundle()
    return _source_tree() / "build" / "words" if bundle is None else bundle / "words"


def content_folder() -> Path:
    """Give the folder that holds one folder of authored content for each pack."""
    return (_bundle() or _source_tree()) / "content"


CHECK_WORD = "check-pack"
"""Starts ``kiosk`` as the child of a check; no person types it."""


def checking_program() -> tuple[tuple[str, ...], Path]:
    """Give the command that starts this program as the child of a check, and the folder for it.

    In a bundle ``sys.executable`` is ``kiosk`` or ``kioskctl`` itself; ``kiosk`` serves both.
    """
    bundle = _bundle()
    if bundle is None:
        # Neither what a user set for Python nor a user's own packages, and no compiled files left.
        return (sys.executable, "-E", "-s", "-B", "-m", "kiosk", CHECK_WORD), _source_tree()
    return (str(Path(sys.executable).with_stem("kiosk")), CHECK_WORD), bundle

"""Writes the byte code of PySide6's own modules, for ``kiosk.kept_code``, to the file named."""

import sys
from importlib import import_module
from pathlib import Path

from kiosk.kept_code import record


def main() -> None:
    """Write the file."""
    data = record(lambda: import_module("PySide6.QtCore"))
    Path(sys.argv[1]).write_bytes(data)


main()

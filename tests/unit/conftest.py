"""The unit tests run where Qt cannot be imported: the domain must not know it."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from tests.conftest import nothing_logged

__all__ = ["nothing_logged"]

BARRED = ("PySide6", "shiboken6")


class NoQt(MetaPathFinder):
    """Refuses to find Qt."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise ImportError for Qt's packages."""
        del path, target
        if fullname.partition(".")[0] in BARRED:
            message = f"{fullname} is out of reach in unit tests"
            raise ImportError(message)
        return None


sys.meta_path.insert(0, NoQt())

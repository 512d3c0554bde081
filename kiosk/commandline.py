"""What can be asked of ``kiosk`` on its command line."""

from pathlib import Path

from kiosk import __version__
from kiosk.errors import BadCommandLine

USAGE = """\
usage: kiosk [--windowed] [--content DIR] [--settings FILE] [--state DIR]
             [--platform NAME] [--accessibility auto|always] [--self-test]
             [--version] [--help]

  --windowed       run in a window that can be closed, as on a desktop
  --content DIR    show the content folder DIR as it is being written, with a preview ribbon
  --settings FILE  read these settings instead of the ones that are found
  --state DIR      show the packs that are live in DIR, and keep the log there
  --platform NAME  draw on xcb, wayland or offscreen instead of what is found
  --accessibility  auto, or always: serve screen readers from the start
  --self-test      show every kind of screen once, say what was seen, and end
  --version        print the version
  --help           print this

Exit codes are listed in docs/it.md.
"""
PLATFORMS = ("xcb", "wayland", "offscreen")
ACCESSIBILITY = ("auto", "always")


class CommandLine:
    """What was asked for."""

    def __init__(self, words: list[str]) -> None:
        """Read ``words``.

        Raises:
            BadCommandLine: an unknown option, one without its value, or with a wrong one.

        """
        self.is_windowed = self.is_self_test = False
        self.content: Path | None = None
        self.settings: Path | None = None
        self.state: Path | None = None
        self.platform = self.accessibility = ""
        self.says = ""
        self._rest = list(words)
        while self._rest:
            self._take(self._rest.pop(0))

    def _take(self, word: str) -> None:
        match word:
            case "--windowed":
                self.is_windowed = True
            case "--self-test":
                self.is_self_test = True
            case "--content":
                self.content = Path(self._value(word))
            case "--settings":
                self.settings = Path(self._value(word))
            case "--state":
                self.state = Path(self._value(word))
            case "--platform":
                self.platform = self._choice(word, PLATFORMS)
            case "--accessibility":
                self.accessibility = self._choice(word, ACCESSIBILITY)
            case "--version":
                self.says = f"kiosk {__version__}\n"
            case "--help" | "-h":
                self.says = USAGE
            case _:
                raise BadCommandLine(f"unknown option {word!r}")

    def _value(self, word: str) -> str:
        if not self._rest:
            raise BadCommandLine(f"{word} needs a value")
        return self._rest.pop(0)

    def _choice(self, word: str, choices: tuple[str, ...]) -> str:
        value = self._value(word)
        if value not in choices:
            raise BadCommandLine(f"{word} {value!r} is not one of {', '.join(choices)}")
        return value

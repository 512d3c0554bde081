"""Builds content folders in memory: good ones of any size, to be spoiled at will by a test."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.authoring.check import check_folder
from kiosk.content.model import Pack
from kiosk.content.notices import CATEGORIES
from tests import forge_texts

PACK_ID = "forged"
GATED = "only behind the gate"
"""Words that stand in gated text and nowhere else."""


@dataclass
class Folder:
    """A content folder as text by path; ``name`` is the folder's own."""

    files: dict[str, str] = field(default_factory=dict)
    name: str = PACK_ID
    links: dict[str, str] = field(default_factory=dict)
    """Symbolic links: path and target."""

    def write(self, parent: Path) -> Path:
        """Write the folder into ``parent`` and give its path."""
        root = parent / self.name
        for path, text in self.files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
        for path, target in self.links.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).symlink_to(target)
        return root

    def replace(self, path: str, old: str, new: str) -> int:
        """Replace what stands once in a file, and give the line of the change."""
        text = self.files[path]
        if text.count(old) != 1:
            message = f"{old!r} stands {text.count(old)} times in {path}"
            raise ValueError(message)
        self.files[path] = text.replace(old, new)
        return text[: text.index(old)].count("\n") + 1

    def line_of(self, path: str, words: str) -> int:
        """Give the line at which ``words`` first stands in a file."""
        return self.files[path].split(words)[0].count("\n") + 1


def topic_path(number: int, language: str = "en") -> str:
    """Give the path of a forged topic; topics count from 1, and the first is the help topic."""
    return f"{language}/topics/topic-{number}.md"


def folder(  # noqa: PLR0913 - each asks for one feature
    *,
    topics: int = 3,
    languages: Sequence[str] = ("en",),
    partial: Sequence[str] = (),
    page_gated: Sequence[int] = (),
    passage_gated: Sequence[int] = (),
    pictures: Sequence[int] = (),
) -> Folder:
    """Give a good folder. The numbers of topics say which have a page note, a gate, a picture."""
    files = {
        "pack.yaml": _pack(topics, languages, partial),
        "sources.yaml": forge_texts.SOURCES,
        "notices.yaml": _notices((*languages, *partial)),
        "locale/in.yaml": _locale((*languages, *partial)),
    }
    for language in languages:
        for number in range(1, topics + 1):
            files[topic_path(number, language)] = topic(
                number,
                topics,
                page_gated=number in page_gated,
                passage_gated=number in passage_gated,
                picture=number in pictures,
            )
        if topics > 1:
            files[f"{language}/faq/topic-2.md"] = _faq(gated=2 in page_gated)
    for language in partial:
        files[topic_path(1, language)] = topic(1, topics, words="other words")
    for language in (*languages, *partial):
        files[f"{language}/glossary.yaml"] = forge_texts.GLOSSARY
    if pictures:
        files["media/plain.png"] = files["media/body.png"] = "not looked at yet"
    return Folder(files)


def pack(parent: Path, made: Folder | None = None) -> Pack:
    """Give the pack of a folder, which must be good."""
    report = check_folder((made or folder()).write(parent))
    if report.pack is None:
        raise ValueError("\n".join(map(str, report.problems)))
    return report.pack


def topic(  # noqa: PLR0913 - each asks for one feature
    number: int,
    topics: int = 3,
    *,
    page_gated: bool = False,
    passage_gated: bool = False,
    picture: bool = False,
    words: str = "plain words",
) -> str:
    """Give the file of one topic."""
    notices = [("sexual-violence", "page")] if page_gated else []
    notices += [("self-harm", "passage")] if passage_gated else []
    notices += [("explicit-anatomy", "passage")] if picture else []
    listed = "".join(f"\n  - {{category: {c}, level: {v}}}" for c, v in notices) or " []"
    secret = f" {GATED}" if page_gated else ""
    other = number % topics + 1
    related = f"[topic-{other}]" if other != number else "[]"
    parts = [
        forge_texts.FRONT.format(
            number=number,
            group=1 if number <= (topics + 1) // 2 else 2,
            notices=listed,
            related=related,
            secret=secret,
        ),
        forge_texts.BODY.format(number=number, words=words, secret=secret, other=other),
        forge_texts.GATE if passage_gated else "",
        forge_texts.PICTURES if picture else "",
        forge_texts.END.format(secret=secret),
    ]
    return "".join(parts)


def paragraphs(text: str) -> Iterator[int]:
    """Give the line numbers of the plain paragraphs at the top level of a topic's body."""
    lines = text.split("\n")
    start = lines.index("---", 1) + 1
    for number, line in enumerate(lines[start:], start + 1):
        before, after = lines[number - 2], lines[number] if number < len(lines) else ""
        if line[:1].isalpha() and not before and not after and not line.startswith("Caption"):
            yield number


def _by_language(languages: Sequence[str], text: str) -> str:
    return "{" + ", ".join(f"{name}: {text} {name}" for name in languages) + "}"


def _pack(topics: int, languages: Sequence[str], partial: Sequence[str]) -> str:
    every = (*languages, *partial)
    states = [f"{name}: complete" for name in languages] + [f"{name}: partial" for name in partial]
    half = (topics + 1) // 2
    groups = ""
    for place, numbers in enumerate((range(1, half + 1), range(half + 1, topics + 1))):
        if numbers:
            groups += forge_texts.GROUP.format(
                place=place + 1,
                colour=("clay", "sage")[place],
                name=_by_language(every, "Group"),
                topics="".join(f"\n      - topic-{n}" for n in numbers),
            )
    return forge_texts.PACK.format(
        title=_by_language(every, "Forged"), states=", ".join(states), groups=groups
    )


def _notices(languages: Sequence[str]) -> str:
    return "".join(
        f"{category}:\n"
        + "".join(forge_texts.WORDING.format(language=name, c=category) for name in languages)
        for category in CATEGORIES
    )


def _locale(languages: Sequence[str]) -> str:
    return forge_texts.LOCALE.format(name=_by_language(languages, "Line"))


def _faq(*, gated: bool) -> str:
    return forge_texts.FAQ.format(secret=f" {GATED}" if gated else "")

"""``kioskctl search``: asks the index that the kiosk asks, as people type."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.authoring.build import compile_folder
from kiosk.content.ids import Language
from kiosk.errors import BadCommandLine, ContentInvalid
from kiosk.library.opening import Database, open_bytes, open_file
from kiosk.library.search import MOST_HITS, Findings, Hit, Search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.ctl.arguments import Groups


def add_commands(groups: "Groups") -> None:
    """Add the command to the command line."""
    search = groups.add_parser(
        "search",
        help="ask what a reader would find",
        description="Search as the kiosk does. Each QUERY is asked by itself; without one, each"
        " line of standard input. Ends with 0 also where nothing is found, with 5 or 65 where the"
        " content cannot be used, with 66 where it cannot be read.",
    )
    search.add_argument("queries", nargs="*", metavar="QUERY", help="words as people type them")
    search.add_argument("--json", action="store_true", help="one JSON line a query")
    search.add_argument("--lang", metavar="L", help="the reader's language (default: the pack's)")
    search.add_argument(
        "--limit",
        type=int,
        default=MOST_HITS,
        metavar="N",
        help=f"results a query, from 1 (default: {MOST_HITS})",
    )
    search.add_argument(
        "--content", type=Path, metavar="DIR", help="a content folder instead of the built-in pack"
    )
    search.set_defaults(run=_search)


def _search(wish: argparse.Namespace) -> int:
    if wish.limit < 1:
        raise BadCommandLine("--limit is at least 1")
    database = _compiled(wish.content) if wish.content else open_file(paths.builtin_database())
    languages = database.languages()
    language = Language(wish.lang or languages[0])
    if language not in languages:
        known = ", ".join(languages)
        raise BadCommandLine(f"--lang {language} is not in the pack, which has: {known}")
    search = Search(database)
    queries: Iterable[str] = wish.queries or (line.rstrip("\n") for line in sys.stdin)
    for query in queries:
        found = search.find(query, language, wish.limit)
        sys.stdout.write(_as_json(found, language, wish.limit) if wish.json else _as_text(found))
        sys.stdout.flush()
    return 0


def _compiled(folder: Path) -> Database:
    report, data = compile_folder(folder)
    if data is None:
        for problem in report.problems:
            sys.stderr.write(f"{problem}\n")
        raise ContentInvalid(str(folder))
    return open_bytes(data)


def _best(found: Findings, limit: int) -> tuple[Hit, ...]:
    """Give what matches, and after it what a guess found, ``limit`` in all."""
    return (*found.hits, *found.guessed)[:limit]


def _as_json(found: Findings, language: Language, limit: int) -> str:
    record = {
        "query": found.query,
        "lang": language,
        "danger": found.is_danger,
        "guess": found.guess,
        "results": [
            {"topic": h.topic.id, "kind": h.kind, "title": h.title.text, "score": h.score}
            for h in _best(found, limit)
        ],
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _as_line(hit: Hit) -> str:
    return f"  {hit.score:8.3f}  {hit.kind:8}  {hit.topic.id}: {hit.title.text}"


def _as_text(found: Findings) -> str:
    lines = [found.query]
    if found.is_danger:
        lines.append("  Get help now comes first")
    lines += map(_as_line, found.hits)
    if found.guess is not None:
        lines.append(f"  our guess: {found.guess}")
        lines += map(_as_line, found.guessed)
    elif not found.hits:
        lines.append("  nothing found")
    return "\n".join(lines) + "\n"

"""Measures what verifying costs: topics a second, and memory for a pack of 500 MB.

By processor time, which other jobs on the machine disturb least: it is one thread, and the file is
in memory. The seconds that passed are written down beside it.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from kiosk.authoring.check import check_folder
from kiosk.authoring.pack_file import built
from kiosk.content.blocks import Block, Figure
from kiosk.content.ids import TopicId
from kiosk.content.model import Edition, Pack, Topic
from kiosk.packs.envelope import line_of
from kiosk.packs.limits import MAX_IMAGE_BYTES
from tests.forge_packs import private
from tests.prove.record import ROOT
from tests.prove.record import Figure as Measure

COPIES = 14
"""Of each page of the built-in pack: as many as line 1 can list."""
RUNS = 9
LARGE_BYTES = 500 * 10**6
MIB = 1 << 20


def english() -> tuple[Pack, Edition]:
    """Give the built-in pack with its English pages alone, and these, without their pictures."""
    pack = check_folder(ROOT / "content" / "sexual-health").pack
    if pack is None:
        message = "the built-in content has errors"
        raise ValueError(message)
    edition = next(each for each in pack.editions if each.language == "en")
    topics = tuple(replace(t, blocks=_without_pictures(t.blocks)) for t in edition.topics)
    faq = {
        t: tuple(replace(q, answer=_without_pictures(q.answer)) for q in a)
        for t, a in edition.faq.items()
    }
    notices = {t.id: {getattr(b, "category", None) for b in t.blocks} for t in topics}
    topics = tuple(
        replace(
            t,
            notices=tuple(
                n for n in t.notices if n.level != "passage" or n.category in notices[t.id]
            ),
        )
        for t in topics
    )
    return pack, replace(edition, topics=topics, faq=faq)


def _without_pictures(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(block for block in blocks if not isinstance(block, Figure))


def many_topics() -> Pack:
    """Give a pack of real pages, each many times."""
    pack, edition = english()
    numbers = iter(range(1000, 10_000))
    topics, faq, copies_of = list(edition.topics), dict(edition.faq), dict[TopicId, list[TopicId]]()
    for topic in edition.topics:
        is_plain = not any(notice.level == "page" for notice in topic.notices)
        for number in islice(numbers, COPIES if is_plain and topic.id != pack.help_topic else 0):
            copy = TopicId(f"{topic.id}-{number}")
            topics.append(_copy(topic, copy, f"{pack.number}-{number}"))
            copies_of.setdefault(topic.id, []).append(copy)
            if topic.id in faq:
                faq[copy] = faq[topic.id]
    groups = tuple(
        replace(g, topics=(*g.topics, *(c for t in g.topics for c in copies_of.get(t, ()))))
        for g in pack.groups
    )
    return _in_english(
        replace(pack, groups=groups), replace(edition, topics=tuple(topics), faq=faq)
    )


def _copy(topic: Topic, name: TopicId, code: str) -> Topic:
    related = tuple(other for other in topic.related if other != name)
    return replace(topic, id=name, page_code=code, related=related)


def _in_english(pack: Pack, edition: Edition) -> Pack:
    """Give ``pack`` with one language."""

    def only(texts: dict[str, str]) -> dict[str, str]:
        return {name: text for name, text in texts.items() if name == "en"}

    return replace(
        pack,
        title=only(pack.title),
        groups=tuple(replace(group, names=only(group.names)) for group in pack.groups),
        notices=tuple(note for note in pack.notices if note.language == "en"),
        locales=tuple(
            replace(
                locale,
                help_lines=tuple(
                    replace(n, name=only(n.name), purpose=only(n.purpose), note=only(n.note))
                    for n in locale.help_lines
                ),
            )
            for locale in pack.locales
        ),
        editions=(edition,),
    )


def large(folder: Path) -> tuple[Pack, dict[str, Path]]:
    """Give a pack with 500 MB of pictures, which are holes in files of ``folder``."""
    pack, edition = english()
    media: dict[str, Path] = {}
    left = LARGE_BYTES
    while left:
        path = folder / f"picture-{len(media):02}.png"
        size = min(left, MAX_IMAGE_BYTES)
        with path.open("wb") as file:
            file.truncate(size)
        media[path.name] = path
        left -= size
    first, *others = sorted(edition.topics, key=lambda topic: topic.id == pack.help_topic)
    figures = tuple(Figure(name, "A picture") for name in media)
    shown = replace(first, blocks=(*first.blocks, *figures))
    return _in_english(pack, replace(edition, topics=(shown, *others))), media


def measured(pack: Pack, media: dict[str, Path], folder: Path, runs: int) -> dict[str, Any]:
    """Build and sign ``pack`` in ``folder``, and let another process verify it."""
    made = built(pack, media)
    path = folder / "measured.kpack"
    with path.open("wb") as file:
        file.write(line_of(private(1).signed(made.envelope)))
        file.writelines(made.archive())
    done = subprocess.run(
        [sys.executable, "-m", "tests.prove.pack_reader", path, str(runs)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "bytes": path.stat().st_size}


def prove() -> tuple[tuple[Measure, ...], dict[str, object]]:
    """Measure; give the figures, and what they were measured on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = measured(many_topics(), {}, folder, RUNS)
        huge = measured(*large(folder), folder, 1)
    speed = many["topics"] / statistics.median(many["busy"])
    figures = (
        Measure(
            "verify and decode, by processor time", round(speed), 1000, "topics/s", is_floor=True
        ),
        Measure("size of the large pack", huge["bytes"], LARGE_BYTES, "bytes", is_floor=True),
        Measure("peak memory for it", round(huge["peak"] / MIB), 256, "MiB"),
    )
    return figures, {
        "topics": many["topics"],
        "topics_bytes": many["bytes"],
        "processor_seconds": [round(each, 3) for each in many["busy"]],
        "seconds": [round(each, 3) for each in many["seconds"]],
        "memory_before_mib": round(huge["before"] / MIB),
        "large_seconds": round(huge["seconds"][0], 2),
    }

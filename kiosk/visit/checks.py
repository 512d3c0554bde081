"""What a topic rests on, part by part: for the page behind "Checks and sources"."""

from dataclasses import dataclass

from kiosk.content.blocks import GENERAL_KNOWLEDGE, SourceMark
from kiosk.content.model import SourceEntry
from kiosk.library.entries import Article
from kiosk.visit.parts import ReadingPlan
from kiosk.visit.passages import read_runs


@dataclass(frozen=True, slots=True)
class PartSources:
    """The sources of one part; ``title`` is empty for the summary."""

    title: str
    sources: tuple[SourceEntry, ...]
    rests_on_general_knowledge: bool


def sources_by_part(article: Article, plan: ReadingPlan) -> tuple[PartSources, ...]:
    """Give each part that names a source, in reading order, each source once a part."""
    by_key = {source.key: source for source in article.sources}
    found: list[PartSources] = []
    for part in plan.parts:
        marks = (s for spans in read_runs(part.blocks) for s in spans if isinstance(s, SourceMark))
        keys = tuple(dict.fromkeys(key for mark in marks for key in mark.keys))
        if keys:
            found.append(
                PartSources(
                    part.title,
                    tuple(by_key[key] for key in keys if key in by_key),
                    GENERAL_KNOWLEDGE in keys,
                )
            )
    return tuple(found)

"""Ways to spoil files, YAML and what holds a pack together: one fault each, by code."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.authoring.codes import Code
from kiosk.authoring.masks import write_png
from kiosk.textfile import MAX_TEXT_BYTES
from tests import forge
from tests.unit.authoring.planting import (
    OPEN_TOPICS,
    PASSAGE_GATED,
    TOPICS,
    Garden,
    Plant,
    Planted,
    front,
    swap,
)

INTEGRAL = ("sources.yaml", "notices.yaml", "pack.yaml", "en/glossary.yaml")
"""Files whose loss is told as one problem."""
CIRCLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">\n'
    '<path d="M0 0h9" stroke="#271E1A"/>\n</svg>'
)
SOURCE = "\nEXTRA-1:\n  citation: A\n  address: B\n  supports: C\n  seen: null\n"


def _without(garden: Garden) -> Planted:
    path = garden.one_of((*INTEGRAL, "locale/in.yaml"))
    del garden.folder.files[path]
    return Planted(garden.folder, "locale" if path.startswith("locale") else path, 1)


def _add(path: str, text: str = "Words.", line: int = 1) -> Plant:
    return lambda garden: garden.add(path, text, line)


def _dangling(garden: Garden) -> Planted:
    path = garden.one_of((*INTEGRAL, "locale/in.yaml", "en/faq/topic-2.md", forge.topic_path(2)))
    garden.folder.files.pop(path)
    garden.folder.links[path] = "nowhere"
    return Planted(garden.folder, path, 1)


def _too_large(garden: Garden) -> Planted:
    path = garden.one_of((*INTEGRAL, "en/faq/topic-2.md"))
    garden.folder.files[path] += "\n" * MAX_TEXT_BYTES
    return Planted(garden.folder, path, 1)


def _signs(signs: str) -> Plant:
    """Give a plant that puts signs into the middle of a random line of words."""

    def plant(garden: Garden) -> Planted:
        path = garden.one_of((garden.topic(), "sources.yaml", "notices.yaml", "en/faq/topic-2.md"))
        lines = garden.folder.files[path].split("\n")
        words = ("Somebody", "about ", " and ", " is ")
        at = garden.one_of([n for n, line in enumerate(lines) if any(w in line for w in words)])
        word = next(word for word in words if word in lines[at])
        lines[at] = lines[at].replace(word, word + signs, 1)
        garden.folder.files[path] = "\n".join(lines)
        return Planted(garden.folder, path, at + 1)

    return plant


def _doubled(garden: Garden) -> Planted:
    path = garden.topic(*OPEN_TOPICS)
    key = garden.one_of(("title: T", "kind: guide", "icon: clip", "search: []"))
    return garden.swap(path, "take_home:", f"{key}\ntake_home:")


def _key_gone(garden: Garden) -> Planted:
    path = garden.topic(*OPEN_TOPICS)
    key = garden.one_of(("hint: A short hint\n", "icon: clip\n", "review_due: null\n"))
    garden.folder.replace(path, key, "")
    return Planted(garden.folder, path, 2)


def _front_matter(old: str, new: str) -> Plant:
    def plant(garden: Garden) -> Planted:
        path = garden.topic(2, 5)
        garden.folder.replace(path, old, new)
        return Planted(garden.folder, path, 1)

    return plant


def _language_unlisted(garden: Garden) -> Planted:
    files = garden.folder.files
    files["fr/topics/topic-1.md"] = files["en/topics/topic-1.md"]
    files["fr/glossary.yaml"] = files["en/glossary.yaml"]
    return Planted(garden.folder, "pack.yaml", garden.folder.line_of("pack.yaml", "languages:"))


def _language_empty(garden: Garden) -> Planted:
    for path in ("ur/topics/topic-1.md", "ur/glossary.yaml"):
        del garden.folder.files[path]
    return Planted(garden.folder, "pack.yaml", garden.folder.line_of("pack.yaml", "languages:"))


def _ungrouped(garden: Garden) -> Planted:
    number = garden.one_of((2, 3, 4, 5))
    path = garden.topic(number)
    garden.folder.replace("pack.yaml", f"      - topic-{number}\n", "")
    return Planted(garden.folder, path, garden.folder.line_of(path, "group: "))


def _untranslated(garden: Garden) -> Planted:
    garden.folder = forge.folder(topics=TOPICS, languages=("en", "hi"))
    del garden.folder.files[forge.topic_path(garden.one_of((3, 4, 5)), "hi")]
    return Planted(garden.folder, "pack.yaml", garden.folder.line_of("pack.yaml", "languages:"))


def _code_twice(garden: Garden) -> Planted:
    number = garden.one_of((2, 3, 4, 5))
    return garden.swap(garden.topic(number), f"page_code: 4-{number}", "page_code: 4-1")


def _questions_gone(garden: Garden) -> Planted:
    path = garden.topic(*OPEN_TOPICS)
    garden.folder.replace(path, "  - What helps?\n", "")
    return Planted(garden.folder, path, garden.folder.line_of(path, "questions:"))


def _reviewed(mark: str, review: str) -> Plant:
    """Give a plant that reviews a topic in which ``mark`` stands for its general knowledge."""

    def plant(garden: Garden) -> Planted:
        path = garden.topic(5)
        garden.folder.replace(path, " [@GK]", mark)
        line = garden.folder.replace(path, "reviewed: {state: draft}", f"reviewed: {review}")
        garden.folder.replace(path, "review_due: null", "review_due: 2027-01-31")
        at = garden.folder.line_of(path, "[@GK]") if mark else line
        return Planted(garden.folder, path, at)

    return plant


def _reviewed_answer(garden: Garden) -> Planted:
    path = garden.topic(2)
    garden.folder.replace(path, " [@GK]", "")
    reviewed = "reviewed: {state: reviewed, role: Doctor, on: 2026-01-31}"
    garden.folder.replace(path, "reviewed: {state: draft}", reviewed)
    garden.folder.replace(path, "review_due: null", "review_due: 2027-01-31")
    return garden.swap("en/faq/topic-2.md", "[@WHO-1]", "[@GK]")


def _many_page_notes(garden: Garden) -> Planted:
    garden.folder = forge.folder(topics=6, page_gated=(2, 3, 4, 5))
    path = forge.topic_path(5)
    return Planted(garden.folder, path, garden.folder.line_of(path, "notices:"))


def _category_gone(garden: Garden) -> Planted:
    category = garden.one_of(("child-abuse", "medical-images", "self-harm"))
    text = garden.folder.files["notices.yaml"]
    start = text.index(f"{category}:\n")
    entry = "\n".join(text[start:].split("\n")[:9]) + "\n"
    garden.folder.replace("notices.yaml", entry, "")
    return Planted(garden.folder, "notices.yaml", 1)


def _wording_marked(garden: Garden) -> Planted:
    key = garden.one_of(("tag", "about", "line"))
    text = garden.folder.files["notices.yaml"]
    lines = text.split("\n")
    at = garden.one_of([n for n, line in enumerate(lines) if line.startswith(f"    {key}:")])
    lines[at] += " <b>"
    garden.folder.files["notices.yaml"] = "\n".join(lines)
    return Planted(garden.folder, "notices.yaml", at + 1)


def _group_twice(garden: Garden) -> Planted:
    for number in (4, 5):
        garden.folder.replace(forge.topic_path(number), "group: group-2", "group: group-1")
    return garden.swap("pack.yaml", "  - id: group-2", "  - id: group-1")


def _help_gated(garden: Garden) -> Planted:
    garden.folder = forge.folder(topics=TOPICS, passage_gated=(1,))
    path = forge.topic_path(1)
    return Planted(garden.folder, path, garden.folder.line_of(path, "!!! gate"))


def _help_pictured(garden: Garden) -> Planted:
    garden.folder = forge.folder(topics=TOPICS, pictures=(1,))
    path = forge.topic_path(1)
    return Planted(garden.folder, path, garden.folder.line_of(path, "![A picture of"))


def _help_page_note(garden: Garden) -> Planted:
    garden.folder = forge.folder(topics=TOPICS, page_gated=(1,))
    path = forge.topic_path(1)
    return Planted(garden.folder, path, garden.folder.line_of(path, "notices:") + 1)


def _drawn(drawing: str, mask: str, line: int = 1) -> Plant:
    """Give a plant of a drawing, and of a mask that some topic shows, made from ``mask``."""

    def plant(garden: Garden) -> Planted:
        garden.block("![A](circle.mask.png)")
        png = write_png(1, 1, bytes(3), mask.encode())
        garden.folder.files["media/circle.mask.png"] = png.decode("utf-8", "surrogateescape")
        return garden.add("media/circle.svg", drawing, line)

    return plant


def _notice_added(notice: str) -> Plant:
    def plant(garden: Garden) -> Planted:
        path = garden.topic(PASSAGE_GATED)
        return garden.swap(path, "notices:\n", f"notices:\n  - {notice}\n", 1)

    return plant


PACK_PLANTS: Mapping[Code, tuple[Plant, ...]] = MappingProxyType(
    {
        Code.FILE_MISSING: (_without,),
        Code.FILE_UNEXPECTED: (
            _add("notes.txt"),
            _add("en/topics/old/topic-1.md"),
            _add("en/pictures.md"),
            _add("media/old/a.png"),
        ),
        Code.FILE_UNREADABLE: (_dangling,),
        Code.FILE_NAME: (
            _add("en/topics/My Topic.md"),
            _add("media/Photo 1.PNG"),
            _add("locale/In.yaml"),
            _add("en/faq/a_b.md"),
        ),
        Code.TOO_LARGE: (_too_large,),
        Code.ENCODING: (_signs("\udcff"), _signs("\udcc3(")),
        Code.CHARACTER: (_signs("\t"), _signs("\x07"), _signs("\u202e"), _signs("\ue000")),
        Code.TO_WRITE: (
            swap("pack.yaml", "publisher: Nobody", "publisher: TODO who answers"),
            swap("en/faq/topic-2.md", "## What can I do?", "## TODO What can I do?"),
            front("hint: A short hint", "hint: TODO"),
            front("state: draft}", "state: draft} # TODO: ask somebody"),
        ),
        Code.YAML_SYNTAX: (
            swap("pack.yaml", "publisher: Nobody", "publisher: Nobody: twice"),
            front("hint: A short hint", "hint: A: b"),
            swap("sources.yaml", "supports: What helps", "supports: @what"),
        ),
        Code.YAML_FEATURE: (
            swap("pack.yaml", "publisher: Nobody", "publisher: &x Nobody"),
            swap("pack.yaml", "licence: CC-BY-4.0", "licence: *x"),
            front("hint: A short hint", "hint: !!str A short hint"),
            swap("notices.yaml", "child-abuse:\n", "---\nchild-abuse:\n"),
            swap("notices.yaml", "child-abuse:\n", "? [a]\n: b\nchild-abuse:\n"),
            swap("pack.yaml", "id: forged", "%YAML 1.1\n---\nid: forged"),
        ),
        Code.YAML_DUPLICATE_KEY: (_doubled,),
        Code.YAML_DEPTH: (front("search: [one, two]", f"search: {'[' * 14}{']' * 14}"),),
        Code.KEY_UNKNOWN: (
            front("hint: A short hint", "hint: A short hint\nhintt: More", 1),
            swap("sources.yaml", "supports: What helps", "supports: What helps\n  suports: x", 1),
            swap("pack.yaml", "number: 4", "number: 4\nedition: 2", 1),
        ),
        Code.KEY_MISSING: (_key_gone, swap("sources.yaml", "  seen: null\n", "", -3)),
        Code.VALUE_TYPE: (
            front("authored: 2026-01-31", "authored: soon"),
            front("hint: A short hint", "hint: yes"),
            front("hint: A short hint", "hint:"),
            front("search: [one, two]", "search: one"),
            front("search: [one, two]", "search:\n  - one\n  - 2", 2),
            swap("pack.yaml", "release: 1", "release: one"),
            swap("pack.yaml", 'version: "0.1.0"', "version: 0.1"),
            swap("locale/in.yaml", 'number: "112"', "number: 112"),
        ),
        Code.DRAWING_FORM: (
            _drawn(CIRCLE.replace("path d", "line x"), CIRCLE, 2),
            _drawn(CIRCLE.replace("#271E1A", "#271E1B"), CIRCLE, 2),
            _add("media/circle.svg", "<svg/>"),
            _add("media/circle.svg", "Words."),
        ),
        Code.DRAWING_UNMADE: (_add("media/circle.svg", CIRCLE),),
        Code.DRAWING_STALE: (
            _drawn(CIRCLE, f"{CIRCLE}\n"),
            _drawn(CIRCLE.replace("M0 0", "M0 1"), CIRCLE),
        ),
        Code.VALUE_CHOICE: (
            front("kind: condition", "kind: illness"),
            front("icon: clip", "icon: klip"),
            swap("pack.yaml", "icon: clip\n    colour: clay", "icon: sprout\n    colour: clay"),
            swap("pack.yaml", "colour: clay", "colour: red"),
            swap("notices.yaml", "child-abuse:\n", "child-abus:\n"),
            _notice_added("{category: self-hram, level: line}"),
            _notice_added("{category: self-harm, level: half}"),
        ),
        Code.VALUE_BOUNDS: (
            front("page_code: 4-", "page_code: x-"),
            swap("pack.yaml", "number: 4", "number: 0"),
            swap("pack.yaml", "help_topic: topic-1", "help_topic: Topic 1"),
            front("hint: A short hint", 'hint: " "'),
        ),
        Code.FRONT_MATTER: (
            _front_matter("---\ntitle", "title"),
            _front_matter("review_due: null\n---\n", "review_due: null\n"),
            swap("en/faq/topic-2.md", "## Is it common?", "---\nallow: []\n\n## Is it common?"),
        ),
        Code.PLAIN_TEXT: (
            front("hint: A short hint", "hint: A *short* hint"),
            front("  - What helps?", "  - What helps? [@GK]"),
            front("hint: A short hint", "hint: |\n  A\n  hint"),
            swap("en/glossary.yaml", "definition: What parts", "definition: What `parts`"),
            swap("en/faq/topic-2.md", "## Is it common?", "## Is *it* common?"),
            _wording_marked,
        ),
        Code.PACK_ID: (swap("pack.yaml", "id: forged", "id: other"),),
        Code.LANGUAGE_FOLDER: (_language_unlisted, _language_empty),
        Code.LANGUAGE_COMPLETE: (swap("pack.yaml", "en: complete", "en: partial"),),
        Code.LANGUAGE_UNKNOWN: (
            swap("pack.yaml", "title: {", "title: {fr: Faux, "),
            swap("locale/in.yaml", "note: {", "note: {fr: Faux, "),
        ),
        Code.TRANSLATION_MISSING: (
            swap("pack.yaml", ", ur: Forged ur", ""),
            swap("locale/in.yaml", "note: {en: Line en, ", "note: {"),
        ),
        Code.TRANSLATION_DIFFERS: (
            swap("ur/topics/topic-1.md", "kind: condition", "kind: guide"),
            swap("ur/topics/topic-1.md", "page_code: 4-1", "page_code: 4-9"),
        ),
        Code.GROUP_TOPIC: (
            swap("pack.yaml", "      - topic-4", "      - topic-4\n      - topic-9", 1),
            swap("pack.yaml", "      - topic-4", "      - topic-4\n      - topic-1", 1),
        ),
        Code.GROUP_MISMATCH: (front("group: group-", "group: door-", 0, 2, 3, 4, 5),),
        Code.TOPIC_UNGROUPED: (_ungrouped,),
        Code.TOPIC_UNTRANSLATED: (_untranslated,),
        Code.ID_TWICE: (
            swap("locale/in.yaml", "id: women", "id: emergency"),
            _group_twice,
        ),
        Code.PAGE_CODE: (front("page_code: 4-", "page_code: 5-", 0, 2, 3, 4, 5),),
        Code.PAGE_CODE_TWICE: (_code_twice,),
        Code.LOCALE_REGION: (swap("locale/in.yaml", "region: IN", "region: PK"),),
        Code.SOURCE_RESERVED: (
            swap("sources.yaml", "NICE-2:", SOURCE.replace("EXTRA-1", "GK") + "NICE-2:", 1),
        ),
        Code.FAQ_TOPIC: (_add("en/faq/topic-9.md", "## What?\n\nWords.\n"),),
        Code.HINT_LONG: (front("hint: A short hint", f"hint: {'long ' * 7}"),),
        Code.TAKE_HOME_LONG: (front("take_home: Ask", f"take_home: {'long ' * 130}"),),
        Code.QUESTIONS_COUNT: (
            _questions_gone,
            front("questions:\n", "questions:\n" + "  - What?\n" * 5),
        ),
        Code.DEFINITION_LONG: (
            swap("en/glossary.yaml", "definition: What parts", f"definition: {'so ' * 20}"),
        ),
        Code.REVIEW_STATE: (
            _reviewed("", "{state: reviewed}"),
            _reviewed("", "{state: reviewed, role: Doctor}"),
            _reviewed("", "{state: draft, role: Doctor}"),
            _reviewed("", "{state: draft, on: 2026-01-31}"),
        ),
        Code.SOURCE_GK: (
            _reviewed("\n    and more. [@GK]", "{state: reviewed, role: Doctor, on: 2026-01-31}"),
            _reviewed_answer,
        ),
        Code.RELATED: (
            front("related: [topic-3]", "related: [topic-9]", 0, 2),
            front("related: [topic-3]", "related:\n  - topic-3\n  - topic-2", 2, 2),
            front("related: [topic-3]", "related: [topic-3, topic-3]", 0, 2),
        ),
        Code.NOTICE_TWICE: (
            front(
                "level: passage}", "level: passage}\n  - {category: self-harm, level: line}", 1, 2
            ),
        ),
        Code.NOTICE_PAGE_CATEGORY: (_notice_added("{category: medical-images, level: page}"),),
        Code.NOTICE_PAGE_COUNT: (_many_page_notes,),
        Code.NOTICE_WORDING: (_category_gone,),
        Code.NOTICE_UNUSED: (_notice_added("{category: child-abuse, level: passage}"),),
        Code.HELP_TOPIC: (swap("pack.yaml", "help_topic: topic-1", "help_topic: topic-9"),),
        Code.HELP_GATED: (_help_gated, _help_pictured, _help_page_note),
        Code.TERM_UNUSED: (
            swap("en/glossary.yaml", "nerve:\n", "extra:\n  term: axon\n  definition: b\nnerve:\n"),
        ),
        Code.SOURCE_UNUSED: (swap("sources.yaml", "NICE-2:", f"{SOURCE}NICE-2:", 1),),
        Code.MEDIA_UNUSED: (_add("media/extra.png"),),
    }
)

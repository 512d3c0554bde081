"""A small pack in memory, with one of everything that a screen can be given to draw."""

from datetime import date

from kiosk.content.blocks import (
    GENERAL_KNOWLEDGE,
    Block,
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Gate,
    Heading,
    NumberedList,
    Paragraph,
    SourceMark,
    Spans,
    Strong,
    Table,
    Term,
    Text,
    TopicLink,
)
from kiosk.content.ids import CategoryId, GroupId, Language, SourceKey, TermId, TopicId
from kiosk.content.locale import HelpLine, Locale
from kiosk.content.model import (
    Codes,
    DangerWords,
    Definition,
    DoorColour,
    Edition,
    Group,
    Pack,
    Question,
    Review,
    SourceEntry,
    Topic,
)
from kiosk.content.notices import CATEGORIES, NoticeWording, TopicNotice
from kiosk.library.opening import Database, open_bytes
from kiosk.library.writer import write

TODAY = date(2026, 11, 30)
CHECKED = date(2026, 11, 23)
ENGLISH = Language("en")

RICH = TopicId("erectile-dysfunction")
"""A topic with terms, links, a warning, actions and questions; a draft."""
VARIED = TopicId("all-shapes")
"""A topic with a table, pictures, a gated passage and a level-3 heading; reviewed."""
SHORT = TopicId("short-page")
"""A topic of one part, without a warning and without actions."""
GATED = TopicId("after-harm")
"""A topic behind a page note."""
SIGNS = TopicId("red-flags")
"""The help topic."""

CONDITIONS, THERAPIES, HELP = (
    GroupId("conditions"),
    GroupId("therapies"),
    GroupId("getting-help"),
)
PDE, UROLOGIST = TermId("pde"), TermId("uro")
GUIDE, STUDY = SourceKey("EAU"), SourceKey("STUDY")

HIDDEN_WORDS = "behind the note"
"""Stands in gated text and nowhere else."""

_Said = str | Strong | Emphasis | Term | TopicLink | SourceMark


def _said(*spans: _Said) -> Spans:
    return tuple(Text(span) if isinstance(span, str) else span for span in spans)


def _paragraph(*spans: _Said) -> Paragraph:
    return Paragraph(_said(*spans))


def in_short(words: str) -> Callout:
    """Give a summary box."""
    return Callout("in-short", "", (_paragraph(words),))


WARNING = Callout(
    "warning",
    "When to get help fast",
    (
        _paragraph("Go now, or tell staff here, for:"),
        BulletList(
            (
                _said("An erection that lasts four hours."),
                _said("Chest pain during sex or after a tablet. Say which tablet you took."),
                _said("Sudden loss of sight or hearing."),
            )
        ),
        _paragraph(Strong("Never mix these tablets with nitrates"), " (medicine for chest pain)."),
    ),
)
ACTIONS = Callout(
    "actions",
    "",
    (
        NumberedList(
            (
                _said("Ask at the desk for a private talk."),
                _said("Ask for a heart and sugar check."),
                _said("Keep taking your medicines until you talk to a doctor."),
            )
        ),
    ),
)
NOTE = Callout("note", "A remark", (_paragraph("This is a remark in a box of its own."),))

RICH_BLOCKS: tuple[Block, ...] = (
    in_short(
        "Trouble getting or keeping an erection is common. Body and mind both play a part. It can"
        " be treated. It may be an early sign of heart trouble, so a check is worth it."
    ),
    Heading(2, "What it is"),
    _paragraph(
        "Now and then, most people have trouble. It is a problem when it happens again and again.",
        SourceMark((GUIDE,)),
    ),
    Heading(2, "How common it is"),
    _paragraph("In studies, about 6 in 100 men in their 40s had it.", SourceMark((STUDY, GUIDE))),
    Heading(2, "Why it happens"),
    BulletList(
        (
            _said("diabetes or high blood pressure"),
            _said("stress and low mood"),
            _said("some medicines"),
        )
    ),
    Heading(2, "What helps"),
    BulletList(
        (
            _said("Move more, stop smoking and drink less alcohol."),
            _said("Get your blood pressure, sugar and cholesterol checked."),
            _said(
                "Tablets called ",
                Term(PDE, "PDE-5 inhibitors"),
                " help many people. Only a doctor should prescribe them.",
                SourceMark((GENERAL_KNOWLEDGE,)),
            ),
            _said("Talking therapy can ease worry. Therapy and a tablet together worked better."),
            _said("A ", Term(UROLOGIST, "urologist"), " can offer other ways, such as a pump."),
        )
    ),
    Heading(2, "When to get help"),
    WARNING,
    _paragraph(
        "See a doctor soon if it is new for you. See also ",
        TopicLink(SIGNS, "when to get help fast"),
        ".",
    ),
    Heading(2, "What you can do"),
    ACTIONS,
)

VARIED_BLOCKS: tuple[Block, ...] = (
    in_short("This page has one of every shape."),
    Heading(2, "Shapes"),
    Heading(3, "A smaller heading"),
    _paragraph("Some words are ", Emphasis("stressed a little"), "."),
    NOTE,
    Table(
        (_said("Way"), _said("What it does")),
        (
            (_said("Tablets"), _said("Help blood flow, says a ", Term(UROLOGIST, "urologist"))),
            (_said("Talking"), _said("Eases worry")),
        ),
    ),
    Figure("drawing.png", "A drawing of two chairs", "Two chairs"),
    Heading(2, "A part with a note"),
    Gate(CategoryId("self-harm"), (_paragraph(f"What stands {HIDDEN_WORDS}."),)),
    Figure("body.png", "A drawing of a body", "", CategoryId("explicit-anatomy")),
    Heading(2, "When to get help"),
    WARNING,
)


def topic(  # noqa: PLR0913 - one argument a feature
    name: TopicId,
    title: str,
    discreet: str,
    group: GroupId,
    *,
    blocks: tuple[Block, ...] = (),
    notices: tuple[TopicNotice, ...] = (),
    questions: tuple[str, ...] = (),
    reviewed: Review | None = None,
    code: int = 1,
) -> Topic:
    """Give a topic; without ``blocks`` it is one short part."""
    return Topic(
        id=name,
        language=ENGLISH,
        title=title,
        discreet_title=discreet,
        hint="Not going as hoped",
        summary="A summary.",
        kind="condition",
        group=group,
        icon="clip",
        page_code=f"4-{code}",
        notices=notices,
        search=(),
        codes=Codes(),
        related=(),
        questions=questions,
        take_home="Words to take home.",
        authored=date(2026, 11, 1),
        reviewed=reviewed or Review("draft"),
        review_due=date(2027, 11, 20) if reviewed else None,
        blocks=blocks or (in_short(f"{title}, in a few words."),),
    )


def _more(group: GroupId, first: int, count: int) -> tuple[Topic, ...]:
    return tuple(
        topic(TopicId(f"more-{n}"), f"Another subject {n}", f"Subject {n}", group, code=n)
        for n in range(first, first + count)
    )


TOPICS = (
    topic(
        RICH,
        "Erection problems",
        "Body response",
        CONDITIONS,
        blocks=RICH_BLOCKS,
        notices=(TopicNotice(CategoryId("explicit-anatomy"), "line"),),
        questions=(
            "Could my heart be part of this?",
            "Which tests do I need?",
            "Could one of my medicines cause this?",
            "Is a tablet safe for me?",
        ),
        code=11,
    ),
    topic(
        VARIED,
        "All shapes of a page",
        "All shapes",
        CONDITIONS,
        blocks=VARIED_BLOCKS,
        notices=(
            TopicNotice(CategoryId("self-harm"), "passage"),
            TopicNotice(CategoryId("explicit-anatomy"), "passage"),
        ),
        reviewed=Review("reviewed", "Sexual health physician", date(2026, 11, 20)),
        code=12,
    ),
    topic(
        GATED,
        "After somebody was harmed",
        "Feeling safe",
        CONDITIONS,
        blocks=(in_short(f"Words {HIDDEN_WORDS}."), WARNING),
        notices=(TopicNotice(CategoryId("sexual-violence"), "page"),),
        questions=(f"May I ask what stands {HIDDEN_WORDS}?",),
        code=13,
    ),
    *_more(CONDITIONS, 20, 9),
    topic(SHORT, "What sex therapy is", "What therapy is", THERAPIES, code=1),
    *_more(THERAPIES, 40, 3),
    topic(
        SIGNS,
        "When to get help fast",
        "Urgent signs",
        HELP,
        blocks=(in_short("Some signs must not wait."), Heading(2, "Signs"), WARNING),
        code=32,
    ),
)


def _group(name: GroupId, icon: str, colour: DoorColour, words: str) -> Group:
    members = tuple(topic.id for topic in TOPICS if topic.group == name)
    return Group(name, icon, colour, {"en": words}, members)


def _line(name: str, number: str, purpose: str, who: str, note: str) -> HelpLine:
    notes = {"en": note} if note else {}
    return HelpLine(name, number, {"en": who}, {"en": purpose}, notes, "source", CHECKED, "")


HELP_LINES = (
    _line("emergency", "112", "In danger, or very ill", "Police, ambulance, fire", ""),
    _line("talk", "14416", "To talk, day or night", "Tele-MANAS", "many languages"),
    _line("women", "181", "Women: violence, shelter", "Women helpline", "Day and night"),
    _line("child", "1098", "A child in need", "Childline", "Day and night"),
    _line("law", "15100", "Free legal advice", "Legal aid", ""),
    _line("rights", "14490", "Women in distress", "NCW", "Day and night"),
)

PACK = Pack(
    id="sample",
    number=4,
    title={"en": "Sample"},
    release=1,
    version="0.1",
    publisher="Nobody",
    licence="CC0-1.0",
    help_topic=SIGNS,
    groups=(
        _group(CONDITIONS, "clip", "clay", "Conditions"),
        _group(THERAPIES, "chairs", "sage", "Therapies"),
        _group(HELP, "sign", "blue", "Getting help"),
    ),
    sources=(
        SourceEntry(
            GUIDE, "European Association of Urology", "https://example.org/eau", "x", None, ""
        ),
        SourceEntry(STUDY, "A study of 1,000 men", "https://example.org/study", "x", None, ""),
    ),
    notices=tuple(
        NoticeWording(category, "en", "tag", f"{category} things", f"Names {category}.")
        for category in CATEGORIES
    ),
    locales=(Locale("IN", HELP_LINES),),
    editions=(
        Edition(
            ENGLISH,
            "complete",
            TOPICS,
            (
                Definition(PDE, "PDE-5 inhibitor", "A tablet that helps blood flow."),
                Definition(UROLOGIST, "urologist", "A doctor for the kidneys and the bladder."),
            ),
            {
                RICH: (
                    Question("Is it common?", (_paragraph("Yes, and more so with age."),)),
                    Question(
                        "Could it be my heart?",
                        (_paragraph("It can be a sign. ", Term(PDE, "Tablets"), " help some."),),
                    ),
                ),
                GATED: (
                    Question("Was it my fault?", (_paragraph(f"No. That stands {HIDDEN_WORDS}."),)),
                ),
            },
            DangerWords(("want to die", "मरना चाहता"), Review("draft")),
        ),
    ),
)
MEDIA = {"drawing.png": b"a drawing", "body.png": b"a body"}
"""The files of the pictures; not ones that can be drawn."""


def today() -> date:
    """Give the day of every test."""
    return TODAY


def database() -> Database:
    """Give the sample pack as an open database."""
    return open_bytes(write((PACK,), MEDIA))

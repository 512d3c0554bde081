"""The pictures of docs/design-notes.md: what is touched on the way to each, and its mock-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, what is touched on the way from the attract screen, and its mock-up.

    Then signs are typed, ``keys`` pressed, or something is held down.
    """

    name: str
    touches: tuple[str, ...]
    mockup: str = ""
    types: str = ""
    keys: tuple[str, ...] = ()
    holds: str = ""
    direction: str = "ltr"
    waits_for_idle: bool = False


HOME = ("English",)
ARTICLE = (*HOME, "Erection problems")
THERAPIES = (*HOME, "See all 9: Therapies")
GATE = (*THERAPIES, "Healing at your pace")
NOTE = (*GATE, "Read on", "Down", "More, only if you want it")
QUESTIONS = (*HOME, "See all 138: Questions people ask")
SEARCH = (*HOME, "Search")
SOME = ("Add: Could this…", "Add: Which…", "Add: Could one…", "My questions…")
KEPT = (*ARTICLE, "Add…", "Down", "Questions to ask", *SOME)
MIRRORED_KEPT = (*ARTICLE, "Down", "Down", "Questions to ask", *SOME)
SHOW = "Show as a square for your phone"
SHEET, DONE = "Text and colours", "Done"
LARGEST = (SHEET, "Largest", DONE)
HINDI = ("हिन्दी",)
HINDI_ARTICLE = (*HINDI, "सेक्स थेरेपी क्या है")
HINDI_KEPT = (*HINDI_ARTICLE, "नीचे", "नीचे", "पूछने के सवाल", "जोड़ें…", "जोड़ें…", "जोड़ें…", "मेरे सवाल…")

SHOTS: dict[tuple[int, int], tuple[Shot, ...]] = {
    (1920, 1080): (
        Shot("attract", (), "01-attract"),
        Shot("home", HOME, "02-home"),
        Shot("group", (*HOME, "See all 13: Conditions")),
        Shot("article", (*ARTICLE, "What helps"), "03-article"),
        Shot("definition", (*ARTICLE, "erection")),
        Shot("picture", (*ARTICLE, "What it is", "Show the picture")),
        Shot("checks", (*ARTICLE, "Draft. No clinician has checked this page yet.")),
        Shot("help", (*HOME, "Get help now"), "09-get-help-now"),
        Shot("desk-card", (*HOME, "Get help now", "Show the desk card")),
        Shot("dashed", (*HOME, "Listen")),
        Shot("gate", GATE, "05-content-note-gate"),
        Shot("note", NOTE, "06-section-note"),
        Shot("note-open", (*NOTE, "Show this part")),
        Shot("questions", (*QUESTIONS, "Body response", "Is ED common?")),
        Shot("search", SEARCH, "07-questions-search", types="heart"),
        Shot("guess", SEARCH, types="talk docter"),
        Shot("keys-hindi", (*SEARCH, "Hindi letters")),
        Shot("my-questions", KEPT, "08-my-questions-takeaway"),
        Shot("my-questions-copy", (*KEPT, "Show to staff")),
        Shot("square", (*KEPT, SHOW), "08-my-questions-takeaway"),
        Shot("text-and-colours", (*ARTICLE, SHEET), "18-text-and-colours"),
        Shot("article-dusk-150", (*ARTICLE, SHEET, "Dusk", "Larger", DONE), "04-article-dusk-150"),
        Shot("home-contrast", (*HOME, SHEET, "Contrast", DONE), "17-home-contrast"),
        Shot("veil", (*ARTICLE, SHEET, "Reading veil", DONE)),
        Shot("still-there", HOME, "10-still-there", waits_for_idle=True),
        Shot("pressed", HOME, "20-states-and-icons", holds="Early ejaculation"),
        Shot("focus", HOME, keys=("Tab", "Tab")),
        Shot("home-hindi", HINDI, "16-home-hindi"),
        Shot("article-hindi", HINDI_ARTICLE),
        Shot("my-questions-hindi", HINDI_KEPT),
        Shot("square-hindi", (*HINDI_KEPT, "फ़ोन के लिए QR कोड दिखाएँ")),
        Shot("home-rtl", HOME, "19-home-urdu-rtl", direction="rtl"),
        Shot("article-rtl", ARTICLE, direction="rtl"),
        Shot("my-questions-rtl", MIRRORED_KEPT, direction="rtl"),
        Shot("square-rtl", (*MIRRORED_KEPT, SHOW), direction="rtl"),
        Shot("home-200", (*HOME, *LARGEST)),
        Shot("article-200", (*ARTICLE, *LARGEST)),
        Shot("questions-200", (*QUESTIONS, *LARGEST)),
        Shot("help-200", (*HOME, "Get help now", *LARGEST)),
    ),
    (1366, 768): (
        Shot("attract", ()),
        Shot("home", HOME, "15-home-1366x768"),
        Shot("article", ARTICLE),
        Shot("gate", (*THERAPIES, "Down", "Healing at your pace")),
        Shot("search", SEARCH, types="heart"),
        Shot("help", (*HOME, "Get help now")),
    ),
    (1080, 1920): (
        Shot("attract", ()),
        Shot("home", HOME, "14-home-portrait"),
        Shot("article", ARTICLE),
        Shot("parts", (*ARTICLE, "Parts: 1 of 9")),
        Shot("gate", GATE),
        Shot("questions", QUESTIONS),
        Shot("search", SEARCH, types="heart"),
        Shot("help", (*HOME, "Get help now")),
    ),
}

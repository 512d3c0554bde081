"""Every problem that a content folder can have: its stable code and one line about it.

``docs/authors.md`` lists these. A code is never renamed; one that is gone is not used again.
"""

from enum import Enum
from typing import Literal

from kiosk.textfile import FaultKind

Level = Literal["error", "warning"]


class Code(Enum):
    """A kind of problem; the value says what is wrong."""

    # Files
    FILE_MISSING = "A file that every pack has is not there"
    FILE_UNEXPECTED = "A file or folder that no part of a pack is read from"
    FILE_UNREADABLE = "A file that may not be read"
    FILE_NAME = "A file name with other signs than small letters, digits and dashes"
    TOO_LARGE = "A text file above the size limit"
    ENCODING = "A file that is not UTF-8"
    CHARACTER = "A tab, or a character that cannot be seen"
    # YAML
    YAML_SYNTAX = "Text that is not YAML"
    YAML_FEATURE = "An alias, anchor, tag, directive or second document"
    YAML_DUPLICATE_KEY = "A key that stands twice"
    YAML_DEPTH = "Values too deep inside each other"
    KEY_UNKNOWN = "A key that nothing reads"
    KEY_MISSING = "A required key is not there"
    VALUE_TYPE = "A value of another kind than expected"
    VALUE_CHOICE = "A value that is not one of the allowed ones"
    VALUE_BOUNDS = "A value too long, too short, too large, too small, or of the wrong form"
    FRONT_MATTER = "Front matter that is missing, not closed, or not wanted"
    PLAIN_TEXT = "Markdown in a text that is shown as it stands"
    # The pack
    PACK_ID = "The pack's id differs from the name of its folder"
    LANGUAGE_FOLDER = "A language of pack.yaml without a folder, or a folder without its language"
    LANGUAGE_COMPLETE = "No language is complete"
    LANGUAGE_UNKNOWN = "A text in a language that the pack does not have"
    TRANSLATION_MISSING = "A name or wording is missing in a language of the pack"
    TRANSLATION_DIFFERS = "A topic's facts differ from those of the complete language"
    GROUP_TOPIC = "A group names a topic that does not exist, or one that is listed already"
    GROUP_MISMATCH = "A topic's group is not the group that lists it"
    TOPIC_UNGROUPED = "A topic that no group lists"
    TOPIC_UNTRANSLATED = "A complete language lacks a topic"
    ID_TWICE = "Two groups or two help lines with one id"
    PAGE_CODE = "A page code with another number than the pack's"
    PAGE_CODE_TWICE = "Two topics with one page code"
    LOCALE_REGION = "The region differs from the name of its file"
    SOURCE_RESERVED = "A source is listed under GK"
    FAQ_TOPIC = "Questions for a topic that does not exist"
    # A topic's facts
    HINT_LONG = "A hint above 32 characters"
    TAKE_HOME_LONG = "A take-home text above 600 characters"
    QUESTIONS_COUNT = "Fewer than 4 or more than 8 questions to ask"
    DEFINITION_LONG = "A definition above 20 words"
    REVIEW_STATE = "A review without role and date, or a draft with them"
    RELATED = "A related topic that does not exist, is the topic itself, or stands twice"
    # Notes and gates
    NOTICE_TWICE = "A category stands twice among a topic's notices"
    NOTICE_PAGE_CATEGORY = "A page note of a category that may not stand before a page"
    NOTICE_PAGE_COUNT = "More than three topics with a page note"
    NOTICE_WORDING = "A notice category has no wording"
    NOTICE_UNLISTED = "A gated passage or picture without its notice at level passage"
    NOTICE_UNUSED = "A notice at level passage with nothing behind it"
    HELP_TOPIC = "The help topic does not exist"
    HELP_GATED = "A note or a gate in the help topic"
    # What a body refers to
    TOPIC_LINK = "A link to a topic that does not exist"
    TERM_LINK = "A link to a term that the glossary does not have"
    TERM_UNUSED = "A term that no text links to"
    SOURCE_UNKNOWN = "A source key that sources.yaml does not have"
    SOURCE_UNUSED = "A source that nothing refers to"
    SOURCE_GK = "General knowledge [@GK] on a page that is not a draft"
    MEDIA_MISSING = "A picture whose file does not exist"
    MEDIA_NAME = "A picture that is not a png, jpeg or webp with a plain name"
    MEDIA_UNUSED = "A file in media/ that no picture shows"
    DRAWING_FORM = "A drawing with anything but paths in its four colours"
    DRAWING_UNMADE = "A drawing without the mask that is made from it"
    DRAWING_STALE = "A mask that was made from another state of its drawing"
    # The shape of a body
    IN_SHORT_FIRST = "A topic that does not begin with its in-short box, or has two"
    WARNING_MISSING = "A topic without a warning box outside any gate"
    ACTIONS_MISSING = "A topic without an actions box outside any gate, or with two"
    HEADING = "A heading of another level or form than ## and ###"
    HEADING_EMPTY = "A heading with nothing below it"
    LIST_FORM = "A list that is nested, is marked or counted oddly, or has items of other things"
    LIST_LONG = "A list above 7 items"
    ACTIONS_LONG = "An actions list above 5 items"
    TABLE_WIDE = "A table above 3 columns"
    TABLE_FORM = "A table with uneven rows, no rows, or alignment marks"
    BOX = "A box that is unknown, empty, or has a title too many or too few"
    BOX_CONTENT = "Something in a box that does not belong there"
    GATE = "A gate inside a gate, or of an unknown category"
    FIGURE = "A picture that is not alone in its paragraph, has no alt text, or has a title"
    FIGURE_NOTICE = "A picture's note of a category that is not for pictures"
    CAPTION = "A caption without a picture, or with marks in it"
    SOURCE_MARK = "A source mark that is not well formed, or follows no statement"
    FAQ_FORM = "Something else than questions as ## headings with answers below"
    # Language
    PAGE_HARD = "A page above grade 6, or below a reading ease of 65"
    PART_HARD = "A part of a page above grade 6, or below a reading ease of 65"
    ANSWER_HARD = "An answer above grade 6, or below a reading ease of 65"
    SENTENCE_LONG = "A sentence above 20 words"
    SENTENCES_AVERAGE = "A page whose sentences have more than 12 words on average"
    PARAGRAPH_LONG = "A paragraph above 3 sentences"
    WORD_BANNED = "A word or sign that readers here do not meet"
    PERCENTAGE = "A bare percentage"
    NUMBER_UNSOURCED = "A figure about people without a source mark in its sentence, item or row"
    CLAIM_DROPPED = "A claim or reference that was dropped, because nothing carries it"
    TERM_UNLINKED = "A medical word of the glossary on a page that does not link to it once"
    NOTICE_MISSING = "Words of a category on a page without its notice"
    TOPIC_ORPHAN = "A topic that no other topic links to or names as related"
    REVIEW_DUE = "A reviewed page whose next review is not set, or not after this one"
    REVIEW_OVERDUE = "A review, or the check of a help line, that is overdue"
    ALLOW_CODE = "An allow of a code that cannot be allowed, or that stands twice"
    ALLOW_UNUSED = "An allow that silences nothing"
    TO_WRITE = "A place that a skeleton left to its author"
    # Markdown outside the closed set
    RAW_HTML = "HTML"
    CODE_TEXT = "Code"
    QUOTE = "A block quotation"
    RULE = "A ruled line"
    LINE_BREAK = "A forced line break"
    LINK_KIND = "A link to anything but a topic or a term"
    MARKS_NESTED = "A mark inside another mark"
    MARKS_EMPTY = "A link or a stressed run without words"
    MARKS_BROKEN = "A link or picture that runs over the end of a line"
    MARKUP_STRAY = "Signs of Markdown that mean nothing here"
    INDENTED = "A line that begins with blanks, or one in a list that does not"

    @classmethod
    def of(cls, kind: FaultKind) -> "Code":
        """Give the code of a fault in a text or in YAML; they are named alike."""
        return cls[kind.value.upper().replace("-", "_")]

    @property
    def slug(self) -> str:
        """The stable code as it is printed."""
        return self.name.lower().replace("_", "-")

    @property
    def level(self) -> Level:
        """An error stops the build; a warning is told."""
        match self:
            case (
                Code.FILE_UNEXPECTED
                | Code.TERM_UNUSED
                | Code.SOURCE_UNUSED
                | Code.MEDIA_UNUSED
                | Code.NOTICE_UNUSED
                | Code.SENTENCES_AVERAGE
                | Code.TERM_UNLINKED
                | Code.TOPIC_ORPHAN
                | Code.REVIEW_OVERDUE
                | Code.ALLOW_UNUSED
            ):
                return "warning"
            case _:
                return "error"

"""What stands below or beside the field: topics, the questions of one, or what was found."""

from typing import NamedTuple

from PySide6.QtCore import Signal

from kiosk.content.ids import TopicId
from kiosk.ui.asking.answer_card import AnswerCard
from kiosk.ui.asking.best_card import BestCard
from kiosk.ui.asking.danger_card import DangerCard
from kiosk.ui.asking.guess_line import GuessLine
from kiosk.ui.asking.result_row import ResultRow, RowText
from kiosk.ui.asking.staff_card import StaffCard
from kiosk.ui.language import name_of
from kiosk.ui.look import CARD_LINE, Look
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.widgets.tag import tag_text
from kiosk.ui.widgets.tile import Tile, TileText
from kiosk.ui.words import Hand
from kiosk.visit.places import OpenAnswer
from kiosk.visit.values import Hit, Marked, TopicEntry
from kiosk.visit.views import QuestionsView
from kiosk.visit.wishes import (
    AskPeople,
    GetHelpNow,
    OpenGroup,
    OpenTopic,
    ShowDeskCard,
    ToggleAnswer,
    Wish,
)

GAP_RP = 14


class ListPlace(NamedTuple):
    """What stands around the list."""

    is_all: bool
    """True where nothing of it stands in the top third."""
    has_staff: bool
    """True where the list has to offer staff, because nothing beside it does."""
    tight_room: int
    """The height in pixels that the keys leave for the best answer alone; 0 where there is more."""


class AnswerList(Stack):
    """One view of the questions, as rows.

    Signals:
        wished: carries a ``Wish``.
    """

    wished = Signal(object)

    def __init__(self, look: Look, view: QuestionsView, place: ListPlace) -> None:
        """List what ``view`` holds, at ``place``."""
        super().__init__(look, gap=GAP_RP, padding=(0, 6))
        self._view, self._place = view, place
        self._wishes: dict[str, Wish] = {}
        self.answer: AnswerCard | None = None
        """The answer that is open."""
        if view.findings is not None and view.query.strip():
            self._add_findings(view)
        elif view.chosen is not None:
            self._say(view.chosen.discreet_title, is_soft=True)
            for number, question in enumerate(view.questions):
                row = RowText(Marked(question), Marked(""), icon="chevd")
                self._add_question(view.chosen, number, row)
        elif not view.query.strip():
            self._add_topics(view)

    def _say(self, words: str, *, is_soft: bool = False) -> None:
        theme = self.look.theme
        colour = theme.ink_soft if is_soft else theme.ink
        self.add(Prose(self.look, words, Hand(colour, line=CARD_LINE)))

    def _add_topics(self, view: QuestionsView) -> None:
        colours = self.look.theme.plum
        for item in view.topics:
            hint = self.tr("%n questions", "", item.count)
            text = TileText(item.topic.discreet_title, hint, icon=item.topic.icon)
            tile = Tile(self.look, text, colours, on_door=False)
            self._wishes[tile_name := f"topic {item.topic.id}"] = AskPeople(item.topic.id)
            tile.setObjectName(tile_name)
            tile.tapped.connect(self._wish)
            self.add(tile)

    def _add_findings(self, view: QuestionsView) -> None:
        findings = view.findings
        if findings is None:
            return
        if findings.is_danger:
            card = DangerCard(self.look, has_words=self._place.is_all)
            card.help_requested.connect(self._wish_help)
            self.add(card)
        elif self._place.is_all and (findings.hits or findings.guessed):
            best = BestCard(self.look, findings)
            if self._place.tight_room:
                width = self.look.width - 2 * self.look.margin
                best.fit(width, self._place.tight_room - self.look.rp(12))
            self.add(best)
        if findings.hits:
            self._say(self._count(len(findings.hits)), is_soft=True)
        for number, hit in enumerate(findings.hits):
            self._add_hit(number, hit)
        if findings.guess is not None:
            self.add(GuessLine(self.look, findings.guess, len(findings.guessed)))
            for number, hit in enumerate(findings.guessed, len(findings.hits)):
                self._add_hit(number, hit, is_guess=True)
        elif not findings.hits:
            self._add_ways_on(view)

    def _count(self, count: int) -> str:
        words = self.tr("%n answers", "", count)
        if not self._place.tight_room or count == 1:
            return words
        return self.tr("{answers}. Hide the keys to see them all.").format(answers=words)

    def _add_ways_on(self, view: QuestionsView) -> None:
        """Say kindly that nothing was found, and where else to look or ask."""
        self._say(self.tr("We found no answer for these words here. Your question still counts."))
        self._say(self.tr("Try another word, look behind a door, or ask a person."), is_soft=True)
        for group in view.groups:
            count = len(group.topics)
            topics = self.tr("%n topics", "", count)
            text = TileText(group.name, topics, icon=group.icon)
            tile = Tile(self.look, text, self.look.theme.door(group.colour), on_door=False)
            self._wishes[tile_name := f"group {group.id}"] = OpenGroup(group.id)
            tile.setObjectName(tile_name)
            tile.tapped.connect(self._wish)
            self.add(tile)
        if self._place.has_staff:
            staff = StaffCard(self.look)
            staff.desk_card_requested.connect(self._wish_desk_card)
            self.add(staff)

    def _add_hit(self, place: int, hit: Hit, *, is_guess: bool = False) -> None:
        sentence = hit.sentence
        if hit.topic.is_page_gated and not sentence.text:
            sentence = Marked(self.tr("Opens with a note"))
        tag = " · ".join(filter(None, (self._elsewhere(hit.topic), tag_text(hit.topic.tags))))
        if hit.kind == "question":
            text = RowText(hit.title, sentence, tag, "chevd", is_guess)
            self._add_question(hit.topic, hit.number, text)
            return
        row = ResultRow(self.look, RowText(hit.title, sentence, tag, is_guess=is_guess))
        self._wishes[name := f"found {place}"] = OpenTopic(hit.topic.id)
        row.setObjectName(name)
        row.tapped.connect(self._wish)
        self.add(row)

    def _elsewhere(self, topic: TopicEntry) -> str:
        """Name the language of a page that the visitor's language lacks."""
        if topic.language == self._view.language:
            return ""
        return self.tr("In {language}").format(language=name_of(topic.language))

    def _add_question(self, topic: TopicEntry, number: int, text: RowText) -> None:
        answer = self._view.answer
        is_open = answer is not None and answer.place == OpenAnswer(topic.id, number)
        row = ResultRow(self.look, text, is_open=is_open)
        name = _question_name(topic.id, number)
        self._wishes[name] = ToggleAnswer(topic.id, number)
        row.setObjectName(name)
        row.tapped.connect(self._wish)
        self.add(row)
        if is_open and answer is not None:
            self.answer = card = AnswerCard(self.look, answer)
            card.topic_requested.connect(self._wish_topic)
            self.add(card, gap=6)

    def row_of(self, place: OpenAnswer) -> ResultRow | None:
        """Give the row whose answer is at ``place``."""
        name = _question_name(place.topic, place.number)
        return next((r for r in self.findChildren(ResultRow) if r.objectName() == name), None)

    def _wish(self) -> None:
        self.wished.emit(self._wishes[self.sender().objectName()])

    def _wish_help(self) -> None:
        self.wished.emit(GetHelpNow())

    def _wish_desk_card(self) -> None:
        self.wished.emit(ShowDeskCard())

    def _wish_topic(self, topic: str) -> None:
        self.wished.emit(OpenTopic(TopicId(topic)))


def _question_name(topic: TopicId, number: int) -> str:
    return f"question {topic} {number}"

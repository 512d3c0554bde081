"""What stands below or beside the field: topics, the questions of one, or what was found."""

from PySide6.QtCore import Signal

from kiosk.content.ids import TopicId
from kiosk.ui.asking.answer_card import AnswerCard
from kiosk.ui.asking.danger_card import DangerCard
from kiosk.ui.asking.result_row import ResultRow, RowText
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
from kiosk.visit.wishes import AskPeople, GetHelpNow, OpenTopic, ToggleAnswer, Wish

GAP_RP = 14


class AnswerList(Stack):
    """One view of the questions, as rows.

    Signals:
        wished: carries a ``Wish``.
    """

    wished = Signal(object)

    def __init__(self, look: Look, view: QuestionsView) -> None:
        """List what ``view`` holds."""
        super().__init__(look, gap=GAP_RP, padding=(0, 6))
        self._view = view
        self._wishes: dict[str, Wish] = {}
        self.opened: ResultRow | None = None
        """The row whose answer is open."""
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
            card = DangerCard(self.look)
            card.help_requested.connect(self._wish_help)
            self.add(card)
        if not findings.hits:
            self._say(self.tr("Nothing was found for these words."))
            self._say(
                self.tr("Try another word, or choose a topic below. Staff here can help too."),
                is_soft=True,
            )
            self._add_topics(view)
            return
        self._say(self.tr("%n answers", "", len(findings.hits)), is_soft=True)
        for number, hit in enumerate(findings.hits):
            self._add_hit(number, hit)

    def _add_hit(self, place: int, hit: Hit) -> None:
        sentence = hit.sentence
        if hit.topic.is_page_gated and not sentence.text:
            sentence = Marked(self.tr("Opens with a note"))
        tag = " · ".join(filter(None, (self._elsewhere(hit.topic), tag_text(hit.topic.tags))))
        if hit.kind == "question":
            text = RowText(hit.title, sentence, tag, icon="chevd")
            self._add_question(hit.topic, hit.number, text)
            return
        row = ResultRow(self.look, RowText(hit.title, sentence, tag))
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
        self._wishes[name := f"question {topic.id} {number}"] = ToggleAnswer(topic.id, number)
        row.setObjectName(name)
        row.tapped.connect(self._wish)
        self.add(row)
        if is_open and answer is not None:
            self.opened = row
            card = AnswerCard(self.look, answer)
            card.topic_requested.connect(self._wish_topic)
            self.add(card, gap=6)

    def _wish(self) -> None:
        self.wished.emit(self._wishes[self.sender().objectName()])

    def _wish_help(self) -> None:
        self.wished.emit(GetHelpNow())

    def _wish_topic(self, topic: str) -> None:
        self.wished.emit(OpenTopic(TopicId(topic)))

"""A Hypothesis state machine: a visitor who touches anything, in any order."""

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar, Literal, get_args

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from kiosk.content.ids import CategoryId, Language
from kiosk.content.notices import CATEGORIES
from kiosk.library.opening import open_bytes
from kiosk.library.writer import write
from kiosk.ui.navigator import Navigator
from kiosk.ui.pages.square import SquarePage
from kiosk.ui.taking.slip import slip
from kiosk.ui.taking.square_card import SquareCard
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.window import Window
from kiosk.visit.keeping import (
    CopyKept,
    HideSquare,
    MoveKept,
    PrintKept,
    RemoveKept,
    SeeMyQuestions,
    ShowSquare,
    TellPrinted,
    ToggleKept,
)
from kiosk.visit.kept import Kept, KeptQuestion, KeptStep, KeptText
from kiosk.visit.keys import Keys, KeysName
from kiosk.visit.places import Attract, Form, Questions, Reading
from kiosk.visit.present import Presenter
from kiosk.visit.state import State, new_visit
from kiosk.visit.views import GateView, MyQuestionsView
from kiosk.visit.wishes import (
    Agree,
    AskPeople,
    Begin,
    ClearScreen,
    GoBack,
    OpenTopic,
    SeeChecks,
    ShowKeys,
    ShowPassage,
    TakeFindings,
    ToggleAnswer,
    TypeQuery,
    Wish,
)
from tests.gates.looking import (
    marks_in,
    texts_of_accessibility,
    texts_of_value,
    texts_of_widgets,
)
from tests.gates.packs import HUSH, LANGUAGES, TODAY, Marked, packs
from tests.gui.bench import wait_until
from tests.gui.scanning import picture_of, scan, words_in

SIZE = (1366, 768)
QUERIES = (
    HUSH,
    "closed words",
    "open",
    "title",
    "discreet",
    "question",
    "shared",
    "means",
    "danger here",
    "word",
    "zzz",
    "qustion",
    "opne wrods",
    "discret meens",
    *(f"{HUSH}h{number}x" for number in range(1, 60)),
    *(f"husk{number}x open" for number in range(1, 60)),
)
"""Words that something has, words with one slip, and marks of gated text with one slip.

None holds a whole mark: what a visitor types is theirs."""
SURE = st.integers(0, 10_000)
FORMS: tuple[Form, ...] = ("draft", "text")
MOST_SQUARES = 60
"""Squares that are read from their pixels in one walk: each takes a tenth of a second."""


class Journeys(RuleBasedStateMachine):
    """Counts its steps in ``steps``, and the marks that it was right to see in ``seen``."""

    steps: ClassVar[Counter[str]] = Counter()
    seen: ClassVar[int] = 0
    database: ClassVar[Callable[[Marked], bytes]] = staticmethod(lambda m: write((m.pack,)))

    @initialize(marked=packs())
    def open_the_kiosk(self, marked: Marked) -> None:
        """Start on a new pack."""
        QAccessible.setActive(True)
        self.marked = marked
        self.presenter = Presenter(open_bytes(type(self).database(marked)), lambda: TODAY)
        self.navigator = Navigator(new_visit(LANGUAGES[0]))
        self.handed: list[object] = []
        self.window = Window(self.navigator, self._present, may_close=True)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.wake()
        self.asker = self.presenter.asker()
        self.topics = [topic.id for topic in marked.pack.editions[0].topics]

    def _present(self, state: State) -> Any:  # noqa: ANN401 - whatever view there is
        view = self.presenter.view(state)
        self.handed.append(view)
        return view

    def _obey(self, wish: Wish) -> None:
        self.steps[type(wish).__name__] += 1
        self.navigator.obey(wish)

    @property
    def state(self) -> State:
        """The state of the visit."""
        return self.navigator.state

    @rule(choice=SURE)
    def touch(self, choice: int) -> None:
        """Touch anything that can be touched."""
        buttons = [
            b for b in self.window.findChildren(QAbstractButton) if b.isVisibleTo(self.window)
        ]
        if not buttons:
            return
        button = buttons[choice % len(buttons)]
        if isinstance(button, Touchable):
            button._last_tap = -1.0e9
        self.steps["touch"] += 1
        button.click()

    @rule(language=st.sampled_from(LANGUAGES))
    def begin(self, language: Language) -> None:
        """Begin, or begin again in another language at the same place."""
        self._obey(Begin(language))

    @rule(choice=SURE)
    def follow_a_link(self, choice: int) -> None:
        """Open any topic, as a link, a result or a tile would."""
        self._obey(OpenTopic(self.topics[choice % len(self.topics)]))

    @rule(choice=SURE)
    def see_checks(self, choice: int) -> None:
        """See the sources of any topic."""
        self._obey(SeeChecks(self.topics[choice % len(self.topics)]))

    @rule(query=st.sampled_from(QUERIES))
    def search(self, query: str) -> None:
        """Type words, and take what they find."""
        if not isinstance(self.state.place, Questions):
            self._obey(AskPeople())
        self._obey(TypeQuery(query))
        self._obey(TakeFindings(self.asker.ask(query, self.state.language)))

    @rule(keys=st.sampled_from([None, "hidden", *get_args(KeysName)]))
    def show_keys(self, keys: Keys | None) -> None:
        """Show keys, other keys, or none."""
        self._obey(ShowKeys(keys))

    @rule(choice=SURE)
    def ask_people(self, choice: int) -> None:
        """Open an answer of any topic."""
        topic = self.topics[choice % len(self.topics)]
        self._obey(AskPeople(topic))
        if topic in self.marked.pack.editions[0].faq:
            self._obey(ToggleAnswer(topic, 0))

    @rule(category=st.sampled_from(CATEGORIES[:4]))
    @precondition(lambda self: isinstance(self.state.place, Reading))
    def consent(self, category: CategoryId) -> None:
        """Agree to one category, as a passage would ask."""
        self._obey(ShowPassage((0,), category))

    @rule()
    @precondition(lambda self: isinstance(self.state.place, Reading))
    def read_on(self) -> None:
        """Agree to what stands before the page, as its note would ask."""
        view = self.presenter.view(self.state)
        if isinstance(view, GateView):
            self._obey(Agree(view.categories))

    @rule(choice=SURE, kind=st.integers(0, 2), is_asked=st.booleans())
    def keep(self, choice: int, kind: int, *, is_asked: bool) -> None:
        """Keep anything of any topic, as Add would, or as if nobody had asked for consent."""
        topic = self.topics[choice % len(self.topics)]
        entries: tuple[Kept, ...] = (
            KeptQuestion(topic, choice % 2),
            KeptStep(topic, choice % 3),
            KeptText(topic),
        )
        notes = self.marked.page_notes(topic, self.state.language) if is_asked else ()
        self._obey(ToggleKept(entries[kind], notes))
        if notes and not self.state.consents.issuperset(notes):
            assert entries[kind] not in self.state.kept

    @rule(choice=SURE, by=st.sampled_from((-1, 1)), goes=st.booleans())
    @precondition(lambda self: self.state.kept)
    def reorder(self, choice: int, by: Literal[-1, 1], *, goes: bool) -> None:
        """Move something in the list, or let it go."""
        entry = self.state.kept[choice % len(self.state.kept)]
        self._obey(RemoveKept(entry) if goes and choice % 3 == 0 else MoveKept(entry, by))

    @rule(choice=st.integers(0, 3), form=st.sampled_from(FORMS))
    def take_along(self, choice: int, form: Form) -> None:
        """See the list, copy it, show a code or hide it: and read what the code holds."""
        if choice == 0:
            self._obey(CopyKept())
            return
        self._obey(SeeMyQuestions())
        if choice == 1:
            self._print()
            return
        self._obey(ShowSquare(form, choice - 2))
        self._read_the_codes()
        if choice == 2:
            self._obey(HideSquare())

    def _print(self) -> None:
        """Make the slip as the printing does, and read what it says."""
        self._obey(PrintKept())
        view = self.presenter.view(self.state)
        if isinstance(view, MyQuestionsView) and view.items:
            lines = [item.words for item in view.items]
            assert slip(lines[:1], "Notes")
            self.handed.append(tuple(lines))
        self._obey(TellPrinted(is_taken=True))

    def _read_the_codes(self) -> None:
        """Hand on what a phone would read: of the page's codes, and of the painted square."""
        for page in self.window.findChildren(SquarePage):
            self.handed.extend(words_in(code.payload) for code in page.codes)
            if page.isVisible() and self.steps["square"] < MOST_SQUARES:
                self._scan(page)

    def _scan(self, page: SquarePage) -> None:
        self.steps["square"] += 1
        wait_until(lambda: page.is_ready)
        card = page.findChildren(SquareCard)[0]
        payloads = scan(picture_of(card))
        assert payloads in ([], [code.payload for code in page.codes][:1]) or len(page.codes) > 1
        self.handed.extend(words_in(payload) for payload in payloads)

    @rule()
    def go_back(self) -> None:
        """Go back."""
        self._obey(GoBack())

    @rule(choice=st.integers(0, 9))
    def end_or_pause(self, choice: int) -> None:
        """Say nothing for long, meet a bug, or end the visit: the next one is the default one."""
        if choice > 1:
            self.steps["quiet"] += 1
            self.navigator.ask_still_there()
        elif choice == 1:
            self.steps["fault"] += 1
            self.navigator.meet_trouble()
            assert self.state.consents == frozenset()
            assert self.state.kept == ()
        else:
            self._obey(ClearScreen())
            assert self.state == new_visit(LANGUAGES[0]) == State()
            assert isinstance(self.state.place, Attract)

    @invariant()
    def nothing_shows_without_consent(self) -> None:
        """Find no mark in view, widget or accessibility node whose notes were not agreed to."""
        if not hasattr(self, "window"):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = marks_in(texts_of_value(tuple(self.handed)))
        self.handed.clear()
        found |= marks_in(texts_of_value(self.state))
        found |= marks_in(texts_of_widgets(self.window))
        found |= marks_in(texts_of_accessibility(self.window))
        leaked = {m for m in found if not self.marked.needs[m] <= self.state.consents}
        assert not leaked, f"{sorted(leaked)} at {self.state.place}"
        type(self).seen += len(found)

    def teardown(self) -> None:
        """Close the window."""
        if hasattr(self, "window"):
            self.window.close()
            self.window.deleteLater()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

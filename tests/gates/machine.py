"""A Hypothesis state machine: a visitor who touches anything, in any order."""

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar, get_args

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
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.window import Window
from kiosk.visit.keys import Keys, KeysName
from kiosk.visit.places import Attract, Questions, Reading
from kiosk.visit.present import Presenter
from kiosk.visit.state import State, new_visit
from kiosk.visit.views import GateView
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

"""The interface in another language: complete, at once, at the same place, gone with the visit."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.content.ids import Language, TopicId
from kiosk.ui.dates import NO_BREAK, long_date
from kiosk.ui.language import INVITATIONS, is_right_to_left, name_of, own_name, speak
from kiosk.ui.pages.article import ArticlePage
from kiosk.ui.pages.attract import SHIFTS, AttractPage
from kiosk.ui.reading.other_language import OtherLanguage
from kiosk.ui.tour.played import in_accents, in_arabic_letters, played
from kiosk.ui.widgets.bar import Bar
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.window import Window
from kiosk.visit.comfort_wishes import ChooseLanguage
from kiosk.visit.places import Home, Reading
from kiosk.visit.wishes import Begin, ClearScreen, OpenTopic, ReadPart
from tests.gui.hands import Kiosk
from tests.words import LANGUAGES, TRANSLATIONS, update

ENGLISH, HINDI = Language("en"), Language("hi")
FORMS = {"en": 2, "hi": 2}
FIELD = re.compile(r"\{\w*\}|%n")
TRANSLATED_ALIKE = {"{on}."}
"""Texts that may read the same in another language."""


class Message(NamedTuple):
    """One text of a .ts file."""

    context: str
    source: str
    texts: tuple[str, ...]
    is_plural: bool
    is_finished: bool


def messages(file: Path) -> Iterator[Message]:
    """Give the texts of ``file``."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name") or "",
                message.findtext("source") or "",
                tuple(forms or [translation.text or ""]),
                message.get("numerus") == "yes",
                translation.get("type") is None,
            )


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    """Leave the interface as it was."""
    del qapp
    yield
    speak("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_keeps_its_fields(language: str) -> None:
    found = tuple(messages(TRANSLATIONS / f"kiosk_{language}.ts"))
    assert found
    for message in found:
        assert message.is_finished, message
        assert len(message.texts) == (FORMS[language] if message.is_plural else 1), message
        for text in message.texts:
            assert text.strip(), message
            assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(message.source)), message
            assert "!" not in text, message


def test_hindi_is_in_its_own_script_and_says_aap() -> None:
    for message in messages(TRANSLATIONS / "kiosk_hi.ts"):
        for text in message.texts:
            without = FIELD.sub("", text)
            assert re.search("[\u0900-\u097f]", without) or message.source == "{on}.", message
            assert not re.search(r"\bतुम|\bतू\b", text), message


def test_the_files_hold_what_the_program_says(tmp_path: Path) -> None:
    """Else run ``make words`` and translate what is new."""
    for language in LANGUAGES:
        file = TRANSLATIONS / f"kiosk_{language}.ts"
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    update(tmp_path)
    for language in LANGUAGES:
        name = f"kiosk_{language}.ts"
        assert {*messages(tmp_path / name)} == {*messages(TRANSLATIONS / name)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_says_what_the_files_hold(language: str) -> None:
    """Else run ``make builtin``; or a text's context is not what it is looked up by."""
    speak(language)
    for message in messages(TRANSLATIONS / f"kiosk_{language}.ts"):
        for number, text in zip((1, 5), message.texts, strict=False):
            count = number if message.is_plural else -1
            said = QCoreApplication.translate(message.context, message.source, "", count)
            assert said == text.replace("%n", str(count)), message


def test_english_loads_nothing_before_it_has_plurals_to_say(
    kiosk: Callable[..., Kiosk], qapp: QApplication
) -> None:
    for old in own_translators(qapp):
        qapp.removeTranslator(old)
        old.setObjectName("")
    one = kiosk()
    (spoken,) = own_translators(qapp)  # the window was woken
    assert spoken.property("language") == "en"
    window = Window(one.navigator, one.presenter.view, may_close=True)
    spoken.setObjectName("")
    window.resize(800, 600)
    window.show()
    assert not own_translators(qapp)
    window.close()
    window.deleteLater()


def own_translators(application: QApplication) -> list[QTranslator]:
    """Give the translators of our own."""
    return [t for t in application.findChildren(QTranslator) if t.objectName()]


def words(window: QWidget) -> str:
    """Give every word that stands in ``window``."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return "\n".join(one.text() for one in shown if isinstance(one, Prose))


def bar_label(one: Kiosk, name: str) -> str:
    """Give what a button of the bar says."""
    bar = next(bar for bar in one.window.findChildren(Bar) if bar.isVisible())
    return bar.buttons[name].text()  # type: ignore[index]


def test_the_language_changes_at_once_at_the_same_article(kiosk: Callable[..., Kiosk]) -> None:
    one = kiosk()
    topic = TopicId("what-sex-therapy-is")
    for wish in (Begin(ENGLISH), OpenTopic(topic), ReadPart(2)):
        one.navigator.obey(wish)
    assert bar_label(one, "clear") == "Clear screen"
    one.navigator.obey(ChooseLanguage(HINDI))
    assert one.navigator.state.place == Reading(topic, part=2)
    assert bar_label(one, "clear") == "स्क्रीन साफ़ करें"
    assert "यह क्या नहीं है" in words(one.window)
    assert not one.window.findChildren(OtherLanguage)
    one.navigator.obey(ChooseLanguage(ENGLISH))
    assert bar_label(one, "clear") == "Clear screen"
    assert "What it is not" in words(one.window)


def test_a_language_of_the_start_screen_begins_in_it_and_ends_with_the_visit(
    kiosk: Callable[..., Kiosk],
) -> None:
    one = kiosk()
    one.tap(one.button("हिन्दी"))
    assert (one.navigator.state.place, one.navigator.state.language) == (Home(), HINDI)
    assert "आप किस बारे में पढ़ना चाहेंगे?" in words(one.window)
    one.navigator.obey(ClearScreen())
    assert one.navigator.state.language == ENGLISH
    assert bar_label(one, "help") == "Get help now"


def test_a_page_that_is_missing_comes_in_english_and_says_so(kiosk: Callable[..., Kiosk]) -> None:
    one = kiosk()
    one.navigator.obey(Begin(HINDI))
    one.navigator.obey(OpenTopic(TopicId("goals")))
    assert isinstance(one.page, ArticlePage)
    (line,) = one.window.findChildren(OtherLanguage)
    assert "यह अंग्रेज़ी में है" in words(line)


def test_the_start_screen_invites_in_two_languages(kiosk: Callable[..., Kiosk]) -> None:
    said = words(kiosk().window)
    assert INVITATIONS["en"] in said
    assert INVITATIONS["hi"] in said


def test_the_start_screen_stands_a_little_elsewhere_now_and_then(
    kiosk: Callable[..., Kiosk],
) -> None:
    page = kiosk().page
    assert isinstance(page, AttractPage)
    assert page._timer.isActive()
    seen = {page.pos()}
    for _ in SHIFTS:
        page._timer.timeout.emit()
        seen.add(page.pos())
        assert 0 <= page.y() <= 4
        assert abs(page.x()) <= 4
    assert len(seen) == len(SHIFTS)
    assert (page.x(), page.y()) == (0, 0)


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", "23 November 2026"), ("hi", "23 नवंबर 2026"), ("ar", "23 نوفمبر 2026")],
)
def test_days_are_said_in_the_language_with_european_digits(language: str, day: str) -> None:
    speak(language)
    assert long_date(date(2026, 11, 23)) == day.replace(" ", NO_BREAK)
    assert QLocale().name().startswith(language)


def test_languages_have_names_in_each_other() -> None:
    assert (own_name("hi"), own_name("ur"), own_name("zz")) == ("हिन्दी", "اردو", "zz")
    assert own_name("fr") == "français"
    speak("hi")
    assert (name_of("en"), name_of("hi"), name_of("ur")) == ("अंग्रेज़ी", "हिन्दी", "اردو")
    assert [is_right_to_left(code) for code in ("en", "hi", "mr", "ur", "ar")] == [
        *(False, False, False),
        *(True, True),
    ]


def test_played_languages_are_longer_and_keep_their_digits() -> None:
    text = "Part 2 of 10: what would you like to read about?"
    for play in (in_accents, in_arabic_letters):
        made = play(text)
        assert 1.15 < len(made) / len(text) < 1.6
        assert re.findall(r"\d+", made) == ["2", "10"]
    assert in_arabic_letters("Help?").endswith("\u061f")
    assert in_accents("to") == "tô"
    assert in_accents("") == ""
    assert played("hi", "ltr") is None
    assert (played("qps", "ltr"), played("en", "rtl")) == (in_accents, in_arabic_letters)


def test_the_words_lie_where_the_program_looks_for_them() -> None:
    for language in LANGUAGES:
        made = paths.words_folder() / f"kiosk_{language}.qm"
        source = TRANSLATIONS / f"kiosk_{language}.ts"
        assert made.stat().st_mtime >= source.stat().st_mtime, "run make builtin"

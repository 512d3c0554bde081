"""The interface in one language at a time, and each language in its own words.

English loads nothing before the first paint: its words stand in the program.
"""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtGui import QGuiApplication

from kiosk import paths

OWN_NAMES = MappingProxyType(
    {"en": "English", "hi": "हिन्दी", "mr": "मराठी", "ne": "नेपाली", "ur": "اردو", "ar": "العربية"}
)
"""What each language is called by those who read it."""

INVITATIONS = MappingProxyType(
    {
        "en": "Read about your health, at your own pace.",
        "hi": "अपनी सेहत के बारे में, अपनी रफ़्तार से पढ़ें।",
    }
)
"""The title of the start screen: it stands there in two languages at once."""

_SPOKEN = "words of the interface"


def own_name(language: str) -> str:
    """Give what ``language`` is called by those who read it."""
    if language in OWN_NAMES:
        return OWN_NAMES[language]
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - for languages we have no word for

    return QLocale(language).nativeLanguageName() or language


def name_of(language: str) -> str:
    """Give what ``language`` is called in the language that the interface speaks."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - after the first paint

    match language:
        case "en":
            return QCoreApplication.translate("Language", "English")
        case "hi":
            return QCoreApplication.translate("Language", "Hindi")
        case _:
            return own_name(language)


def speak(language: str) -> None:
    """Let the interface speak ``language``; who shows words makes them anew.

    A language without words of its own leaves those of the program, which are English.
    """
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator  # noqa: PLC0415

    QLocale.setDefault(QLocale(language))
    application = QCoreApplication.instance()
    if application is None:
        return
    spoken = application.findChild(QTranslator, _SPOKEN)
    if spoken is not None:
        if spoken.property("language") == language:
            return
        application.removeTranslator(spoken)
        spoken.setObjectName("")
        spoken.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(_SPOKEN)
    translator.setProperty("language", language)
    if translator.load(str(paths.words_folder() / f"kiosk_{language}.qm")):
        application.installTranslator(translator)


def is_right_to_left(language: str) -> bool:
    """Tell which way ``language`` runs; all of them run to the left where a tour is mirrored."""
    if QGuiApplication.isRightToLeft():
        return True
    if language in {"en", "hi"}:
        return False
    from PySide6.QtCore import QLocale, Qt  # noqa: PLC0415 - for other languages

    return QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft

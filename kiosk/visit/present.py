"""From a state to what its screen draws.

The attract screen costs little; the rest is loaded after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.visit.attract import Attract, AttractView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from kiosk.content.ids import GroupId, Language
    from kiosk.hours import Hours
    from kiosk.library.opening import Database
    from kiosk.visit.asking import Asker
    from kiosk.visit.hiding import Hiding
    from kiosk.visit.inner_views import InnerViews
    from kiosk.visit.state import State
    from kiosk.visit.views import View


class Presenter:
    """Gives the view of a state."""

    def __init__(  # noqa: PLR0913 - one argument a setting
        self,
        database: Database,
        today: Callable[[], date],
        clinic: str = "",
        region: str = "",
        *,
        can_print: bool = False,
        hidden: Mapping[GroupId, Hours] | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        """Present ``database`` for ``clinic`` with the help lines of ``region``.

        Without a region those of the pack's first. ``today`` gives the day by the kiosk's clock.
        ``can_print`` where the clinic has set a printer up. The ``hidden`` groups are not offered
        in their hours, by the clock ``now``.
        """
        self._database, self._today = database, today
        self._hidden, self._now = hidden or {}, now
        self._clinic, self._region, self._can_print = clinic, region, can_print
        self.languages = database.languages()
        self._inner: InnerViews | None = None

    def view(self, state: State) -> View:
        """Give what the screen of ``state`` draws.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        if isinstance(state.place, Attract):
            return AttractView(_first(state.first_language, self.languages), self._clinic)
        return self.load().view(state)

    def take(self, database: bytes, state: State) -> State:
        """Present another database from now on; give ``state`` as that one has it.

        Raises:
            ContentDamaged: it cannot be used; nothing has changed then.

        """
        from kiosk.library.opening import open_bytes  # noqa: PLC0415 - for authors only
        from kiosk.library.reader import Library  # noqa: PLC0415
        from kiosk.visit.carry_over import carried_over  # noqa: PLC0415

        opened = open_bytes(database)
        carried = carried_over(state, Library(opened))
        self._database, self.languages, self._inner = opened, opened.languages(), None
        return carried

    def asker(self) -> Asker:
        """Give what answers searches; it belongs to the thread that asks it."""
        from kiosk.visit.asking import Asker  # noqa: PLC0415 - after the first paint

        return Asker(self._database, self._hidden_now().topics)

    def _hidden_now(self) -> Hiding:
        from kiosk.visit.hiding import Hiding  # noqa: PLC0415 - after the first paint

        return Hiding(self._database, self._hidden, self._now)

    def load(self) -> InnerViews:
        """Load what every other screen needs, on first use or when there is time."""
        if self._inner is None:
            from kiosk.visit.inner_views import InnerViews  # noqa: PLC0415 - after the first paint

            self._inner = InnerViews(
                self._database,
                self._today,
                self._clinic,
                self._region,
                self._hidden_now(),
                can_print=self._can_print,
            )
        return self._inner


def _first(language: Language, languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Give ``languages`` with the kiosk's own before the others."""
    return (language, *(other for other in languages if other != language))

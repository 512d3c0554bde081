"""Moves a scrolling area under the finger, and keeps what lies in it from taking that for a tap.

Qt's own gesture for this leaks in PySide6: each grab makes a new Python enum. So the touches are
seen here, at the window's handle, and handed to the scroller, which knows how things move.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QScroller, QScrollerProperties, QWidget

DRAG_STARTS_MM = 4.0
FAR_OUTSIDE = QPointF(-10_000, -10_000)


class Kinetic(QObject):
    """Drags and flings what ``viewport`` shows; a touch that stops a fling presses nothing."""

    def __init__(self, viewport: QWidget, area: QWidget) -> None:
        """Move ``viewport``, which owns this, by touches on the ``area`` that holds it."""
        super().__init__(viewport)
        self._viewport, self._area = viewport, area
        self._handle: QWindow | None = None
        self._has_touch = self._is_ours = self._is_cancelling = False
        scroller = QScroller.scroller(viewport)
        properties = scroller.scrollerProperties()
        metric = QScrollerProperties.ScrollMetric
        properties.setScrollMetric(metric.DragStartDistance, DRAG_STARTS_MM / 1000)
        properties.setScrollMetric(metric.DecelerationFactor, 0.25)
        properties.setScrollMetric(metric.MaximumVelocity, 0.6)
        properties.setScrollMetric(
            metric.HorizontalOvershootPolicy, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        )
        properties.setScrollMetric(metric.OvershootDragResistanceFactor, 0.33)
        scroller.setScrollerProperties(properties)

    def watch(self) -> None:
        """Begin to see touches; to be called when the area is shown."""
        handle = self._viewport.window().windowHandle()
        if handle is not self._handle:
            self.forget()
            self._handle = handle
            if handle is not None:
                handle.installEventFilter(self)

    def forget(self) -> None:
        """See no more touches; to be called when the area is hidden."""
        if self._handle is not None:
            self._handle.removeEventFilter(self)
            self._handle = None
        if self._has_touch:
            QScroller.scroller(self._viewport).stop()
            self._has_touch = self._is_ours = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hand touches to the scroller; True keeps one from what lies in the area."""
        if self._is_cancelling or not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                return self._press(event)
            case QEvent.Type.MouseMove if self._has_touch:
                return self._move(event)
            case QEvent.Type.MouseButtonRelease if self._has_touch:
                return self._release(event)
            case _:
                return False

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or not self._is_over(event):
            return False
        scroller = QScroller.scroller(self._viewport)
        self._is_ours = scroller.state() == QScroller.State.Scrolling
        self._has_touch = True
        self._hand_on(QScroller.Input.InputPress, event)
        return self._is_ours

    def _move(self, event: QMouseEvent) -> bool:
        self._hand_on(QScroller.Input.InputMove, event)
        is_dragged = QScroller.scroller(self._viewport).state() == QScroller.State.Dragging
        if is_dragged and not self._is_ours:
            self._is_ours = True
            self._cancel_press()
        return self._is_ours

    def _release(self, event: QMouseEvent) -> bool:
        self._hand_on(QScroller.Input.InputRelease, event)
        was_ours = self._is_ours
        self._has_touch = self._is_ours = False
        return was_ours

    def _hand_on(self, kind: QScroller.Input, event: QMouseEvent) -> None:
        window = self._viewport.window()
        at = self._viewport.mapFrom(window, event.position())
        QScroller.scroller(self._viewport).handleInput(kind, at, event.timestamp())

    def _is_over(self, event: QMouseEvent) -> bool:
        """Tell whether the area is what lies under the touch: nothing that it could meet covers it.

        Not by ``childAt``: PySide6 lets the window hold what that gives for as long as it is there.
        """
        window, lower = self._area.window(), self._area
        at = event.position().toPoint()
        if not lower.rect().contains(lower.mapFrom(window, at)):
            return False
        while (holder := lower.parentWidget()) is not None:
            things = holder.children()
            above = things[things.index(lower) + 1 :]
            if any(_could_meet(thing, holder.mapFrom(window, at)) for thing in above):
                return False
            lower = holder
        return True

    def _cancel_press(self) -> None:
        """Let whatever was pressed see the finger leave: it is not tapped."""
        if self._handle is None:
            return
        self._is_cancelling = True
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            *(FAR_OUTSIDE, FAR_OUTSIDE, left, none, Qt.KeyboardModifier.NoModifier),
        )
        QCoreApplication.sendEvent(self._handle, release)
        self._is_cancelling = False


def _could_meet(thing: QObject, at: QPoint) -> bool:
    """Tell whether ``thing`` takes touches at ``at``, in the pixels of what holds it."""
    return (
        isinstance(thing, QWidget)
        and thing.isVisible()
        and thing.geometry().contains(at)
        and not thing.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    )

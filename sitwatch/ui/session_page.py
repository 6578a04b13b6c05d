"""The page of a longer session: the list, the exercise that comes next, and the end.

Each exercise is done on the card of a break, which is read from two metres away. This
page holds what lies between: the weight, the rest, and what is left out.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

from sitwatch.core.programme.red_flags import lock_of
from sitwatch.presenters.amounts import dose_words
from sitwatch.presenters.session import (
    BETWEEN_S,
    Fate,
    Part,
    Session,
    end_words,
    invitation_words,
    kind_words,
    length_from,
    order_of,
    progress_words,
    rest_words,
    rows_of,
    session_of,
    session_title,
    with_load,
)
from sitwatch.ui.column import Column
from sitwatch.ui.motion import choose_motion
from sitwatch.ui.session_cards import ListCard, NextCard
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.voice import Voice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from sitwatch.ui.under_way import UnderWay

_WIDEST = 720
_TICK_MS = 250


class SessionPage(QWidget):
    """Leads through a session; `left` tells that the user is done with the page.

    `care_wanted` tells that something feels wrong; what was told so far stands.
    """

    left = Signal()
    care_wanted = Signal()

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        super().__init__()
        self._source, self._attempt = source, attempt
        self._voice = Voice(source.sounds())
        self._session: Session | None = None
        self._fates: list[Fate] = []
        self._begun: datetime | None = None
        self._rested_from: datetime | None = None
        self.under_way: UnderWay | None = None
        self.column = Column(_("Session"), widest=_WIDEST)
        self.next, self.list = NextCard(), ListCard()
        self._rest = QTimer(self, interval=_TICK_MS)
        self._rest.timeout.connect(self.on_rested)
        self._lay_out()
        self._connect()

    @property
    def is_going_on(self) -> bool:
        """Whether a session was begun and is not over."""
        return self._begun is not None and self._is_open

    def refresh(self) -> None:
        """Plan a session anew; one that goes on ends where exercises are held back.

        Raises `SourceFailed`.
        """
        source = self._source
        if self._begun is not None:
            if self._is_open and lock_of(source.history().flags) != "open":
                self.on_ended()
            return
        history, catalogue, now = source.history(), source.catalogue(), source.now()
        policy = source.policy()
        self._voice.obey(policy.sound)
        choose_motion(policy.look.motion)
        session = session_of(history, catalogue, now)
        if session != self._session:
            a_week = policy.programme.sessions_a_week
            hint = invitation_words(history, catalogue, now, a_week)
            self.show_session(session, session.why_none or hint)

    def show_session(self, session: Session, line: str) -> None:
        """Show what a session would be made of."""
        self._session = session
        self._fates = ["ahead"] * len(session.parts)
        if self._fates:
            self._fates[0] = "now"
        self.next.say(session_title(session), line)
        self._show_next()

    def on_started(self) -> None:
        """Bring up the card of the exercise that is next, and begin with it."""
        session = self._session
        if session is None or self.under_way is not None or not self._is_open:
            return
        self._attempt(lambda: self._begin(session))

    def on_skipped(self) -> None:
        """Leave the next exercise out."""
        self._settle("skipped")

    def on_loaded(self, load_kg: float) -> None:
        """Take another weight for the exercise that is next."""
        if self._session is not None and self._is_open:
            self._session = with_load(self._session, self._at, load_kg)
            self.list.show_rows(rows_of(self._session, self._fates))
            self._show_part(self._session.parts[self._at])

    def on_over(self, fate: Fate) -> None:
        """Go on to the next exercise, after a rest."""
        self.under_way = None
        self._settle(fate)

    def on_rested(self) -> None:
        """Show how long to rest yet."""
        if self._rested_from is None:
            self.next.rest.setText("")
            return
        gone = self._source.clock().read().wall - self._rested_from
        left = timedelta(seconds=BETWEEN_S) - gone
        self.next.rest.setText(rest_words(left))
        if left <= timedelta():
            self._rest.stop()

    def on_ended(self) -> None:
        """End the session here, or leave the page where it is over."""
        if self.under_way is not None:
            self.under_way.leave()
        if self.is_going_on:
            self._fates = [
                "skipped" if f in {"now", "ahead"} else f for f in self._fates
            ]
            self._show_next()
        else:
            self._begun = self._session = None
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.under_way is not None and not self.window().isVisible():
            self.under_way.leave()

    @property
    def _is_open(self) -> bool:
        """Whether there is an exercise to do."""
        return "now" in self._fates

    @property
    def _at(self) -> int:
        return self._fates.index("now")

    def _begin(self, session: Session) -> None:
        from sitwatch.ui.under_way import UnderWay

        now = self._source.now()
        if self._begun is None:
            self._begun = now
        self._source.hush(now + length_from(session, self._at))
        self._rest.stop()
        order = order_of(session, self._at, self._begun)
        shown = UnderWay(order, self._source, self._voice, self._attempt, self)
        shown.over.connect(self.on_over)
        shown.care_wanted.connect(self.care_wanted)
        self.under_way = shown
        self.next.say(*progress_words(session, self._at))
        self.next.attend()
        shown.begin(self.screen())

    def _settle(self, fate: Fate) -> None:
        """Go on to the next exercise, after a rest where something was done."""
        if not self._is_open:
            return
        at = self._at
        self._fates[at] = fate
        if at + 1 < len(self._fates):
            self._fates[at + 1] = "now"
        self._rested_from = None
        if fate == "done" and self.is_going_on:
            self._rested_from = self._source.clock().read().wall
            self._rest.start()
        self._show_next()

    def _show_next(self) -> None:
        session = self._session
        if session is None:
            return
        self.list.show_rows(rows_of(session, self._fates))
        if self._is_open:
            if self._begun is not None:
                self.next.say(*progress_words(session, self._at))
            self._show_part(session.parts[self._at])
            self.on_rested()
        else:
            self._show_end()
        self.next.stand(is_begun=self._begun is not None, is_open=self._is_open)

    def _show_part(self, part: Part) -> None:
        """Show the exercise that is next."""
        dose = dose_words(part.exercise, part.portion)
        name, kind = _(part.exercise.name), kind_words(part.kind)
        self.next.offer(kind, name, dose, part.caution)
        self.next.show_load(part.portion.load_kg if part.is_loaded else None)
        self.next.show_figure(part.exercise, self._source.catalogue().body)

    def _show_end(self) -> None:
        self._rest.stop()
        self.next.put_away()
        if self._begun is not None:
            title, *lines = end_words(self._fates, self._source.now() - self._begun)
            self.next.say(title, "\n".join(lines))

    def _lay_out(self) -> None:
        self.column.body.addWidget(self.next.frame)
        self.column.body.addWidget(self.list.frame)
        self.column.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def _connect(self) -> None:
        self.next.start.clicked.connect(self.on_started)
        self.next.skip.clicked.connect(self.on_skipped)
        self.next.end.clicked.connect(self.on_ended)
        self.next.loaded.connect(self.on_loaded)

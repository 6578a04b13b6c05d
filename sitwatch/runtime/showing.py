"""The tray's face: shown when something is told, and as time goes by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sitwatch.core.advance import State, face_of
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Policy

FACE_EVERY = timedelta(minutes=2)
"""How often the figures change while somebody is there: the ring takes about as long to
fill by a step. Drawing them is a quarter of what a minute costs."""

FACE_LEFT = timedelta(minutes=5)
"""After this long without input nobody is there to see the figures change."""


class Showing:
    """Knows the face that is shown; hands over the next one where it differs."""

    def __init__(self, hand_over: Callable[[ShowFace, State], None]) -> None:
        self._hand_over = hand_over
        self._face: ShowFace | None = None
        self._shown: datetime | None = None

    def show(self, state: State, now: datetime, policy: Policy) -> None:
        """Show what there is to see at a moment of the line."""
        self._shown = now
        self._draw(state, now, policy)

    def follow(self, state: State, now: datetime, policy: Policy) -> None:
        """Show what time, or somebody's return, has changed since."""
        due = self.due(state)
        if due is not None and due <= now:
            self.show(state, now, policy)
        elif self._is_someone_back(state):
            self._draw(state, now, policy)

    def due(self, state: State) -> datetime | None:
        """Return when the figures change while somebody is there to see it."""
        if self._shown is None or state.sitting is None:
            return None
        due = self._shown + FACE_EVERY
        return due if due - state.sitting.active_to <= FACE_LEFT else None

    def _is_someone_back(self, state: State) -> bool:
        """Tell whether the face says that somebody is away who is not."""
        face, shown = self._face, self._shown
        if face is None or face.held != "away":
            return False
        return bool(shown and state.sitting and shown < state.sitting.active_to)

    def _draw(self, state: State, now: datetime, policy: Policy) -> None:
        face = face_of(state, now, policy)
        if face is not None and face != self._face:
            self._face = face
            self._hand_over(face, state)

"""A call: a camera or a microphone in use, by whatever tells of it here.

What tells of them tells of shared screens as well, so those are followed here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from gettext import gettext as _

from sitwatch.adapters.context.ears import Ear
from sitwatch.adapters.context.listening import Listening
from sitwatch.adapters.context.share import ShareContext
from sitwatch.adapters.context.uses import InCall, Use, began_at, decide_call
from sitwatch.core.facts import CallBegan, CallEnded, Fact
from sitwatch.ports import Clock, Finding, Post


class CallContext:
    """`ports.Context` over several ears; any of them may tell of a call."""

    def __init__(
        self, clock: Clock, ears: Sequence[Ear], share: ShareContext | None = None
    ) -> None:
        self._clock = clock
        self._share = share or ShareContext(clock, is_wayland=False)
        self._listening = Listening(ears, clock, self._on_heard)
        self._began: dict[Use, float] = {}
        self._call = InCall()
        self._since: datetime | None = None
        self._post: Post = _nobody

    @property
    def finding(self) -> Finding:
        states = self._listening.states
        hearing = [state.ear for state in states if state.is_open]
        used = ", ".join(ear.name for ear in hearing)
        lost = [f"{s.ear.name}: {s.trouble}" for s in states if s.trouble]
        if any(ear.tells == "microphone" for ear in hearing):
            why = _("they tell what has a microphone or a camera open")
            return Finding("call", used, "; ".join((why, *lost)), since=self._since)
        why = "; ".join(lost) or _("nothing has been asked yet")
        remedy = _(
            "start PipeWire or PulseAudio, else calls without a camera go unseen"
        )
        since = self._since if used else None
        return Finding("call", used, why, remedy, since)

    def open(self, post: Post) -> None:
        self._post = post
        self._listening.open()

    def rest(self, *, is_resting: bool) -> None:
        self._listening.rest(is_resting=is_resting)

    def close(self) -> None:
        self._listening.close()

    def _on_heard(self, now_s: float) -> float | None:
        """Say what became of the call; return in how many seconds to ask again."""
        states = self._listening.states
        if self._since is None and any(state.is_open for state in states):
            self._since = self._clock.read().wall
        uses = [use for state in states for use in state.ear.uses]
        self._began = began_at(uses, self._began, now_s)
        verdict = decide_call(self._began, now_s)
        names = [s.ear.name for s in states if s.is_open and s.ear.sees_screens]
        self._share.follow(", ".join(names), is_on=verdict.is_shared)
        was, self._call = self._call, verdict.call
        if was.is_on != verdict.call.is_on:
            self._tell(was)
        return verdict.changes_in_s

    def _tell(self, was: InCall) -> None:
        kind, told = (CallBegan, self._call) if self._call.is_on else (CallEnded, was)
        stamp = self._clock.read().stamp
        camera, microphone = told.camera, told.microphone
        self._post(kind(**stamp, camera=camera, microphone=microphone))


def _nobody(_fact: Fact) -> None:
    """Take facts before anybody listens: there are none."""

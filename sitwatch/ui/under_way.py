"""One exercise of a session on its card, from Start to what is told of it.

What was done is told set by set, so that nothing which ends the program takes it along:
the last word on an exercise takes the place of those before. While the session is
locked, and after a sleep, it stands still until the user goes on.
"""

from __future__ import annotations

from sitwatch.core.facts import Fact, Prompted
from sitwatch.core.orders import Portion, ShowPrompt
from sitwatch.core.timeline.ticks import classify_tick
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.session import facts_of
from sitwatch.ui.invitation import Invitation
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.voice import Voice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen

LOOK_MS = 2000
"""How often it is looked whether the screen was locked, or a set is over."""


class UnderWay(QObject):
    """Tells the journal of it; `over` carries the fate of the exercise, once.

    `care_wanted` tells that something feels wrong; what was answered so far is told.
    """

    over = Signal(str)
    care_wanted = Signal()

    def __init__(
        self,
        order: ShowPrompt,
        source: WindowSource,
        voice: Voice,
        attempt: Attempt,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._order, self._source, self._attempt = order, source, attempt
        self._clock = source.clock()
        self._looked = self._clock.read()
        self._reached: object = None
        self._is_prompted = False
        catalogue = source.catalogue()
        self.invitation = Invitation(order, catalogue, self._clock, voice)
        self.invitation.answered.connect(self.on_answered)
        wrong = self.invitation.effort.pain_scale.care_wanted
        wrong.connect(self.invitation.on_passed_over)
        wrong.connect(self.care_wanted)
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self.on_look)

    def begin(self, screen: QScreen) -> None:
        """Bring up the card, which takes the keys as it was asked for, and begin."""
        self.invitation.show(screen)
        self.invitation.card.take_keys()
        self.invitation.on_started()
        self._watch.start()

    def leave(self) -> None:
        """End it here, with what was done; nothing more is asked."""
        self.invitation.on_passed_over()

    def on_look(self) -> None:
        """Stand still where nobody can be there, and tell of a set that is over."""
        before, self._looked = self._looked, self._clock.read()
        is_gone = classify_tick(before, self._looked) in {"slept", "starved"}
        is_running = self.invitation.is_running
        if is_running and (is_gone or self._source.is_locked()):
            self.invitation.on_pause_wanted()
        so_far, portion = self.invitation.so_far, self._order.portion
        if so_far is None or portion is None:
            return
        reached = _reached(so_far, portion)
        if reached != self._reached:
            self._reached = reached
            self._tell(so_far)

    def on_answered(self, reaction: Reaction) -> None:
        """Take down what was answered, and put the card away."""
        self._watch.stop()
        self.invitation.close()
        self.deleteLater()
        self.over.emit("done" if self._tell(reaction) else "skipped")

    def _tell(self, reaction: Reaction) -> bool:
        """Tell what has become of it; return whether anything was done."""
        facts = facts_of(self._order, reaction, self._clock.read())
        self._attempt(*(lambda fact=fact: self._post(fact) for fact in facts))
        return bool(facts)

    def _post(self, fact: Fact) -> None:
        """Put it into the journal; what began the exercise is told but once."""
        is_beginning = isinstance(fact, Prompted)
        if is_beginning and self._is_prompted:
            return
        self._source.post(fact)
        self._is_prompted |= is_beginning


def _reached(reaction: Reaction, portion: Portion) -> object:
    """Return what tells one set, or side, that is over from the next; None: none is."""
    reps = reaction.reps
    if reps is None or max(reps.work, reps.other) < portion.reps:
        return None
    return reaction.reply, reaction.sets, min(reps.work, reps.other) >= portion.reps

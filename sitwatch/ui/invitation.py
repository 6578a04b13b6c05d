"""One prompt on the screen: from the offer through the exercise to the answer.

It keeps its state while a lock hides it, and tells what was answered exactly once.
"""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import Clock
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.efforts import is_whole_portion
from sitwatch.presenters.leaving import URGENT_KEYS
from sitwatch.presenters.stages import plan_pace
from sitwatch.ui.film import Film
from sitwatch.ui.player import PacePlayer, preview_of, stand_tall
from sitwatch.ui.sides import Sides
from sitwatch.ui.voice import Voice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen

PATIENCE_MS = 120_000
"""How long the last question waits, and an exercise that something hides: whoever is
done, or was called away, may have left. What was done until then is not lost."""


class Invitation(QObject):
    """Shows a prompt; `began` and then `answered` (a `Reaction`) come at most once.

    `told` carries the posture that the user says they are in; `leaving` comes where
    they leave this break out, and may yet say why.
    """

    began = Signal()
    told = Signal(str)
    leaving = Signal()
    answered = Signal(object)

    def __init__(
        self, order: ShowPrompt, catalogue: Catalogue, clock: Clock, voice: Voice
    ) -> None:
        super().__init__()
        self.prompt = order.prompt
        self._catalogue = catalogue
        self._voice = voice
        self._sides = sides = Sides(order, catalogue, clock, self)
        self.card, self.offer, self.why = sides.card, sides.offer, sides.why
        self.pace, self.effort, self.reasons = sides.pace, sides.effort, sides.reasons
        preview = preview_of(sides.told, catalogue, sides.figure)
        self._film = Film(clock, preview, self)
        self._film.ended.connect(self.on_ended)
        self._pacing: PacePlayer | None = None
        self._is_open = True
        self._is_committed = sides.told.is_committed
        self._escapes = 0
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.on_passed_over)
        self._listen()

    @property
    def has_begun(self) -> bool:
        """Whether the exercise was begun."""
        return self._pacing is not None

    @property
    def is_moving(self) -> bool:
        """Whether pictures are being asked for."""
        return self._film.is_moving

    @property
    def is_running(self) -> bool:
        """Whether the exercise is being counted."""
        is_paced = self._pacing is not None and self._pacing.is_running
        return is_paced and self.card.page is self.pace.page

    @property
    def is_waiting(self) -> bool:
        """Whether it ends before long with what was answered, or done, until then."""
        return self._patience.isActive()

    @property
    def so_far(self) -> Reaction | None:
        """What has become of the exercise until now; None: it was not begun."""
        return None if self._pacing is None else self._done()

    def show(self, screen: QScreen | None = None) -> None:
        """Bring the card up, in the state in which it was taken away."""
        self.card.bring_up(screen)

    def close(self) -> None:
        """Take the card away for good; nothing is told any more."""
        self._is_open = False
        self.card.hide()
        self.card.deleteLater()
        self.deleteLater()

    def on_appeared(self) -> None:
        """Let the figure move while it can be seen."""
        self._film.roll()
        self.on_frame()
        self._patience.stop()
        if self.card.page is self.effort.page:
            self._patience.start()

    def on_gone(self) -> None:
        """Stop everything that moves or counts; what was begun waits for a while."""
        self._film.stop()
        if self._is_open and self._pacing is not None:
            self._patience.start()

    def on_frame(self) -> None:
        """Show the next moment."""
        self._film.on_frame()

    def on_ended(self) -> None:
        """Ask how it was, where it is an exercise that has come to its end."""
        if self._pacing is not None and self._pacing.is_over(self._film.now_s):
            self._ask_effort(self._pacing)

    def on_started(self) -> None:
        """Begin the exercise; without one, standing up is all there is to do."""
        if self.reasons.is_asking:
            return
        told = self._sides.told
        if told.exercise is None or told.portion is None:
            self._tell(Reaction("done" if told.urgency is None else "skipped"))
        elif self._pacing is None:
            self.began.emit()
            plan = plan_pace(told.exercise, told.portion)
            shows = (self._sides.figure, self.pace, self._voice)
            self._pacing = PacePlayer(plan, self._catalogue, *shows)
            self._film.load(self._pacing)
            self.card.turn_to(self.pace.page)
            self.pace.pause.setFocus()
            self.on_pause_wanted()

    def on_why_wanted(self) -> None:
        """Explain the exercise."""
        if self.why is not None and self._pacing is None:
            self.card.turn_to(self.why.page)

    def on_put_off(self, minutes: int) -> None:
        """Ask to be offered the break again, later."""
        self._tell(Reaction("snoozed", snooze=timedelta(minutes=minutes)))

    def on_declined(self) -> None:
        """Leave this break out, and let the user say why."""
        self._film.load(stand_tall(self._catalogue, self._sides.figure))
        self.reasons.ask()
        self.card.turn_to(self.reasons.page)
        self.leaving.emit()

    def on_pause_wanted(self) -> None:
        """Stand still, or go on."""
        if self.is_running:
            self._film.stop()
        elif self._pacing is not None:
            self._pacing.resume(self._film.now_s)
            self._film.roll()

    def on_pressed(self, key: str = " ") -> None:
        """Take a click beside all buttons, or the space bar, as a wish to pause."""
        if key == " " and self.card.page is self.pace.page:
            self.on_pause_wanted()

    def on_end_wanted(self) -> None:
        """End the exercise before its end; what was done of it can be put right."""
        if (pacing := self._pacing) is None:
            return
        self._film.stop()
        if pacing.has_done_any(self._film.now_s):
            self._ask_effort(pacing)
        else:
            self._tell(self._done())

    def on_passed_over(self) -> None:
        """End with what was answered so far: what was done was done."""
        self._tell(self._done())

    def on_escaped(self) -> None:
        """Take the smallest step back that the moment knows."""
        if self.card.page is self.effort.page:
            self.on_passed_over()
        elif self.reasons.is_asking:
            self.reasons.on_passed_over()
        elif self._sides.is_explaining:
            self._sides.turn_back()
        elif self._pacing is None:
            self._put_aside()
        elif self.is_running:
            self.on_pause_wanted()

    def on_closed(self) -> None:
        """Take a card closed by the window manager for the answer that it gives."""
        if self._pacing is not None:
            self._film.stop()
            self.on_passed_over()
        elif self._is_committed or self.reasons.is_asking:
            self._tell(Reaction("skipped"))

    def _put_aside(self) -> None:
        """Hide the offer; one that stays is left, by as many keys as it says."""
        self._escapes += 1
        if not self._is_committed:
            self.card.hide()
        elif self._escapes >= URGENT_KEYS:
            self._tell(Reaction("skipped"))

    def _ask_effort(self, pacing: PacePlayer) -> None:
        self._film.load(stand_tall(self._catalogue, self._sides.figure))
        done = pacing.done(self._film.now_s)
        self.effort.ask(done, was_cut_short=not is_whole_portion(pacing.plan, done))
        self.card.turn_to(self.effort.page)
        self._voice.tell_end()
        self._patience.start()

    def _done(self) -> Reaction:
        """Return what has become of the exercise that was begun."""
        if self._pacing is None:
            return Reaction("done")
        counted = self._pacing.done(self._film.now_s)
        return self.effort.reaction(self._pacing.plan, counted)

    def _tell(self, reaction: Reaction) -> None:
        if self._is_open:
            self._is_open = False
            self.answered.emit(reaction)

    def _listen(self) -> None:
        """Let each side of the card say what is wanted."""
        card, offer = self.card, self.offer
        offer.started.connect(self.on_started)
        offer.put_off.connect(self.on_put_off)
        offer.declined.connect(self.on_declined)
        offer.told.connect(self.told)
        offer.asked_why.connect(self.on_why_wanted)
        self.pace.pause_wanted.connect(self.on_pause_wanted)
        self.pace.end_wanted.connect(self.on_end_wanted)
        self.effort.answered.connect(self.on_passed_over)
        self.reasons.left.connect(self._tell)
        card.typed.connect(self.reasons.on_typed)
        card.typed.connect(self.on_pressed)
        card.clicked.connect(self.on_pressed)
        card.appeared.connect(self.on_appeared)
        card.gone.connect(self.on_gone)
        card.escaped.connect(self.on_escaped)
        card.closed.connect(self.on_closed)

"""The prompt: shows what the core orders, and posts what the user answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from sitwatch.core.facts import Began, Posture, PostureTold, ProfileChanged
from sitwatch.core.orders import ShowPrompt, WithdrawPrompt
from sitwatch.core.policy import Look, Policy
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.morning import morning_changes
from sitwatch.ports import Clock, Resident
from sitwatch.presenters.answers import Reaction, answer_of
from sitwatch.presenters.feeling import question_of
from sitwatch.presenters.prompt import offer_of
from sitwatch.ui.motion import choose_motion
from sitwatch.ui.screens import ScreenWatch, pick_screens
from sitwatch.ui.stacking import choose_stacking
from sitwatch.ui.voice import Voice

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen

if TYPE_CHECKING:
    from sitwatch.ui.invitation import Invitation
    from sitwatch.ui.nudge import Nudge


class Prompt(QObject):
    """One prompt at a time; a new one takes the place of the one before.

    A soft one is a small card (`nudges`), on every screen where the user wants it so;
    a louder one is the whole card (`invitation`), with small ones on the other screens.
    Where yesterday's exercise is asked after, whoever goes on without an answer has
    left it out. Exercises are paced by `pace_by` where the clock that stamps facts has
    a pace of its own: a recorded day that is shown in a minute.
    """

    def __init__(
        self,
        resident: Resident,
        clock: Clock,
        catalogue: Catalogue,
        voice: Voice,
        pace_by: Clock | None = None,
    ) -> None:
        super().__init__()
        self._resident = resident
        self._clock = clock
        self._pace_by = pace_by or clock
        self._catalogue = catalogue
        self._voice = voice
        self._look = Look()
        self._order: ShowPrompt | None = None
        self._has_asked = False
        self.invitation: Invitation | None = None
        self.nudges: list[Nudge] = []
        self._watch = ScreenWatch(self)
        self._watch.changed.connect(self.on_screens_changed)

    @property
    def has_begun(self) -> bool:
        """Whether an exercise is being done; it is not put off any more."""
        return self.invitation is not None and self.invitation.has_begun

    def obey(self, policy: Policy) -> None:
        """Take on settings, from the next card on."""
        self._look = policy.look
        self._voice.obey(policy.sound)
        choose_motion(policy.look.motion)
        choose_stacking(policy.look.above_full_screen)

    def show(self, order: ShowPrompt) -> None:
        """Show the card; one that was hidden comes back in the state it was in.

        Nothing grows louder while the user says why the break does not suit. An offer
        that was made anew takes the place of the one before.
        """
        if self._order is None or self._order.prompt != order.prompt:
            self.close()
            self._voice.tell_offer()
        elif not (
            self.has_begun or self._is_leaving() or _is_alike(self._order, order)
        ):
            self.close()
        self._order = order
        self._has_asked |= order.yesterday is not None
        if self._is_leaving():
            return
        is_small = order.phase == "small" and order.urgency is None
        if is_small and self.invitation is None:
            self._nudge(pick_screens(self._look.screen))
        else:
            here, *others = pick_screens(self._look.screen)
            if not self._invite(order, here).has_begun:
                self._nudge(others if order.urgency is None else ())

    def withdraw(self, order: WithdrawPrompt) -> None:
        """Take the card away; a prompt that is not on the screen is none to take."""
        if self._order is None or self._order.prompt != order.prompt:
            return
        for nudge in self.nudges:
            nudge.card.hide()
            nudge.reasons.hurry()
        if self.invitation is not None:
            self.invitation.card.hide()
            self.invitation.reasons.hurry()

    def close(self) -> None:
        """Let go of the card; safe to call twice."""
        self._order, self._has_asked = None, False
        self._nudge(())
        if self.invitation is not None:
            self.invitation.close()
            self.invitation = None

    def start(self, order: ShowPrompt, screen: QScreen | None = None) -> None:
        """Bring up the whole card, and begin with what it offers."""
        if self._order is None or self._order.prompt != order.prompt:
            self.close()
        self._order = order
        self._nudge(())
        here = screen or pick_screens(self._look.screen)[0]
        invitation = self._invite(order, here)
        if order.urgency is None:
            invitation.on_started()

    def on_nudge_started(self, screen: QScreen) -> None:
        """Go on in the whole card, on the screen on which it was asked for."""
        if self._order is not None:
            self.start(self._order, screen)

    def on_leaving(self, nudge: Nudge | None = None) -> None:
        """Ask for a reason in one place alone."""
        for other in self.nudges:
            if other is not nudge:
                other.close()
        self.nudges = [] if nudge is None else [nudge]
        if nudge is not None and self.invitation is not None:
            self.invitation.card.hide()

    def on_screens_changed(self) -> None:
        """Move to the screens that there are; a small card goes with its screen."""
        if self.invitation is not None and self.invitation.card.isVisible():
            self.invitation.card.settle(self.invitation.card.screen())
        if self._order is None or not self.nudges:
            return
        if self._is_leaving():
            self.nudges[0].card.settle(self.nudges[0].card.screen())
        elif any(nudge.card.isVisible() for nudge in self.nudges):
            screens = pick_screens(self._look.screen)
            self._nudge(screens if self.invitation is None else screens[1:])

    def on_began(self) -> None:
        """Tell that the exercise was begun."""
        self._nudge(())
        self._pass_over()
        if self.invitation is not None:
            stamp = self._clock.read().stamp
            self._resident.post(Began(**stamp, prompt=self.invitation.prompt))

    def on_told(self, posture: Posture) -> None:
        """Take down what the user says of themself while they are being asked."""
        stamp = self._clock.read().stamp
        self._resident.post(PostureTold(**stamp, posture=posture))

    def on_felt(self, changes: dict[str, object]) -> None:
        """Take down how yesterday's exercise feels now; it is not asked again."""
        if self._order is not None:
            self._order = msgspec.structs.replace(self._order, yesterday=None)
        for nudge in self.nudges:
            nudge.hear(changes)
        stamp = self._clock.read().stamp
        self._resident.post(ProfileChanged(**stamp, changes=changes))

    def on_care_wanted(self) -> None:
        """Open the window where it asks what is wrong; no card lies over it."""
        self._resident.open_window("care")
        if self.invitation is not None:
            self.invitation.on_passed_over()

    def on_answered(self, reaction: Reaction) -> None:
        """Tell what was answered, and put the card away."""
        if self._order is not None:
            prompt = self._order.prompt
            if reaction.reply != "snoozed":
                self._pass_over()
            self.close()
            self._resident.post(answer_of(prompt, reaction, self._clock.read()))

    def _pass_over(self) -> None:
        """Take it for an answer that none was given, where it was seen to be asked."""
        asked = None if self._order is None else self._order.yesterday
        if self._has_asked and asked is not None:
            self.on_felt(morning_changes(asked.prompt, worse=None))

    def _is_leaving(self) -> bool:
        if self.invitation is not None and self.invitation.reasons.is_asking:
            return True
        return any(nudge.reasons.is_asking for nudge in self.nudges)

    def _nudge(self, screens: Sequence[QScreen]) -> None:
        """Have small cards on these screens, and on no other."""
        for nudge in self.nudges:
            nudge.close()
        self.nudges = []
        if self._order is None or not screens:
            return
        # No card is loaded before the first break is offered.
        from sitwatch.ui.nudge import Nudge

        offer = offer_of(self._order, self._catalogue.find(self._order.exercise))
        asked = question_of(self._order, self._catalogue)
        for screen in screens:
            self.nudges.append(nudge := Nudge(offer, screen, asked))
            nudge.felt.connect(self.on_felt)
            nudge.started.connect(lambda at=screen: self.on_nudge_started(at))
            nudge.leaving.connect(lambda it=nudge: self.on_leaving(it))
            nudge.answered.connect(self.on_answered)
            nudge.show()

    def _invite(self, order: ShowPrompt, screen: QScreen) -> Invitation:
        """Return the whole card, on the screen; one that is up already stays there."""
        if self.invitation is None:
            self.invitation = self._built(order)
        if not self.invitation.card.isVisible():
            self.invitation.show(screen)
        return self.invitation

    def _built(self, order: ShowPrompt) -> Invitation:
        from sitwatch.ui.invitation import Invitation

        invitation = Invitation(order, self._catalogue, self._pace_by, self._voice)
        invitation.began.connect(self.on_began)
        invitation.told.connect(self.on_told)
        invitation.leaving.connect(self.on_leaving)
        invitation.answered.connect(self.on_answered)
        invitation.offer.felt.connect(self.on_felt)
        invitation.effort.pain_scale.care_wanted.connect(self.on_care_wanted)
        return invitation


def _is_alike(one: ShowPrompt, other: ShowPrompt) -> bool:
    """Tell whether two orders offer the same, however loud."""
    offers = ((each.exercise, each.portion, each.urgency) for each in (one, other))
    return next(offers) == next(offers)

"""The prompt: shows what the core orders, and posts what the user answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sitwatch.core.facts import Began, Posture, PostureTold
from sitwatch.core.orders import ShowPrompt, WithdrawPrompt
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import Clock, Resident
from sitwatch.presenters.answers import Reaction, answer_of

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from sitwatch.ui.invitation import Invitation


class Prompt(QObject):
    """One prompt at a time; a new one takes the place of the one before.

    Exercises are paced by `pace_by`, where the clock that stamps facts runs at a pace
    of its own: a recorded day that is shown in a minute.
    """

    def __init__(
        self,
        resident: Resident,
        clock: Clock,
        catalogue: Catalogue,
        pace_by: Clock | None = None,
    ) -> None:
        super().__init__()
        self._resident = resident
        self._clock = clock
        self._pace_by = pace_by or clock
        self._catalogue = catalogue
        self.invitation: Invitation | None = None

    def show(self, order: ShowPrompt) -> None:
        """Show the card; one that was hidden comes back in the state it was in."""
        if self.invitation is None or self.invitation.prompt != order.prompt:
            self.close()
            self.invitation = self._invite(order)
        self.invitation.show()

    def withdraw(self, order: WithdrawPrompt) -> None:
        """Take the card away; a prompt that is not on the screen is none to take."""
        if self.invitation is not None and self.invitation.prompt == order.prompt:
            self.invitation.hide()

    def close(self) -> None:
        """Let go of the card; safe to call twice."""
        if self.invitation is not None:
            self.invitation.close()
            self.invitation = None

    def on_began(self) -> None:
        """Tell that the exercise was begun."""
        if self.invitation is not None:
            stamp = self._clock.read().stamp
            self._resident.post(Began(**stamp, prompt=self.invitation.prompt))

    def on_told(self, posture: Posture) -> None:
        """Take down what the user says of themself while they are being asked."""
        stamp = self._clock.read().stamp
        self._resident.post(PostureTold(**stamp, posture=posture))

    def on_answered(self, reaction: Reaction) -> None:
        """Tell what was answered, and put the card away."""
        if self.invitation is not None:
            prompt = self.invitation.prompt
            self.close()
            self._resident.post(answer_of(prompt, reaction, self._clock.read()))

    def _invite(self, order: ShowPrompt) -> Invitation:
        # Card, figure and drawing are not loaded before the first break is offered.
        from sitwatch.ui.invitation import Invitation

        invitation = Invitation(order, self._catalogue, self._pace_by)
        invitation.began.connect(self.on_began)
        invitation.told.connect(self.on_told)
        invitation.answered.connect(self.on_answered)
        return invitation

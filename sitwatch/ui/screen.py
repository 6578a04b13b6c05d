"""The face of the resident in one piece: tray, card, and messages of the desktop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import assert_never

import msgspec

from sitwatch.core.facts import Answered, Paused, Resumed
from sitwatch.core.orders import (
    ShowFace,
    ShowPrompt,
    ShowQuestion,
    WithdrawPrompt,
)
from sitwatch.core.policy import Policy
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import (
    Clock,
    Finding,
    LastSeen,
    Notice,
    Notifier,
    Resident,
    Wish,
)
from sitwatch.presenters.face import is_paused
from sitwatch.presenters.notices import (
    TROUBLE,
    Message,
    offer_message,
    question_message,
    trouble_message,
)
from sitwatch.presenters.prompt import SNOOZES
from sitwatch.ui.motion import heed_desktop
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.question import Question
from sitwatch.ui.tray import Tray

from PySide6.QtCore import QObject, Signal

PAUSE = timedelta(hours=1)
"""How long keys that work everywhere pause prompts; they offer no choice."""

Run = Callable[[Callable[[], None]], None]
"""Has something done on the main thread."""


class DesktopScreen(QObject):
    """`ports.Screen` on a desktop.

    A break is offered, and a pause asked about, by a card, or where the user wants it
    by a message with buttons; where the desktop cannot show those, by a card after all.
    """

    no_tray = Signal()

    def __init__(
        self,
        resident: Resident,
        clock: Clock,
        catalogue: Catalogue,
        notifier: Notifier,
        prompt: Prompt,
    ) -> None:
        super().__init__()
        self.tray = Tray(resident, clock)
        self.tray.no_tray.connect(self.no_tray)
        self.prompt = prompt
        self.question = Question(resident, clock)
        self._resident = resident
        self._clock = clock
        self._catalogue = catalogue
        self._notifier = notifier
        self._policy = Policy()
        self._asked: ShowPrompt | None = None
        self._face: ShowFace | None = None
        self._is_noted = False
        self._since: datetime | None = None
        self._last: LastSeen | None = None

    @property
    def finding(self) -> Finding:
        """Tell whether the icon can be seen, for `doctor`."""
        return self.tray.finding

    @property
    def messages(self) -> Finding:
        """Tell who shows messages, and what was last answered to one, for `doctor`."""
        finding = self._notifier.finding
        since = self._since if finding.used else None
        return msgspec.structs.replace(finding, since=since, last=self._last)

    def open(self, run: Run) -> None:
        """Begin to hear what is answered to messages."""
        self._since = self._clock.read().wall
        self._notifier.open(lambda key, answer: run(lambda: self._heard(key, answer)))

    def obey(self, policy: Policy) -> None:
        """Take on settings."""
        self._policy = policy
        self.tray.obey(policy)
        self.prompt.obey(policy)
        self.question.obey(policy)

    def show_face(self, face: ShowFace) -> None:
        self._face = face
        self.tray.show(face)

    def show_prompt(self, prompt: ShowPrompt) -> None:
        before, self._asked = self._asked, prompt
        if prompt.phase == "tray":
            self._put_away(prompt.prompt)
        elif not self._is_by_message(before, prompt):
            self.prompt.show(prompt)

    def withdraw_prompt(self, prompt: str) -> None:
        if self._asked is not None and self._asked.prompt == prompt:
            self._asked = None
        self._put_away(prompt)

    def show_question(self, question: ShowQuestion) -> None:
        self.question.begin(question)
        notice = _notice(question.question, question_message(question))
        is_message = self._policy.look.prompt == "message"
        if not is_message or self._notifier.show(notice) != "shown":
            self.question.show()

    def withdraw_question(self, question: str) -> None:
        self._notifier.withdraw(question)
        self.question.withdraw(question)

    def press(self, wish: Wish) -> None:
        """Do what keys that work everywhere stand for; nothing where it is no time."""
        match wish:
            case "break":
                self._resident.offer_break()
            case "snooze":
                if self._asked is not None and not self.prompt.has_begun:
                    self._clear_away(self._asked.prompt)
            case "pause":
                self._pause()
            case _:
                assert_never(wish)

    def heed(self, *, is_less: bool) -> None:
        """Have everything move less, or as usual, because the desktop's user asks."""
        heed_desktop(is_less=is_less)

    def show_trouble(self, trouble: str) -> None:
        self.tray.warn(trouble)
        if trouble:
            self._notifier.show(_notice(TROUBLE, trouble_message(trouble)))
        else:
            self._notifier.withdraw(TROUBLE)

    def close(self) -> None:
        """Take everything away; safe to call twice."""
        self.prompt.close()
        self.question.close()
        self.tray.close()
        self._notifier.close()

    def _is_by_message(self, before: ShowPrompt | None, prompt: ShowPrompt) -> bool:
        """Offer it by a message, where that is wanted; tell whether it was.

        A message that is up says it all already when the offer grows.
        """
        if self._policy.look.prompt != "message":
            return False
        is_up = before is not None and _is_grown(before, prompt) and self._is_noted
        self._is_noted = is_up or self._is_noticed(prompt)
        return self._is_noted

    def _put_away(self, prompt: str) -> None:
        self._notifier.withdraw(prompt)
        self.prompt.withdraw(WithdrawPrompt(prompt))

    def _is_noticed(self, prompt: ShowPrompt) -> bool:
        exercise = self._catalogue.find(prompt.exercise)
        message = offer_message(prompt, exercise)
        return self._notifier.show(_notice(prompt.prompt, message)) == "shown"

    def _heard(self, key: str, answer: str) -> None:
        """Act on a button; a click on the message itself brings up the card."""
        self._last = LastSeen("answered", self._clock.read().wall)
        question, asked = self.question.order, self._asked
        if question is not None and key == question.question:
            self._heard_of_pause(key, answer)
        elif asked is not None and key == asked.prompt:
            self._heard_of_break(asked, answer)

    def _heard_of_pause(self, key: str, answer: str) -> None:
        self._notifier.withdraw(key)
        if answer == "default":
            self.question.show()
        else:
            self.question.on_answered(answer)

    def _heard_of_break(self, asked: ShowPrompt, answer: str) -> None:
        key = asked.prompt
        if answer == "later":
            self._put_off(key)
        elif answer == "skip":
            stamp = self._clock.read().stamp
            self._resident.post(Answered(**stamp, prompt=key, reply="skipped"))
        else:
            self._bring_up(asked, begin=answer == "start")

    def _clear_away(self, prompt: str) -> None:
        """Put off what is on offer; nothing of it stays on the screen."""
        self._asked = None
        self._notifier.withdraw(prompt)
        self.prompt.close()
        self._put_off(prompt)

    def _put_off(self, prompt: str) -> None:
        now = self._clock.read()
        later = now.wall + SNOOZES[0]
        snoozed = Answered(**now.stamp, prompt=prompt, reply="snoozed", until=later)
        self._resident.post(snoozed)

    def _pause(self) -> None:
        """Pause prompts for an hour; where they are paused, let them come again."""
        now = self._clock.read()
        if self._face is not None and is_paused(self._face):
            self._resident.post(Resumed(**now.stamp))
        else:
            self._resident.post(Paused(**now.stamp, until=now.wall + PAUSE))

    def _bring_up(self, asked: ShowPrompt, *, begin: bool) -> None:
        self._notifier.withdraw(asked.prompt)
        if begin:
            self.prompt.start(asked)
        else:
            self.prompt.show(msgspec.structs.replace(asked, phase="card"))


def _is_grown(before: ShowPrompt, prompt: ShowPrompt) -> bool:
    """Tell whether an offer that is on the screen has only grown louder."""
    return before.prompt == prompt.prompt and before.phase == "small" != prompt.phase


def _notice(key: str, message: Message) -> Notice:
    return Notice(key, message.title, message.body, message.buttons)

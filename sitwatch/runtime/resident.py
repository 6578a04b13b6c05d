"""The resident: what its face and its clients may ask of it, in one place.

The tray, the card, the terminal and a script all go the same way: a fact is taken in by
the engine, an errand is done, a question is answered from the state.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

import msgspec

from sitwatch import __version__
from sitwatch.core.advance import is_locked
from sitwatch.core.facts import Fact, PolicyChanged
from sitwatch.core.policy import BadPolicy, Policy, changed
from sitwatch.ports import Finding, Page
from sitwatch.runtime import channel
from sitwatch.runtime.engine import Engine
from sitwatch.runtime.foresight import foreseen

Forgetter = Callable[[channel.Forget], int]
"""Deletes facts from the journal; returns how many."""


class Outside(msgspec.Struct, frozen=True):
    """What lies outside the engine: each is called on the main thread.

    `obey` is told of new settings, `findings` of what serves which need.
    """

    obey: Callable[[Policy], None]
    findings: Callable[[], Iterable[Finding]]
    forget: Forgetter
    launch: Callable[[Sequence[str]], None]
    quit: Callable[[], None]


class House:
    """`ports.Resident`, and the answer to what clients say."""

    def __init__(self, engine: Engine, outside: Outside) -> None:
        """Speak for this engine."""
        self._engine = engine
        self._outside = outside

    def post(self, fact: Fact) -> None:
        """Take in what was seen or said; new settings reach everybody."""
        self._engine.hear(fact)
        if isinstance(fact, PolicyChanged):
            self._outside.obey(self._engine.policy)

    def offer_break(self) -> None:
        """Offer a break now."""
        self._engine.want_break()

    def open_window(self, page: Page) -> None:
        """Start the window, which raises itself where it is open already."""
        self._outside.launch([*own_command(), "open", page])

    def quit(self) -> None:
        """End the program properly."""
        self._outside.quit()

    def handle(self, message: channel.Message) -> channel.Reply:
        """Answer what a client asks; do what it orders, or say why not."""
        match message:
            case channel.AskStatus() | channel.AskFindings() | channel.AskOutlook():
                return self._answered(message)
            case channel.PostFact(fact):
                return self._posted(fact)
            case channel.Forget():
                return self._forgotten(message)
            case channel.Flush():
                return self._unless_troubled(channel.Flushed(self._engine.flush()))
            case _:
                self._obey(message)
                return channel.Done()

    def _answered(self, question: channel.Question) -> channel.Reply:
        match question:
            case channel.AskStatus():
                sensor, face = self._engine.sensor, self._engine.face()
                locked = is_locked(self._engine.state)
                return channel.Status(__version__, sensor, face, is_locked=locked)
            case channel.AskFindings():
                return channel.Findings(tuple(self._outside.findings()))
            case channel.AskOutlook():
                now = self._engine.flush()
                state, policy = self._engine.state, self._engine.policy
                return channel.Outlook(foreseen(state, now, policy))
            case _:
                assert_never(question)

    def _obey(self, order: channel.Errand) -> None:
        match order:
            case channel.RaiseWindow(page):
                self.open_window(page)
            case channel.OfferBreak():
                self.offer_break()
            case channel.Quit():
                self.quit()
            case _:
                assert_never(order)

    def _posted(self, fact: Fact) -> channel.Reply:
        """Take in a client's fact; settings are checked before anything is written."""
        if isinstance(fact, PolicyChanged):
            try:
                changed(self._engine.policy, fact.changes)
            except BadPolicy as error:
                return channel.Refused(str(error))
        self.post(fact)
        return self._unless_troubled(channel.Done())

    def _unless_troubled(self, reply: channel.Reply) -> channel.Reply:
        """Refuse where the disk did not take it; it is kept, and written later."""
        trouble = self._engine.trouble
        return channel.Refused(trouble) if trouble else reply

    def _forgotten(self, asked: channel.Forget) -> channel.Reply:
        """Delete, and think again from what is left."""
        count = self._engine.forget(lambda: self._outside.forget(asked))
        return channel.Forgotten(count)


def own_command() -> list[str]:
    """Return how this very program is started: by its interpreter, or as a bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "sitwatch"]

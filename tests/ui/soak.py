"""A thousand breaks in a row, in a time of their own, on cards that are really drawn.

Run as a program it lives through them and prints what is left: windows, and what the
process holds in memory after some breaks and after all of them.
"""

from __future__ import annotations

import gc
import json
import re
import sys
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from itertools import cycle
from pathlib import Path

from sitwatch.core.advance import State
from sitwatch.core.facts import Fact, Input, Locked, Prompted, Recorded, Unlocked
from sitwatch.core.orders import Order
from sitwatch.core.policy import Breaks, Policy
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, Page, Reach
from sitwatch.runtime.engine import Engine, Parts
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.perform import Performer
from sitwatch.runtime.tidying import tidied
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.screen import DesktopScreen
from sitwatch.ui.voice import Voice
from tests.fakes.alarm import FakeAlarm
from tests.fakes.clock import HandClock
from tests.fakes.notifier import FakeNotifier
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

STEP_S = 10
WARM = 200
BREAKS = Breaks(after_min=2, window_min=0, lunch_min=0, soft_s=20, ask_s=40)
POLICY = Policy(breaks=BREAKS)
GONE_S = 150


class Oblivion:
    """A journal that keeps nothing but how many prompts there were."""

    def __init__(self) -> None:
        self.prompts = 0

    def add(self, fact: Recorded) -> None:
        self.prompts += isinstance(fact, Prompted)

    def flush(self) -> None:
        """There is nothing to write."""

    def facts(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[Recorded]:
        return iter(())

    def reach(self, since: datetime, kinds: Collection[str]) -> Reach:
        return Reach((), ())

    def close(self) -> None:
        """There is nothing to let go of."""


class Hands:
    """Input that goes on for as long as somebody is at it."""

    def __init__(self) -> None:
        self.is_typing = False
        self.finding = Finding("input", "fake", "for a test")
        self.can_wait = False
        self._last: Reading | None = None

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        last, self._last = self._last, reading
        if last is None or not self.is_typing or reading.up_s <= last.up_s:
            return ()
        for_s = reading.up_s - last.up_s
        return (Input(**last.stamp, for_s=for_s, keys=30, pointer=3),)

    def close(self) -> None:
        """There is nothing to let go of."""


class House:
    """The program without a machine, and somebody who sits in front of it."""

    def __init__(self) -> None:
        self.clock, self.source = HandClock(), Hands()
        self.journal, catalogue = Oblivion(), shipped_catalogue()
        voice, notifier = Voice(FakeSounds()), FakeNotifier()
        self.prompt = Prompt(self, self.clock, catalogue, voice)
        self.screen = DesktopScreen(self, self.clock, catalogue, notifier, self.prompt)
        self.screen.obey(POLICY)
        kept = Memory(self.journal, self.screen.show_trouble)
        self._performer = Performer(self.screen, kept, FakeAlarm(self.clock.wall))
        parts = Parts(self.clock, self.source, kept, self._perform)
        self.engine = Engine(parts, POLICY, catalogue)
        self._after_beat: Callable[[], None] = lambda: None
        self.engine.start()

    def at_each_beat(self, do: Callable[[], None]) -> None:
        """Do this after each beat."""
        self._after_beat = do

    def post(self, fact: Fact) -> None:
        self.engine.hear(fact)

    def offer_break(self) -> None:
        self.engine.want_break()

    def open_window(self, page: Page) -> None:
        """There is no window in this house."""

    def quit(self) -> None:
        """It ends when all is done."""

    def live(self, *, typing: bool) -> None:
        """Let a step of time pass, at work or not."""
        self.clock.go_on(STEP_S)
        self.source.is_typing = typing
        self.engine.beat()
        self._after_beat()

    def live_for(self, seconds: float, *, typing: bool) -> None:
        for _step in range(int(seconds / STEP_S)):
            self.live(typing=typing)

    def work_until_asked(self) -> None:
        while self.engine.state.breaks.asking is None:
            self.live(typing=True)

    def _perform(self, order: Order, state: State) -> None:
        self._performer.perform(order, state)


def leave(house: House) -> None:
    """Get up while the card is small."""
    house.live_for(GONE_S, typing=False)


def exercise(house: House) -> None:
    """Start from the small card, go through it all, and say how it was."""
    house.prompt.nudges[0].start.click()
    card = house.prompt.invitation
    assert card is not None
    while card.card.page is card.pace.page:
        house.live(typing=False)
        card.on_frame()
    card.effort.efforts[1].click()
    card.effort.controls[0].click()


def put_off(house: House) -> None:
    """Put it off, where that is still offered."""
    snooze = house.prompt.nudges[0].snooze
    if snooze is not None:
        snooze.click()
    else:
        house.live_for(GONE_S, typing=True)


def refuse(house: House) -> None:
    """Let it grow, leave it out, and give no reason."""
    while house.prompt.invitation is None:
        house.live(typing=True)
    house.prompt.invitation.offer.decline.click()
    house.prompt.invitation.reasons.none.click()


def turn_down(house: House) -> None:
    """Leave it out by the small card, and give no reason."""
    nudge = house.prompt.nudges[0]
    assert nudge.decline is not None
    nudge.decline.click()
    nudge.reasons.none.click()


def ignore(house: House) -> None:
    """Type on until it goes."""
    house.live_for(GONE_S, typing=True)


def lock(house: House) -> None:
    """Lock the screen while it is up, and come back."""
    house.post(Locked(**house.clock.read().stamp))
    house.live_for(GONE_S, typing=False)
    house.post(Unlocked(**house.clock.read().stamp))


WAYS = (leave, turn_down, exercise, put_off, refuse, turn_down, ignore, lock)


def settled(app: QApplication) -> tuple[int, float]:
    """Return how many windows there are, and the memory that was asked for, in MB.

    What programs share is left out: it becomes one's own when the others end.
    """
    for _round in range(3):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return len(app.topLevelWidgets()), _own_mb()


def _own_mb() -> float:
    """Return the anonymous memory of this process."""
    status = Path("/proc/self/status").read_text()
    [kilobytes] = re.findall(r"RssAnon:\s*(\d+)", status)
    return int(kilobytes) / 1024


def main(breaks: int) -> None:
    """Live through so many breaks, and print what is left of them."""
    app = QApplication([])
    house, ways = House(), cycle(WAYS)
    counts: list[tuple[int, float]] = []
    with tidied(house.at_each_beat):
        for goal in (WARM, breaks):
            while house.journal.prompts < goal:
                house.work_until_asked()
                next(ways)(house)
                app.processEvents()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            while house.engine.state.breaks.asking is not None:
                house.live(typing=True)
            counts.append(settled(app))
    (few, early), (many, late) = counts
    told = {"breaks": house.journal.prompts, "windows": [few, many]}
    sys.stdout.write(json.dumps(told | {"mb": [early, late]}))


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""The resident, put together.

Nothing is decided here. What the program does with its parts stands in `engine` and
`resident`, which part serves which need in the `pick` of each home.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from functools import partial
from gettext import gettext as _

from sitwatch.adapters.alarm import SchedulerAlarm
from sitwatch.core.advance import State
from sitwatch.core.facts import Fact, PolicyChanged
from sitwatch.core.orders import Order
from sitwatch.core.policy import InputChoice, Policy
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.ports import Finding
from sitwatch.runtime.desktop import Desktop
from sitwatch.runtime.engine import Engine, Parts
from sitwatch.runtime.exercises import pack_findings
from sitwatch.runtime.hands import ByHand
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.perform import DarkScreen, Performer
from sitwatch.runtime.resident import House, Outside
from sitwatch.runtime.senses import Senses
from sitwatch.runtime.settled import Settled, settled
from sitwatch.runtime.troubles import Troubles
from sitwatch.runtime.worlds import World, autostart
from sitwatch.ui import style
from sitwatch.ui.endings import ENDINGS
from sitwatch.ui.file_watch import FileWatch
from sitwatch.ui.heartbeat import Heartbeat
from sitwatch.ui.inbox import Inbox
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.screen import DesktopScreen
from sitwatch.ui.voice import Voice

from PySide6.QtCore import QMetaObject, QProcess, Qt
from PySide6.QtWidgets import QApplication

SCREEN_LOST = 1
"""What Qt's loop returns where the connection to the X server broke."""


class Assembly:
    """The resident's parts, wired; it lives from `run` to the end of `run`."""

    def __init__(self, app: QApplication, world: World) -> None:
        """Wire everything; nothing moves yet."""
        self._app = app
        self._world, self._has_greeted = world, False
        policy = world.settled.policy
        self._seeing: InputChoice = policy.input.source
        catalogue = world.stock.catalogue
        self.inbox = Inbox(self._take)
        self.alarm = SchedulerAlarm()
        self.troubles = Troubles(self._say)
        self.memory = Memory(world.journal, partial(self.troubles.tell, "journal"))
        source = world.source_of(self._seeing)
        awaits = world.session.awaits_return
        parts = Parts(world.clock, source, self.memory, self._perform, awaits)
        self.engine = Engine(parts, policy, catalogue)
        self.house = House(self.engine, self._outside())
        self.screen = self._screen_of(catalogue)
        self.screen.no_tray.connect(self.on_no_tray)
        self.performer = Performer(self.screen, self.memory, self.alarm)
        asked = world.shortcuts, world.stillness
        self._desktop = Desktop(*asked, self.inbox.run, self.screen)
        self._senses = Senses(world.session, world.contexts)
        beat = partial(world.beat, self.engine)
        self.beat = Heartbeat(world.beat_ms, beat, lambda: self.engine.wait)
        self.inbox.emptied.connect(self.beat.keep_time)
        self.watch = FileWatch(world.settings_file)
        self.watch.changed.connect(self._resettle)

    def run(self) -> int:
        """Live; return what Qt's loop ended with."""
        self._begin()
        status = self._app.exec()
        self._end(is_screen_lost=status == SCREEN_LOST)
        return status

    def on_no_tray(self) -> None:
        """Show the window where there is no tray to be found in, unless it is up."""
        if not self._has_greeted:
            self.house.open_window("today")

    def _begin(self) -> None:
        self._obey(self._world.settled.policy)
        self.screen.open(self.inbox.run)
        self.alarm.open(lambda: self.inbox.run(self.engine.beat))
        self.engine.start()
        self._settle(self._world.settled)
        self._desktop.open()
        self._senses.open(self.inbox.post, self.inbox.run)
        self._has_greeted = self._world.greet(self.house)
        self.beat.start()
        for number in ENDINGS:
            signal.signal(number, self._on_signal)

    def _end(self, *, is_screen_lost: bool) -> None:
        """Stop what brings facts, write the last one, and leave the screen.

        A window whose server is gone is not touched any more.
        """
        for number in ENDINGS:
            signal.signal(number, signal.SIG_DFL)
        if is_screen_lost:
            self.performer.screen = DarkScreen()
        self.beat.stop()
        self.watch.close()
        self._senses.close()
        self._desktop.close()
        self.alarm.close()
        self.inbox.close()
        self.engine.stop()
        self._world.sounds.close()
        if not is_screen_lost:
            self.screen.close()

    def _screen_of(self, catalogue: Catalogue) -> DesktopScreen:
        world = self._world
        face, voice = ByHand(self.house, world.hands), Voice(world.sounds)
        prompt = Prompt(face, world.clock, catalogue, voice, world.pace)
        return DesktopScreen(face, world.clock, catalogue, world.notifier, prompt)

    def _outside(self) -> Outside:
        return Outside(
            obey=self._obey,
            findings=self._findings,
            forget=lambda asked: self._world.journal.forget(
                since=asked.since, until=asked.until
            ),
            launch=launch,
            quit=self._app.quit,
        )

    def _take(self, fact: Fact) -> None:
        self._world.hands.hear(fact)
        self.house.post(fact)

    def _perform(self, order: Order, state: State) -> None:
        self.performer.perform(order, state)

    def _say(self, trouble: str) -> None:
        self.performer.screen.show_trouble(trouble)

    def _obey(self, policy: Policy) -> None:
        """Take on settings, at the start and whenever they change."""
        scheme = policy.look.scheme
        style.apply(self._app, "system" if scheme == "auto" else scheme)
        self.screen.obey(policy)
        self._desktop.obey(policy)
        if policy.input.source != self._seeing:
            self._seeing = policy.input.source
            self.engine.see_by(self._world.source_of(self._seeing))

    def _settle(self, settled: Settled) -> None:
        """Take on what the settings file says anew, or say what is amiss with it."""
        self.troubles.tell("settings", settled.trouble)
        if settled.news:
            stamp = self._world.clock.read().stamp
            self.house.post(PolicyChanged(**stamp, changes=settled.news))

    def _resettle(self) -> None:
        self._settle(settled(self._world.reread, self.engine.policy))

    def _findings(self) -> Iterator[Finding]:
        yield self.engine.sensor
        yield from self._senses.findings
        yield self.screen.finding
        yield self.screen.messages
        yield self._world.sounds.finding
        yield from pack_findings(self._world.stock)
        yield self._world.shortcuts.finding
        yield self._world.stillness.finding
        yield autostart().finding
        if trouble := self.engine.trouble:
            why = _("what is recorded waits in memory to be written")
            yield Finding("journal", "", why, trouble)
        if trouble := self.troubles["settings"]:
            why = _("the settings file cannot be used")
            yield Finding("settings", "", why, trouble)

    def _on_signal(self, *_signal: object) -> None:
        """End, but not now: a signal comes in the middle of things, also of painting.

        The end closes every window, and Qt paints on in one that is gone.
        """
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(self._app, "quit", queued)


def launch(command: Sequence[str]) -> None:
    """Start a program that lives on its own, also when this one ends."""
    QProcess.startDetached(command[0], list(command[1:]))

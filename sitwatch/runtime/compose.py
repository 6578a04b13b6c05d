"""Where concrete things get their names: the resident and the window put together.

Nothing is decided here. What the program does with its parts stands in `engine` and
`resident`; which part serves which need, in the `pick` of each home.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from functools import partial
from tempfile import TemporaryDirectory
from types import FrameType

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sitwatch.adapters.alarm import SchedulerAlarm
from sitwatch.adapters.catalogue_files import read_catalogue
from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.input.pick import pick_input
from sitwatch.adapters.journal.store import SqliteJournal, open_journal
from sitwatch.adapters.notify.pick import pick_notifier
from sitwatch.adapters.places import (
    HOME_VARIABLE,
    Places,
    prepare,
    resources,
    usual_places,
)
from sitwatch.adapters.session.none import NoSession
from sitwatch.adapters.session.pick import pick_session
from sitwatch.adapters.settings_file import read_settings
from sitwatch.core.advance import State
from sitwatch.core.facts import Fact
from sitwatch.core.orders import Order
from sitwatch.core.policy import Policy
from sitwatch.ports import Clock, Finding, InputSource, Notifier, Session
from sitwatch.runtime import channel
from sitwatch.runtime.demo import BEAT_MS as DEMO_BEAT_MS
from sitwatch.runtime.demo import DemoDay
from sitwatch.runtime.engine import Engine, Parts
from sitwatch.runtime.memory import Memory
from sitwatch.runtime.menu import menu_of
from sitwatch.runtime.perform import Performer
from sitwatch.runtime.resident import House, Outside, launch, own_command
from sitwatch.runtime.revival import await_screen
from sitwatch.ui import style
from sitwatch.ui.application import (
    NoScreen,
    find_obstacle,
    open_application,
)
from sitwatch.ui.doorbell import Doorbell
from sitwatch.ui.inbox import Inbox
from sitwatch.ui.screen import DesktopScreen

BEAT_MS = 1000
"""How often the engine looks; what was seen is on disk five seconds later at most."""

SCREEN_LOST = 1
"""What Qt's loop returns where the connection to the X server broke."""


class World(msgspec.Struct, frozen=True):
    """What the resident lives in: the machine's own, or a recorded one."""

    clock: Clock
    source: InputSource
    session: Session
    notifier: Notifier
    journal: SqliteJournal
    policy: Policy
    beat: Callable[[Engine], None] = Engine.beat
    beat_ms: int = BEAT_MS


class Assembly:
    """The resident, put together; it lives from `run` to the end of `run`."""

    def __init__(self, app: QApplication, places: Places, world: World) -> None:
        """Wire everything; nothing moves yet."""
        self._app = app
        self._world = world
        catalogue = read_catalogue(resources() / "exercises.toml")
        self.inbox = Inbox(self._take)
        self.alarm = SchedulerAlarm()
        self.memory = Memory(world.journal, self._say)
        parts = Parts(world.clock, world.source, self.memory, self._perform)
        self.engine = Engine(parts, world.policy, menu_of(catalogue))
        self.house = House(self.engine, self._outside())
        self.screen = DesktopScreen(self.house, world.clock, catalogue, world.notifier)
        self.performer = Performer(self.screen, self.memory, self.alarm)
        self.doorbell = _doorbell(places, self.house)
        self.screen.no_tray.connect(self.on_no_tray)
        self.beat = QTimer()
        self.beat.timeout.connect(partial(world.beat, self.engine))

    def run(self) -> int:
        """Live; return the exit status."""
        if self.doorbell.open() == "taken":
            return 0
        self._begin()
        status = self._app.exec()
        self._end()
        return status

    def _begin(self) -> None:
        self._obey(self._world.policy)
        self.engine.start()
        self.alarm.open(lambda: self.inbox.run(self.engine.beat))
        self._world.session.open(self.inbox.post)
        self.screen.open(self.inbox.run)
        self.beat.start(self._world.beat_ms)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)

    def _end(self) -> None:
        self.beat.stop()
        self._world.session.close()
        self.alarm.close()
        self.inbox.close()
        self.engine.stop()
        self._world.source.close()
        self.screen.close()
        self.doorbell.close()

    def on_no_tray(self) -> None:
        """Show the window where there is no tray to be found in."""
        self.house.open_window("today")

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
        self.house.post(fact)

    def _perform(self, order: Order, state: State) -> None:
        self.performer.perform(order, state)

    def _say(self, trouble: str) -> None:
        self.screen.show_trouble(trouble)

    def _obey(self, policy: Policy) -> None:
        """Take on settings, at the start and whenever they change."""
        style.apply(self._app, _choice(policy))
        self.screen.obey(policy)

    def _findings(self) -> Sequence[Finding]:
        world = self._world
        return (
            self.engine.sensor,
            world.session.finding,
            self.screen.finding,
            world.notifier.finding,
        )

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._app.quit()


def _doorbell(places: Places, house: House) -> Doorbell:
    return Doorbell(
        channel.address(places.socket),
        places.runtime / "resident.lock",
        lambda line: channel.answer(line, house.handle),
    )


def _choice(policy: Policy) -> style.Choice:
    return "system" if policy.look.scheme == "auto" else policy.look.scheme


def _world(places: Places) -> World:
    clock = SystemClock()
    policy = read_settings(places.settings_file)
    return World(
        clock=clock,
        source=pick_input(policy.input.source, os.environ),
        session=pick_session(clock, os.environ),
        notifier=pick_notifier(),
        journal=open_journal(places.journal_file),
        policy=policy,
    )


def run_resident(*, demo: bool = False) -> int:
    """Be the resident until it is told to end; return the exit status.

    Raises `NoScreen`, `BadPolicy`, `JournalFailed`, `DoorbellFailed`.
    """
    app = open_application()
    if demo:
        return _run_demo(app)
    places = prepare(usual_places())
    status = Assembly(app, places, _world(places)).run()
    return _revived() if status == SCREEN_LOST else status


def _run_demo(app: QApplication) -> int:
    """Live through a recorded day in a folder that is thrown away; show the window."""
    with TemporaryDirectory(prefix="sitwatch-demo-") as folder:
        os.environ[HOME_VARIABLE] = folder
        places = prepare(usual_places())
        assembly = Assembly(app, places, _demo_world(places))
        assembly.inbox.run(assembly.on_no_tray)
        return assembly.run()


def _demo_world(places: Places) -> World:
    clock, policy = SystemClock(), Policy()
    day = DemoDay(clock, policy)
    journal = open_journal(places.journal_file)
    journal.add_all(day.before)
    return World(
        clock=day.clock,
        source=day.source,
        session=NoSession(),
        notifier=pick_notifier(),
        journal=journal,
        policy=policy,
        beat=day.beat,
        beat_ms=DEMO_BEAT_MS,
    )


def _revived() -> int:
    """Start anew in this very process once there is a screen again."""
    if obstacle := await_screen(lambda: find_obstacle(os.environ)):
        raise NoScreen(obstacle)
    command = own_command()
    os.execv(command[0], command)  # noqa: S606 - our own command, no shell


def findings() -> tuple[Finding, ...]:
    """Probe what would serve which need, where no resident runs to be asked."""
    places = usual_places()
    policy = read_settings(places.settings_file)
    source = pick_input(policy.input.source, os.environ)
    session = pick_session(SystemClock(), os.environ)
    found = (source.finding, session.finding, pick_notifier().finding)
    source.close()
    session.close()
    return found

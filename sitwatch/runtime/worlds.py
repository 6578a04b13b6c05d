"""The worlds in which the resident can live: the machine's own, or a recorded one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from gettext import gettext as _
from pathlib import Path
from threading import Event

import msgspec

from sitwatch.adapters.autostart.launcher import NAME, Launcher, launcher_in
from sitwatch.adapters.autostart.pick import pick_autostart
from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.context.pick import pick_contexts
from sitwatch.adapters.input.pick import pick_input
from sitwatch.adapters.journal.store import SqliteJournal, open_journal
from sitwatch.adapters.notify.pick import pick_notifier
from sitwatch.adapters.places import Places, resources
from sitwatch.adapters.session.none import NoSession
from sitwatch.adapters.session.pick import pick_session
from sitwatch.adapters.settings_file import read_settings
from sitwatch.adapters.shortcuts.none import NoShortcuts
from sitwatch.adapters.shortcuts.pick import pick_shortcuts
from sitwatch.adapters.stillness.none import NoStillness
from sitwatch.adapters.stillness.pick import pick_stillness
from sitwatch.core.policy import InputChoice, Policy
from sitwatch.core.programme.packs import Stock
from sitwatch.ports import (
    Autostart,
    Clock,
    Context,
    Finding,
    InputSource,
    Notifier,
    Resident,
    Session,
    Shortcuts,
    Sounds,
    Stillness,
)
from sitwatch.presenters.tray_words import lacking_tray
from sitwatch.runtime.attested import AttestedSource
from sitwatch.runtime.cues import cue_sounds
from sitwatch.runtime.demo import BEAT_MS as DEMO_BEAT_MS
from sitwatch.runtime.demo import DemoDay
from sitwatch.runtime.emblem import emblem
from sitwatch.runtime.engine import Engine
from sitwatch.runtime.exercises import pack_findings, shipped, stock_of
from sitwatch.runtime.greeting import greet
from sitwatch.runtime.hands import Hands
from sitwatch.runtime.patience import BEAT_S
from sitwatch.runtime.resident import own_command
from sitwatch.runtime.senses import Senses
from sitwatch.runtime.settled import RECORDED, Settled, recorded, settled

PROBED_S = 0.5
"""How long probing takes; who tells of the session answers in milliseconds."""

BEAT_MS = int(BEAT_S * 1000)
"""How often the engine looks at most."""


class World(msgspec.Struct, frozen=True):
    """What the resident lives in.

    `source_of` opens the input source that a setting names; `beat` is called every
    `beat_ms`, or after as many times that as the engine waits; `pace` is the clock by
    which a person does an exercise. `greet` opens the first run where it never was, and
    tells whether it did. `hands` hears of what is done by hand, against which the
    source is held where this world is real. `reread` reads the settings anew where
    their file was edited by hand; it raises `BadPolicy`.
    """

    clock: Clock
    pace: Clock
    source_of: Callable[[InputChoice], InputSource]
    session: Session
    notifier: Notifier
    sounds: Sounds
    journal: SqliteJournal
    settled: Settled = Settled()
    reread: Callable[[], Policy] = Policy
    settings_file: Path | None = None
    contexts: tuple[Context, ...] = ()
    shortcuts: Shortcuts = NoShortcuts()
    stillness: Stillness = NoStillness()
    beat: Callable[[Engine], float | None] = Engine.beat
    beat_ms: int = BEAT_MS
    stock: Stock = msgspec.field(default_factory=shipped)
    hands: Hands = msgspec.field(default_factory=Hands)
    greet: Callable[[Resident], bool] = lambda _resident: False


def machine_world(places: Places) -> World:
    """Return this machine; raises `JournalFailed`."""
    clock, hands = SystemClock(), Hands()
    journal = open_journal(places.journal_file)
    reread = partial(read_settings, places.settings_file)
    return World(
        clock=clock,
        pace=clock,
        source_of=lambda choice: AttestedSource(
            lambda: pick_input(choice, os.environ), hands
        ),
        session=pick_session(clock, os.environ),
        notifier=pick_notifier(icon=emblem()),
        sounds=cue_sounds(),
        journal=journal,
        settled=settled(reread, recorded(journal.words(RECORDED))),
        reread=reread,
        settings_file=places.settings_file,
        contexts=pick_contexts(clock, os.environ),
        stock=stock_of(places),
        shortcuts=pick_shortcuts(),
        stillness=pick_stillness(),
        hands=hands,
        greet=lambda resident: greet(resident, journal, clock),
    )


def demo_world(places: Places) -> World:
    """Return a recorded day, with a fortnight before it in the journal of `places`."""
    policy, clock = Policy(), SystemClock()
    day = DemoDay(clock, policy)
    journal = open_journal(places.journal_file)
    journal.add_all(day.before)
    return World(
        clock=day.clock,
        pace=clock,
        source_of=lambda _choice: day.source,
        session=NoSession(),
        notifier=pick_notifier(icon=emblem()),
        sounds=cue_sounds(),
        journal=journal,
        settled=Settled(policy),
        beat=day.beat,
        beat_ms=DEMO_BEAT_MS,
    )


def sensors(places: Places) -> tuple[InputSource, Senses]:
    """Open what sees input, and return what tells of the rest; close both."""
    policy, clock = read_settings(places.settings_file), SystemClock()
    source = pick_input(policy.input.source, os.environ)
    session = pick_session(clock, os.environ)
    return source, Senses(session, pick_contexts(clock, os.environ))


def probed(places: Places) -> tuple[Finding, ...]:
    """Return what would serve which need, where no resident runs to be asked.

    Listeners get a moment to find who tells them.
    """
    source, senses = sensors(places)
    with closing(source), closing(senses):
        senses.open(lambda _fact: None, lambda errand: errand())
        Event().wait(PROBED_S)
        told = (pick_notifier().finding, cue_sounds().finding)
        packs = pack_findings(stock_of(places))
        found = (source.finding, *senses.findings, *told, *packs)
    why = _("nobody knows while sitwatch does not run")
    unknown = Finding("shortcuts", "", why)
    return (_idle(), *found, _tray(), unknown, autostart().finding)


def _idle() -> Finding:
    why = _("sitwatch does not run; what stands below is what would serve it")
    return Finding("recording", "", why, _("start it: sitwatch"))


def _tray() -> Finding:
    host = _("the system's own")
    if sys.platform.startswith("linux"):
        # Late, because jeepney is installed on Linux alone.
        from sitwatch.adapters.tray_hosts import tray_host

        host = tray_host(os.environ)
    if not host:
        return Finding("tray", "", *lacking_tray())
    return Finding("tray", host, _("it would show the icon"))


def launcher() -> Launcher:
    """Return the entry that puts this very sitwatch among the user's programs."""
    pattern = resources() / "desktop" / NAME
    return launcher_in(os.environ, pattern, own_command(), emblem())


def autostart() -> Autostart:
    """Return how this very sitwatch starts with the session."""
    return pick_autostart(own_command(), os.environ)

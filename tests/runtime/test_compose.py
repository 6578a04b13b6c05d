from __future__ import annotations

import signal
from collections.abc import Sequence

import msgspec
import pytest

from sitwatch.core.facts import Fact, Locked, PolicyChanged
from sitwatch.core.programme.packs import Added, LeftOut, Stock
from sitwatch.core.timeline.ticks import Reading
from sitwatch.runtime import channel
from sitwatch.runtime.compose import SCREEN_LOST, Assembly
from sitwatch.runtime.perform import DarkScreen
from sitwatch.runtime.resident import own_command
from sitwatch.ui.endings import ENDINGS
from tests.fakes.input import FakeInput
from tests.fakes.journal import FakeJournal
from tests.runtime.dwelling import House
from tests.shipped import shipped_catalogue

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

pytestmark = [
    pytest.mark.usefixtures("launched"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "systemTrayWindowChanged"
    ),
]


@pytest.fixture
def house(app: QApplication) -> House:
    return House(app)


def test_a_life_is_recorded_from_start_to_end(house: House) -> None:
    assert house.live() == 0
    assert house.kinds == ["Started", "Stopped"]
    assert house.journal.is_closed
    assert house.notifier.is_closed
    assert house.sources[0].is_closed


def test_the_session_is_heard(house: House) -> None:
    house.live(house.session.lock)
    assert house.kinds == ["Started", "Locked", "Stopped"]


def test_a_screen_that_is_unlocked_shows_that_somebody_is_there(house: House) -> None:
    house.live(house.session.lock, house.session.unlock)
    assert house.world.hands.taken()


def test_what_the_face_wants_shows_that_somebody_is_there(house: House) -> None:
    house.live(house.resident.screen.tray.menu.break_wanted.emit)
    assert house.world.hands.taken()


def test_the_beat_goes_on(house: House) -> None:
    def lose_sight() -> None:
        house.sources[0].is_lost = True
        house.resident.beat.timeout.emit()

    house.live(lose_sight)
    assert house.kinds == ["Started", "Blinded", "Stopped"]


def test_a_bell_that_rings_is_a_beat(house: House, app: QApplication) -> None:
    class Quitting(FakeInput):
        def look(self, reading: Reading) -> tuple[Fact, ...]:
            app.quit()
            return super().look(reading)

    world = msgspec.structs.replace(
        house.world,
        source_of=lambda _choice: Quitting(),
        beat=lambda _engine: app.exit(9),
        beat_ms=10_000,
    )
    house.resident = Assembly(app, world)
    house.resident.inbox.run(lambda: house.resident.alarm.set(house.clock.wall))
    assert house.resident.run() == 0


@pytest.mark.parametrize("number", ENDINGS)
def test_a_signal_ends_it_properly(house: House, number: int) -> None:
    house.resident.inbox.run(lambda: signal.raise_signal(number))
    assert house.resident.run() == 0
    assert house.kinds[-1] == "Stopped"
    assert signal.getsignal(number) is signal.SIG_DFL


def test_a_signal_in_the_middle_of_painting_waits_for_its_end(house: House) -> None:
    painted: list[bool] = []

    class Canvas(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt names it
            signal.raise_signal(signal.SIGTERM)
            painted.append(self.isVisible())

    canvas = Canvas()
    house.resident.inbox.run(canvas.show)
    assert house.resident.run() == 0
    assert painted == [True]
    assert not canvas.isVisible()


def test_where_the_screen_is_lost_all_is_written_and_no_window_touched(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(house.resident.screen.tray, "show", shown.append)

    def lose() -> None:
        shown.clear()
        house.app.exit(SCREEN_LOST)
        house.resident.inbox.run(house.session.lock)
        house.journal.fault = "the disk is full"

    house.resident.inbox.run(lose)
    assert house.resident.run() == SCREEN_LOST
    assert shown == []
    assert house.notifier.shown == {}
    assert house.journal.is_closed
    assert isinstance(house.resident.performer.screen, DarkScreen)
    assert not house.notifier.is_closed
    house.resident.screen.close()


def test_new_settings_reach_source_and_screen(house: House) -> None:
    changes = {"input.source": "pynput", "look.scheme": "dark"}
    news = PolicyChanged(**house.clock.read().stamp, changes=changes)
    house.live(lambda: house.resident.house.post(news))
    assert [source.is_closed for source in house.sources] == [True, True]


def test_keys_that_work_everywhere_do_so_while_they_are_wanted(house: House) -> None:
    def want_keys() -> None:
        stamp = house.clock.read().stamp
        house.resident.house.post(
            PolicyChanged(**stamp, changes={"keys.anywhere": "on"})
        )

    def press() -> None:
        house.shortcuts.press("pause")

    house.live(press, want_keys, press, lambda: None)
    assert house.kinds == ["Started", "PolicyChanged", "Paused", "Stopped"]
    assert house.shortcuts.finding.used == "off"


def test_findings_tell_of_every_part_and_of_a_journal_in_trouble(house: House) -> None:
    told: list[channel.Reply] = []

    def ask() -> None:
        told.append(house.handled(channel.AskFindings()))

    def fill_the_disk() -> None:
        house.journal.fault = "the disk is full"
        house.handled(channel.PostFact(Locked(**house.clock.read().stamp)))

    def empty_it() -> None:
        house.journal.fault = ""

    house.live(ask, fill_the_disk, ask, empty_it)
    well, ill = told
    assert isinstance(well, channel.Findings)
    assert isinstance(ill, channel.Findings)
    parts = " ".join(finding.part for finding in well.findings)
    told_of = "input session tray notifications sound shortcuts movement autostart"
    assert parts == told_of
    journal = ill.findings[-1]
    assert (journal.part, journal.used) == ("journal", "")
    assert journal.remedy == "the disk is full"
    assert [n.body for n in house.notifier.history] == ["the disk is full"]


def test_packs_of_the_user_are_told_of_and_offered(app: QApplication) -> None:
    house = House(app)
    pack = Added("Mine", "/mine.toml", ("squat",))
    left = LeftOut("/odd.toml", "/odd.toml is not TOML.")
    squat = shipped_catalogue()["squat"]
    only = msgspec.structs.replace(shipped_catalogue(), exercises=(squat,))
    stock = Stock(only, (pack,), (left,))
    world = msgspec.structs.replace(house.world, stock=stock)
    house.resident = Assembly(app, world)
    told: list[channel.Reply] = []
    house.live(lambda: told.append(house.handled(channel.AskFindings())))
    (reply,) = told
    assert isinstance(reply, channel.Findings)
    packs = [each for each in reply.findings if each.part == "exercises"]
    assert [each.used for each in packs] == ["Mine", ""]
    assert packs[1].why == "/odd.toml is not TOML."
    assert house.resident.engine.state.catalogue is only


def test_what_is_forgotten_is_forgotten_by_the_journal(app: QApplication) -> None:
    asked: list[dict[str, object]] = []

    class Forgetful(FakeJournal):
        def forget(self, **bounds: object) -> int:
            asked.append(bounds)
            return 7

    house = House(app)
    world = msgspec.structs.replace(house.world, journal=Forgetful())
    house.resident = Assembly(app, world)
    replies: list[channel.Reply] = []
    forget = channel.Forget(None, None)
    house.live(lambda: replies.append(house.handled(forget)))
    assert replies == [channel.Forgotten(7)]
    assert asked == [{"since": None, "until": None}]


def test_without_a_tray_the_window_is_shown(
    house: House, launched: list[Sequence[str]]
) -> None:
    house.live(house.resident.screen.no_tray.emit)
    assert launched == [[*own_command(), "open", "today"]]

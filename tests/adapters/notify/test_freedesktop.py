"""What is said to the notification service, and what is made of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from queue import SimpleQueue

import pytest

from sitwatch.adapters.notify import line
from sitwatch.adapters.notify.freedesktop import FreedesktopNotifier, why_not
from sitwatch.ports import Finding, Notice
from tests.daemons.notification_service import NotificationService
from tests.daemons.session_bus import (
    SessionBus,
    needs_session_bus,
    running_session_bus,
)

pytestmark = needs_session_bus

ABLE = ("actions", "body", "body-markup")
NOTICE = Notice(
    key="back",
    title="Back again?",
    body="Away <45 min> & more",
    buttons=(("stood", "I stood"), ("walked", "I walked")),
)


@pytest.fixture(scope="module")
def bus() -> Iterator[SessionBus]:
    with running_session_bus() as made:
        yield made


@pytest.fixture
def service(bus: SessionBus) -> Iterator[NotificationService]:
    with closing(NotificationService(bus.address, ABLE)) as made:
        yield made


@pytest.fixture
def answers() -> SimpleQueue[tuple[str, str]]:
    return SimpleQueue()


@pytest.fixture
def notifier(
    bus: SessionBus, answers: SimpleQueue[tuple[str, str]]
) -> Iterator[FreedesktopNotifier]:
    made = FreedesktopNotifier(icon="/icons/sitwatch.svg", bus=bus.address, why="first")
    made.open(lambda key, answer: answers.put((key, answer)))
    with closing(made):
        yield made


def test_a_notice_is_sent_with_its_buttons(
    service: NotificationService, notifier: FreedesktopNotifier
) -> None:
    assert notifier.show(NOTICE) == "shown"
    app, replaces, icon, title, body, actions, hints, stay = service.next_of("Notify")
    assert (app, replaces, icon, stay) == ("sitwatch", 0, "/icons/sitwatch.svg", -1)
    assert (title, body) == ("Back again?", "Away &lt;45 min&gt; &amp; more")
    buttons = ["stood", "I stood", "walked", "I walked"]
    assert actions == ["default", "", *buttons]
    assert hints == {
        "urgency": ("y", 0),
        "transient": ("b", True),
        "desktop-entry": ("s", "sitwatch"),
    }


def test_without_buttons_the_words_are_shown_alone(
    service: NotificationService, notifier: FreedesktopNotifier
) -> None:
    service.able = ["body"]
    assert notifier.show(NOTICE) == "plain"
    _app, _replaces, _icon, _title, body, actions, *_ = service.next_of("Notify")
    assert actions == []
    assert body == NOTICE.body
    assert notifier.show(Notice("news", "Well", "done")) == "shown"


def test_a_later_notice_of_the_key_takes_the_place_of_the_first(
    service: NotificationService, notifier: FreedesktopNotifier
) -> None:
    notifier.show(NOTICE)
    notifier.show(NOTICE)
    notifier.show(Notice("news", "Well", "done"))
    replaced = [service.next_of("Notify")[1] for _ in range(3)]
    assert replaced == [0, 7, 0]


def test_withdrawing_closes_what_is_shown_once(
    service: NotificationService, notifier: FreedesktopNotifier
) -> None:
    notifier.show(NOTICE)
    for key in ("back", "back", "never shown"):
        notifier.withdraw(key)
    notifier.show(NOTICE)
    assert service.next_of("CloseNotification") == (7,)
    assert service.next_of("Notify")[1] == 0


def test_nothing_is_withdrawn_before_the_first_notice(bus: SessionBus) -> None:
    notifier = FreedesktopNotifier(bus=bus.address)
    notifier.withdraw("back")
    notifier.close()


def test_a_click_is_an_answer_even_when_it_follows_at_once(
    service: NotificationService,
    notifier: FreedesktopNotifier,
    answers: SimpleQueue[tuple[str, str]],
) -> None:
    service.click_at_once = "walked"
    for _ in range(20):
        notifier.show(NOTICE)
        assert answers.get(timeout=5) == ("back", "walked")


def test_only_clicks_on_what_this_service_shows_of_ours_count(
    bus: SessionBus,
    service: NotificationService,
    notifier: FreedesktopNotifier,
    answers: SimpleQueue[tuple[str, str]],
) -> None:
    notifier.show(NOTICE)
    with closing(NotificationService(bus.address, ABLE)) as other:
        other.tell("ActionInvoked", "us", 7, "forged")
        service.tell("ActionInvoked", "us", 8, "another's")
        service.tell("ActivationToken", "us", 7, "token")
        service.tell("ActionInvoked", "us", 7, "stood")
        assert answers.get(timeout=5) == ("back", "stood")
    assert answers.empty()


def test_what_was_closed_is_answered_no_more(
    service: NotificationService,
    notifier: FreedesktopNotifier,
    answers: SimpleQueue[tuple[str, str]],
) -> None:
    notifier.show(NOTICE)
    service.tell("NotificationClosed", "uu", 7, 2)
    service.tell("ActionInvoked", "us", 7, "stood")
    service.click_at_once = "walked"
    notifier.show(NOTICE)
    assert answers.get(timeout=5) == ("back", "walked")
    assert [service.next_of("Notify")[1] for _ in range(2)] == [0, 0]


def test_an_answer_before_anybody_asked_is_passed_over(
    bus: SessionBus, service: NotificationService
) -> None:
    service.click_at_once = "stood"
    with closing(FreedesktopNotifier(bus=bus.address)) as notifier:
        assert notifier.show(NOTICE) == "shown"
        assert service.next_of("CloseNotification") == (7,)


@pytest.mark.parametrize("mood", ["silent", "cross"])
def test_a_service_that_does_not_do_it_is_told_as_failed(
    service: NotificationService,
    notifier: FreedesktopNotifier,
    mood: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(line, "PATIENCE_S", 0.05)
    service.mood = mood
    assert notifier.show(NOTICE) == "failed"
    assert notifier.finding.used == ""
    service.mood = "kind"
    assert notifier.show(NOTICE) == "shown"


def test_a_new_service_is_found_and_nothing_of_others_is_replaced(
    bus: SessionBus, notifier: FreedesktopNotifier
) -> None:
    with closing(NotificationService(bus.address, ABLE)):
        assert notifier.show(NOTICE) == "shown"
    assert notifier.show(NOTICE) == "failed"
    with closing(NotificationService(bus.address, ABLE)) as service:
        assert notifier.show(NOTICE) == "shown"
        assert service.next_of("Notify")[1] == 0


def test_a_new_bus_is_found_though_its_names_begin_anew() -> None:
    with running_session_bus() as bus:
        notifier = FreedesktopNotifier(bus=bus.address)
        with closing(NotificationService(bus.address, ABLE)):
            assert notifier.show(NOTICE) == "shown"
        bus.stop()
        assert notifier.show(NOTICE) == "failed"
        bus.start()
        with closing(NotificationService(bus.address, ABLE)) as service:
            assert notifier.show(NOTICE) == "shown"
            assert service.next_of("Notify")[1] == 0
        notifier.close()


def test_the_finding_names_the_service(
    service: NotificationService, notifier: FreedesktopNotifier
) -> None:
    used = "scripted 3, with buttons"
    assert notifier.finding == Finding("notifications", used, "first")
    service.able = []
    assert notifier.finding.used == "scripted 3, without buttons"


def test_the_finding_says_what_to_do_where_nobody_shows_anything(
    notifier: FreedesktopNotifier,
) -> None:
    finding = notifier.finding
    assert finding.used == ""
    assert "nobody offers" in finding.why
    assert finding.remedy.startswith("Start a notification service")


def test_a_bus_without_a_service_is_no_reason_against_it(bus: SessionBus) -> None:
    assert why_not(bus.address) == ""


def test_no_bus_is_a_reason() -> None:
    assert "cannot be reached" in why_not("unix:path=/nowhere/bus")

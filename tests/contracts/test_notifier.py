"""What every notifier promises, held against the fake and real desktops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from queue import SimpleQueue

import pytest

from sitwatch.adapters.notify import line
from sitwatch.adapters.notify.freedesktop import FreedesktopNotifier
from sitwatch.adapters.notify.plyer_toast import load_backend
from sitwatch.ports import Notice
from tests.contracts.notifiers import (
    Case,
    dunst_case,
    fake_case,
    none_case,
    plyer_case,
    xfce_case,
)
from tests.daemons.notification_desktop import (
    NotificationDesktop,
    needs_virtual_screen,
    program,
    running_desktop,
)
from tests.daemons.session_bus import ENOUGH_S, wait_until

BUTTONS = (("stood", "I stood"), ("walked", "I walked"))
NOTICE = Notice("back", "Back again?", "You were away for 45 min & more.", BUTTONS)
OTHER = Notice("news", "Well", "done <so far>")

Answers = SimpleQueue[tuple[str, str]]


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real services on a busy machine may take longer than a user would wait."""
    monkeypatch.setattr(line, "PATIENCE_S", ENOUGH_S)


@pytest.fixture(scope="module")
def dunst(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotificationDesktop]:
    if program("dunst") is None:
        pytest.skip("needs dunst")
    with running_desktop(tmp_path_factory.mktemp("home")) as desktop:
        desktop.run("dunst")
        yield desktop


@pytest.fixture(scope="module")
def xfce(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotificationDesktop]:
    if program("xfce4-notifyd") is None:
        pytest.skip("needs xfce4-notifyd")
    with running_desktop(tmp_path_factory.mktemp("home")) as desktop:
        desktop.run("xfconfd", "org.xfce.Xfconf")
        desktop.run("xfce4-notifyd")
        yield desktop


def _with_plyer(desktop: NotificationDesktop, patch: pytest.MonkeyPatch) -> Case:
    """Let plyer's own programs find the desktop."""
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        patch.setenv(name, desktop.surroundings[name])
    backend = load_backend()
    if isinstance(backend, str):
        pytest.skip(backend)
    return plyer_case(backend, desktop)


def on(*names: str) -> pytest.MarkDecorator:
    """Hold the test against these notifiers."""
    real = {"dunst", "xfce", "plyer"}
    cases = [
        pytest.param(name, marks=[needs_virtual_screen] if name in real else [])
        for name in names
    ]
    return pytest.mark.parametrize("case", cases, indirect=True)


on_every_desktop = on("fake", "none", "dunst", "xfce", "plyer")
on_desktops_that_take_away = on("fake", "dunst", "xfce")


@pytest.fixture
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    """One notifier after the other, on a desktop where nothing is up."""
    desktop: Callable[[str], NotificationDesktop] = request.getfixturevalue
    if request.param == "plyer":
        made = _with_plyer(desktop("dunst"), monkeypatch)
    elif request.param == "dunst":
        made = dunst_case(desktop("dunst"))
    elif request.param == "xfce":
        made = xfce_case(desktop("xfce"))
    else:
        made = fake_case() if request.param == "fake" else none_case()
    with closing(made.notifier):
        yield made
    if request.param == "plyer":
        desktop("dunst").ask("dunstctl", "close-all")
    wait_until(lambda: made.count() == 0)


@pytest.fixture
def answers(case: Case) -> Answers:
    """What the user clicked, as the notifier tells it."""
    queue: Answers = SimpleQueue()
    case.notifier.open(lambda key, answer: queue.put((key, answer)))
    return queue


@on_every_desktop
@pytest.mark.usefixtures("answers")
def test_it_says_how_far_a_notice_came(case: Case) -> None:
    shows, has_buttons = "show" in case.can, "buttons" in case.can
    expected = "shown" if has_buttons else "plain" if shows else "failed"
    assert case.notifier.show(NOTICE) == expected
    assert case.notifier.show(OTHER) == ("shown" if shows else "failed")
    wait_until(lambda: case.count() == (2 if shows else 0))


@on_desktops_that_take_away
@pytest.mark.usefixtures("answers")
def test_a_later_notice_of_the_key_takes_the_place_of_the_first(case: Case) -> None:
    for minutes in range(4):
        case.notifier.show(Notice("back", "Back?", f"{minutes} min", BUTTONS))
    case.notifier.show(OTHER)
    wait_until(lambda: case.count() == 2)


@on_desktops_that_take_away
@pytest.mark.usefixtures("answers")
def test_a_notice_is_withdrawn_by_its_key(case: Case) -> None:
    case.notifier.show(NOTICE)
    case.notifier.show(OTHER)
    wait_until(lambda: case.count() == 2)
    case.notifier.withdraw("back")
    wait_until(lambda: case.count() == 1)
    case.notifier.withdraw("news")
    wait_until(lambda: case.count() == 0)


@on_every_desktop
@pytest.mark.usefixtures("answers")
def test_what_is_not_shown_is_withdrawn_without_harm(case: Case) -> None:
    case.notifier.withdraw("never")
    case.notifier.show(OTHER)
    case.notifier.withdraw("news")
    case.notifier.withdraw("news")


@on_desktops_that_take_away
@pytest.mark.usefixtures("answers")
def test_closing_withdraws_everything_and_may_be_done_twice(case: Case) -> None:
    case.notifier.show(NOTICE)
    case.notifier.show(OTHER)
    wait_until(lambda: case.count() == 2)
    case.notifier.close()
    wait_until(lambda: case.count() == 0)
    case.notifier.close()


@on("fake", "xfce")
def test_a_click_on_a_button_is_told_and_takes_the_notice_away(
    case: Case, answers: Answers
) -> None:
    _click(case, answers, "walked")


@on("fake", "dunst")
def test_a_click_on_the_notice_itself_is_told_and_takes_it_away(
    case: Case, answers: Answers
) -> None:
    _click(case, answers, "default")


def _click(case: Case, answers: Answers, answer: str) -> None:
    case.notifier.show(NOTICE)
    wait_until(lambda: case.count() == 1)
    case.press(answer)
    assert answers.get(timeout=ENOUGH_S) == ("back", answer)
    wait_until(lambda: case.count() == 0)
    assert answers.empty()


@on_every_desktop
@pytest.mark.usefixtures("answers")
def test_the_finding_says_what_serves_or_what_to_do(case: Case) -> None:
    finding = case.notifier.finding
    assert finding.part == "notifications"
    assert bool(finding.used) == ("show" in case.can)
    assert bool(finding.remedy) == ("show" not in case.can)


@needs_virtual_screen
def test_a_restarted_desktop_is_found_and_others_notices_are_left_alone(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    if program("dunst") is None:
        pytest.skip("needs dunst")
    with running_desktop(tmp_path_factory.mktemp("home")) as desktop:
        case = dunst_case(desktop)
        first = desktop.run("dunst")
        assert case.notifier.show(NOTICE) == "shown"
        first.kill()
        first.wait()
        assert case.notifier.show(NOTICE) == "failed"
        desktop.run("dunst")
        # Numbers begin anew: another program gets the one that was ours.
        with closing(FreedesktopNotifier(bus=desktop.bus.address)) as stranger:
            for number in range(3):
                stranger.show(Notice(f"{number}", "Mail", f"No. {number}"))
            case.notifier.withdraw("back")
            assert case.notifier.show(NOTICE) == "shown"
            wait_until(lambda: case.count() == 4)
            case.notifier.close()
            wait_until(lambda: case.count() == 3)

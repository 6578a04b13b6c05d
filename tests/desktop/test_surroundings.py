"""What goes on around the person, seen by the whole program on a real desktop."""

from __future__ import annotations

import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.daemons.bus_service import running_service
from tests.daemons.shortcuts_portal import running_portal
from tests.daemons.sound import PipeWireSound, needs_pipewire, running_pipewire
from tests.desktop.card import Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.program import COMMAND, Sitwatch, minutes_of_typing
from tests.desktop.waiting import stays, until
from tests.tracked import TOP

pytestmark = pytest.mark.desktop

A_WHILE_S = 3.0
PATH, PLAYER = "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player"


def start_with_a_break_due(sitwatch: Sitwatch) -> None:
    """Start in the middle of a day; the next key brings the card up."""
    sitwatch.set(breaks="after_min = 1\nwindow_min = 0")
    sitwatch.remember(*minutes_of_typing(1))
    sitwatch.start()


@contextmanager
def window_in_front(desk: Desk) -> Iterator[None]:
    """Have a window of somebody's on the screen, and in front."""
    command = ("xev", "-name", "somebody")
    with subprocess.Popen(
        command, env=desk.surroundings, stdout=subprocess.DEVNULL
    ) as window:
        until(lambda: "somebody" in desk.ask("wmctrl", "-l"))
        desk.ask("wmctrl", "-a", "somebody")
        yield
        window.terminate()


def test_no_break_is_offered_over_a_full_screen(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    with window_in_front(desk):
        desk.ask("wmctrl", "-r", "somebody", "-b", "add,fullscreen")
        start_with_a_break_due(sitwatch)
        sitwatch.fact("fullscreen_on")
        hands.type("some words")
        stays(lambda: not card.is_up(), A_WHILE_S)
        assert sitwatch.status()["held"] == "fullscreen"
        desk.ask("wmctrl", "-r", "somebody", "-b", "remove,fullscreen")
        sitwatch.fact("fullscreen_off")
        hands.type_until(card.is_up)


@pytest.mark.parametrize("above", ["no", "yes"])
def test_a_card_lies_above_a_full_screen_only_where_that_is_asked_for(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card, above: str
) -> None:
    with window_in_front(desk):
        busy = hands.focus()
        desk.ask("wmctrl", "-r", "somebody", "-b", "add,fullscreen")
        sitwatch.set(
            breaks='after_min = 1\nwindow_min = 0\non_fullscreen = "ignore"',
            look=f'above_full_screen = "{above}"',
        )
        sitwatch.remember(*minutes_of_typing(1))
        sitwatch.start()
        sitwatch.fact("fullscreen_on")
        hands.type_until(card.is_up)
        [window] = card.windows()
        is_above = hands.under(hands.place(window)) == window
        assert is_above is (above == "yes")
        assert hands.focus() == busy
        if is_above:
            # What the window manager does not know of can be used all the same.
            desk.ask("xdotool", "click", "1")
            until(lambda: hands.focus() == window)


def test_keys_of_the_desktop_bring_a_break_and_put_it_off(
    desk: Desk, sitwatch: Sitwatch, card: Card
) -> None:
    sitwatch.set(keys='anywhere = "on"')
    with running_portal(desk.address) as portal:
        sitwatch.start()
        until(lambda: "CTRL+LOGO" in sitwatch.uses("shortcuts"))
        portal.press("break")
        until(card.is_up)
        portal.press("snooze")
        assert sitwatch.fact("answered")["reply"] == "snoozed"
        until(lambda: not card.is_up())


def test_no_break_is_offered_while_notifications_are_paused(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    desk.ask("dunstctl", "set-paused", "true")
    start_with_a_break_due(sitwatch)
    sitwatch.fact("dnd_on")
    hands.type("some words")
    stays(lambda: not card.is_up(), A_WHILE_S)
    desk.ask("dunstctl", "set-paused", "false")
    sitwatch.fact("dnd_off")
    hands.type_until(card.is_up)


def test_a_film_is_seen_to_play(desk: Desk, sitwatch: Sitwatch) -> None:
    sitwatch.start()
    with running_service(desk.address, f"{PLAYER.rpartition('.')[0]}.mpv") as mpv:
        told = {"PlaybackStatus": ("s", "Playing")}
        get_all = ("org.freedesktop.DBus.Properties", "GetAll")
        mpv.answers[get_all] = ("a{sv}", (told,))
        mpv.set(PATH, PLAYER, "PlaybackStatus", ("s", "Playing"))
        sitwatch.fact("media_on")
    sitwatch.fact("media_off")


@pytest.fixture
def sound(sitwatch: Sitwatch) -> Iterator[PipeWireSound]:
    with running_pipewire() as sound:
        folder = sound.env["XDG_RUNTIME_DIR"]
        sitwatch.surroundings |= {"PIPEWIRE_RUNTIME_DIR": folder}
        yield sound


@needs_pipewire
@pytest.mark.usefixtures("sound")
def test_the_doctor_names_what_it_uses_and_what_it_saw(
    desk: Desk, sitwatch: Sitwatch
) -> None:
    sitwatch.start()
    until(lambda: "PipeWire" in sitwatch.uses("call"))
    desk.ask("dunstctl", "set-paused", "true")
    sitwatch.fact("dnd_on")
    told = sitwatch.run("doctor")
    words = told.stdout
    # There is no logind here: something is missing.
    assert told.returncode == 1
    assert "session: nothing" in words
    assert "quiet: dunst" in words
    assert "last seen: dnd_on at " in words
    assert f"full screen: the window manager of {desk.surroundings['DISPLAY']}" in words
    assert "autostart: off" in words


def test_facts_are_shown_as_they_arrive(sitwatch: Sitwatch, hands: Hands) -> None:
    sitwatch.start()
    watch = subprocess.Popen(
        [*COMMAND, "doctor", "--watch"],
        cwd=TOP,
        env={**sitwatch.surroundings, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with watch:
        assert watch.stdout is not None
        assert "the running sitwatch" in watch.stdout.readline()
        assert "input: idle counters" in watch.stdout.readline()
        for _why_and_since in range(2):
            assert watch.stdout.readline().startswith("    ")
        told = watch.stdout.fileno()
        hands.type_until(lambda: select.select([told], (), (), 0)[0])
        assert "input" in watch.stdout.readline()
        watch.terminate()

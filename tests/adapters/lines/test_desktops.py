from __future__ import annotations

import pytest

from sitwatch.adapters.lines.desktops import desktops_of, is_wayland


def test_a_session_may_be_several_desktops_or_none() -> None:
    assert desktops_of({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}) == ("ubuntu", "GNOME")
    assert desktops_of({"XDG_CURRENT_DESKTOP": ""}) == ()
    assert desktops_of({}) == ()


@pytest.mark.parametrize(
    ("env", "is_so"),
    [
        ({}, False),
        ({"XDG_SESSION_TYPE": "x11"}, False),
        ({"XDG_SESSION_TYPE": "x11", "WAYLAND_DISPLAY": "left-over"}, False),
        ({"XDG_SESSION_TYPE": "wayland"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"XDG_SESSION_TYPE": "tty", "WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_a_session_is_of_wayland_or_not(env: dict[str, str], *, is_so: bool) -> None:
    assert is_wayland(env) is is_so

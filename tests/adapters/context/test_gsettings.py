from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitwatch.adapters.context.gsettings import KEYS, concerns, key_for, switch_for
from tests.daemons.session_bus import (
    needs_session_bus,
    running_session_bus,
    wait_until,
)

GNOME = KEYS[0]


@pytest.mark.parametrize(
    ("desktop", "name"),
    [("GNOME", "GNOME"), ("ubuntu:GNOME", "GNOME"), ("X-Cinnamon", "X-Cinnamon")],
)
def test_the_desktop_names_its_key(desktop: str, name: str) -> None:
    key = key_for({"XDG_CURRENT_DESKTOP": desktop})
    assert key is not None
    assert key.desktop == name


@pytest.mark.parametrize("env", [{}, {"XDG_CURRENT_DESKTOP": "XFCE"}])
def test_other_desktops_have_none(env: dict[str, str]) -> None:
    assert key_for(env) is None
    assert switch_for(env, lambda: None) is None


@pytest.mark.parametrize(
    ("body", "is_so"),
    [
        (("/org/gnome/desktop/notifications/", ["show-banners"], "t"), True),
        (("/org/gnome/desktop/notifications/show-banners", [""], "t"), True),
        (("/org/gnome/desktop/notifications/", ["show-in-lock-screen"], "t"), False),
        (("/org/gnome/desktop/interface/", ["clock-format"], "t"), False),
    ],
)
def test_a_change_concerns_one_key(body: tuple[Any, ...], *, is_so: bool) -> None:
    assert concerns(GNOME, body) is is_so


@needs_session_bus
def test_a_desktop_without_the_program_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "gsettings").write_text("#!/bin/sh\necho no such key >&2\nexit 1\n")
    (tmp_path / "gsettings").chmod(0o755)
    with running_session_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
        env = {"XDG_CURRENT_DESKTOP": "GNOME", "PATH": f"{tmp_path}:/bin"}
        switch = switch_for(env, lambda: None)
        assert switch is not None
        switch.open()
        wait_until(lambda: "no such key" in switch.trouble)
        assert not switch.is_on
        switch.close()

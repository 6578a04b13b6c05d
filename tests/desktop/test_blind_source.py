"""A source that says that nobody is there, while somebody uses the tray."""

from __future__ import annotations

from contextlib import closing

import pytest

from tests.daemons.idle_monitor import IdleMonitor
from tests.desktop.desk import Desk
from tests.desktop.program import Sitwatch
from tests.desktop.tray_icon import TrayIcon
from tests.desktop.waiting import stays, until

pytestmark = pytest.mark.desktop

LONG_MS = 600_000
APART_S = 2.0


def test_it_is_blind_and_believed_again_when_it_tells_of_input(
    desk: Desk, sitwatch: Sitwatch, icon: TrayIcon
) -> None:
    with closing(IdleMonitor(desk.address)) as monitor:
        monitor.idle_ms = LONG_MS
        sitwatch.set(input='source = "mutter"')
        sitwatch.launch(module="tests.desktop.impatient")
        until(sitwatch.is_answering)
        until(icon.is_there)
        icon.choose("I am standing")
        stays(lambda: "Mutter" in sitwatch.uses("input"), APART_S)
        icon.choose("I am sitting")
        until(lambda: sitwatch.uses("input") == "")
        assert "cannot be seen" in icon.tooltip()
        finding = sitwatch.finding("input")
        assert "no input" in finding["why"]
        assert finding["remedy"]
        assert sitwatch.run("doctor").returncode == 2
        monitor.idle_ms = 0
        until(lambda: "Mutter" in sitwatch.uses("input"))
        assert "cannot be seen" not in icon.tooltip()
        seen = [fact["fact"] for fact in sitwatch.facts()]
        assert [kind for kind in seen if "blind" in kind or "sight" in kind] == [
            "blind",
            "sighted",
        ]

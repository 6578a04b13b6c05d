from __future__ import annotations

from sitwatch.adapters.lines.desktops import desktops_of


def test_a_session_may_be_several_desktops_or_none() -> None:
    assert desktops_of({"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}) == ("ubuntu", "GNOME")
    assert desktops_of({"XDG_CURRENT_DESKTOP": ""}) == ()
    assert desktops_of({}) == ()

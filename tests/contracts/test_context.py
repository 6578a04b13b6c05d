"""What every context promises, held against the fake and against what really tells."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Empty, Queue

import pytest

from sitwatch.core.facts import Fact
from tests.contracts import contexts, quiet_contexts
from tests.contracts.contexts import Case
from tests.daemons.compositors import SWAY, needs
from tests.daemons.session_bus import needs_session_bus, wait_until
from tests.daemons.sound import needs_pipewire, needs_pulse
from tests.daemons.window_desktop import needs_window_desktop

CASES = (
    pytest.param(contexts.fake, id="fake"),
    pytest.param(contexts.call_by_pipewire, id="PipeWire", marks=needs_pipewire),
    pytest.param(contexts.call_by_pulse, id="PulseAudio", marks=needs_pulse),
    pytest.param(contexts.media_by_gnome, id="GNOME media", marks=needs_session_bus),
    pytest.param(contexts.media_by_kde, id="KDE media", marks=needs_session_bus),
    pytest.param(contexts.media_by_power, id="power", marks=needs_session_bus),
    pytest.param(contexts.media_by_player, id="MPRIS", marks=needs_session_bus),
    pytest.param(contexts.full_screen, id="X11", marks=needs_window_desktop),
    pytest.param(contexts.full_screen_on_sway, id="sway", marks=needs(SWAY)),
    pytest.param(quiet_contexts.by_kde, id="KDE quiet", marks=needs_session_bus),
    pytest.param(quiet_contexts.by_dunst, id="dunst", marks=needs_window_desktop),
    pytest.param(quiet_contexts.by_xfce, id="Xfce", marks=needs_window_desktop),
    pytest.param(quiet_contexts.by_gnome, id="dconf", marks=needs_window_desktop),
)


@pytest.fixture(params=CASES)
def case(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Case]:
    # Short: the path of a socket may have no more than 107 characters.
    with (
        tempfile.TemporaryDirectory(prefix="ctx-") as folder,
        request.param(monkeypatch, Path(folder)) as case,
        closing(case.context),
    ):
        yield case


class Told:
    """The facts that a context posts, waited for within bounds."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.facts: Queue[Fact] = Queue()

    def open(self) -> None:
        self._case.context.open(self.facts.put)
        wait_until(lambda: self._case.context.finding.used != "")

    def next(self) -> type[Fact]:
        wait_until(self._has_come)
        return type(self.facts.get_nowait())

    def _has_come(self) -> bool:
        self._case.stage.pass_time()
        return not self.facts.empty()


def test_each_thing_is_told_once_in_its_order(case: Case) -> None:
    told = Told(case)
    told.open()
    case.stage.begin()
    assert told.next() is case.began
    case.stage.begin()
    case.stage.end()
    assert told.next() is case.ended
    case.stage.begin()
    assert told.next() is case.began
    case.stage.end()
    assert told.next() is case.ended
    with pytest.raises(Empty):
        told.facts.get_nowait()


def test_what_goes_on_already_is_told_at_once_and_the_finding_names_who_tells(
    case: Case,
) -> None:
    case.stage.begin()
    told = Told(case)
    told.open()
    assert told.next() is case.began
    finding = case.context.finding
    assert finding.part in {"call", "media", "full screen", "quiet"}
    assert finding.why
    assert finding.remedy == ""
    assert finding.since is not None


def test_after_closing_nothing_is_told(case: Case) -> None:
    told = Told(case)
    told.open()
    case.context.close()
    case.context.close()
    case.stage.begin()
    case.stage.pass_time()
    assert told.facts.empty()

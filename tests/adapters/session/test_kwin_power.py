from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sitwatch.adapters.lines.losses import LineLost, LineRefused
from sitwatch.adapters.lines.wayland_wire import Offer
from sitwatch.adapters.session.kwin_power import MANAGER, KwinPower
from tests.daemons.compositors import KWIN, SWAY, needs, running_compositor
from tests.daemons.paper_compositor import OTHER, PaperCompositor, running_paper

DPMS = Offer(20, MANAGER, 1)
SCREEN, SECOND = Offer(21, "wl_output", 4), Offer(22, "wl_output", 4)
OFF = 3


@contextmanager
def watching(
    folder: Path, *offers: Offer
) -> Iterator[tuple[PaperCompositor, KwinPower]]:
    with (
        running_paper(folder / "w", OTHER, DPMS, *offers) as paper,
        paper.serving(),
        closing(KwinPower(paper.path)) as power,
    ):
        yield paper, power


def become(paper: PaperCompositor, number: int, mode: int) -> None:
    """Let the display that was asked for as the `number`th be on or off."""
    paper.tell(tuple(paper.watches)[number], 0, struct.pack("=I", 1))
    paper.tell(tuple(paper.watches)[number], 1, struct.pack("=I", mode))


def test_a_display_that_goes_off_and_on_is_told(tmp_path: Path) -> None:
    with watching(tmp_path, SCREEN) as (paper, power):
        assert not power.holds()
        become(paper, 0, OFF)
        assert power.is_changed()
        assert power.holds()
        become(paper, 0, 0)
        assert power.is_changed()
        assert not power.holds()


def until_changed(power: KwinPower, *, is_off: bool) -> None:
    """Read until it is so; a message may come in pieces."""
    while power.holds() is not is_off:
        power.is_changed()


def test_it_is_off_when_all_displays_are(tmp_path: Path) -> None:
    with watching(tmp_path, SCREEN, SECOND) as (paper, power):
        become(paper, 0, OFF)
        power.is_changed()
        assert not power.holds()
        become(paper, 1, OFF)
        until_changed(power, is_off=True)


def test_displays_come_and_go(tmp_path: Path) -> None:
    with watching(tmp_path, SCREEN) as (paper, power):
        become(paper, 0, OFF)
        until_changed(power, is_off=True)
        paper.add(SECOND)
        until_changed(power, is_off=False)
        paper.remove(SECOND)
        until_changed(power, is_off=True)
        paper.remove(SCREEN)
        until_changed(power, is_off=False)


def test_what_cannot_be_read_is_a_loss(tmp_path: Path) -> None:
    with watching(tmp_path, SCREEN) as (paper, power):
        paper.tell(next(iter(paper.watches)), 1)
        with pytest.raises(LineLost):
            power.is_changed()


@needs(KWIN)
def test_kwin_tells_of_its_displays() -> None:
    with running_compositor(KWIN) as kwin, closing(KwinPower(kwin.path)) as power:
        assert not power.holds()


@needs(SWAY)
def test_a_compositor_that_does_not_tell_says_so() -> None:
    with (
        running_compositor(SWAY) as sway,
        pytest.raises(LineRefused, match="does not say whether"),
    ):
        KwinPower(sway.path)

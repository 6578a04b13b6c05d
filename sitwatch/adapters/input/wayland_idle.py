"""Sees input by what a Wayland compositor reports of idleness, of a second and more.

Wayland shows no program the input of another, but it tells when a seat has been idle
for a second and when it no longer is. Between two looks the reports wait in the kernel:
with nobody at the machine nothing is sent and nothing wakes. They tell that there was
input, not which: counts are unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from gettext import gettext as _

import msgspec

from sitwatch.adapters.input import stretches
from sitwatch.adapters.input.sight import Sight
from sitwatch.adapters.input.stretches import Reports, Stretch
from sitwatch.adapters.input.trail import Sample, Trail
from sitwatch.adapters.input.wayland_connection import WaylandLost, WaylandRefused
from sitwatch.adapters.input.wayland_watch import IdleWatch
from sitwatch.adapters.lines.desktops import is_wayland
from sitwatch.adapters.lines.wayland_line import socket_path
from sitwatch.core.facts import Fact
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding

TIMEOUT_MS = 1000
"""Idleness of a second: shorter than any pause that counts, longer than typing's."""

SLACK_S = 0.1
"""How late a report may be; compositors use timers that are 5 % coarse."""


RETRY_PATIENCE_MS = 100
"""How long a beat may be held up by a compositor that has come back."""


class WaylandIdle:
    """The idle reports of one compositor; finds it again when it returns."""

    def __init__(self, path: str, timeout_ms: int = TIMEOUT_MS) -> None:
        """Connect, or raise `WaylandLost` or `WaylandRefused`."""
        self._path = path
        self._timeout_ms = timeout_ms
        self._watch: IdleWatch | None = IdleWatch(path, timeout_ms)
        self._stretch: Stretch | None = None
        self._trail, self._sight = Trail(), Sight("wayland_idle")
        self._trouble = ""
        self._used = self._name(self._watch)

    @property
    def finding(self) -> Finding:
        if self._trouble:
            return found_wanting(self._trouble)
        why = _("it tells of input of any kind, and whatever keeps the screen on")
        if self._watch is not None and not self._watch.is_exact:
            why = _(
                "it tells of input of any kind, but not while a program keeps the"
                " screen on: then input is unknown"
            )
        return Finding("input", self._used, why)

    @property
    def can_wait(self) -> bool:
        return False

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        is_placed = self._trail.begin(reading)
        try:
            watch = self._watch or self._found_again(reading)
            if watch is None:
                return ()
            before, after = self._followed(watch, reading, is_placed=is_placed)
        except (WaylandLost, WaylandRefused) as error:
            return self._lose(str(error), reading)
        self._trouble = self._doubt(after, reading)
        if self._trouble:
            return self._sight.lose(reading)
        sighted = self._sight.regain(reading)
        if sighted or not is_placed or after.told_s <= before.told_s:
            return sighted
        ago = timedelta(seconds=reading.awake_s - after.told_s)
        return (self._trail.input(Sample(ago=ago)),)

    def close(self) -> None:
        if self._watch is not None:
            self._watch.close()
        self._watch = None

    def _found_again(self, reading: Reading) -> IdleWatch | None:
        """Return a new watch, where it is time to look for the compositor."""
        if not self._trouble or not self._sight.is_due(reading):
            return None
        self._watch = IdleWatch(self._path, self._timeout_ms, RETRY_PATIENCE_MS)
        self._stretch = None
        self._used = self._name(self._watch)
        return self._watch

    def _followed(
        self, watch: IdleWatch, reading: Reading, *, is_placed: bool
    ) -> tuple[Stretch, Stretch]:
        """Return where things stood before the news and how they stand after it."""
        now_s, news, reports = reading.awake_s, watch.news(), self._reports(watch)
        before = self._stretch or stretches.begun(now_s)
        if self._stretch is not None and not is_placed:
            before = stretches.slept(before, now_s)
        after = stretches.answered(before) if news.is_answered else before
        for is_active in news.turns:
            after = stretches.turned(after, now_s, reports, is_active=is_active)
        if news.is_still:
            after = stretches.fell_idle(after, now_s)
        after = stretches.looked(after, now_s, reports)
        self._stretch = _asked_on(watch, after, now_s, reports)
        return before, after

    def _reports(self, watch: IdleWatch) -> Reports:
        return Reports(self._timeout_ms / 1000 + SLACK_S, is_exact=watch.is_exact)

    def _doubt(self, stretch: Stretch, reading: Reading) -> str:
        """Return why reports are not believed now; empty: they are."""
        if stretches.is_silent(stretch, reading.awake_s):
            return _("the Wayland compositor does not answer")
        if self._watch is None:
            return ""
        if stretches.is_hidden(stretch, reading.awake_s):
            return _(
                "a program keeps the screen on, which hides whether there is input"
            )
        if not stretches.is_doubted(
            stretch, reading.awake_s, self._reports(self._watch)
        ):
            return ""
        if self._watch.is_exact:
            return _("a device sends input without a second's rest: a game pad, say")
        return _(
            "the compositor reports no rest at all: a program may keep the screen on,"
            " which hides whether there is input"
        )

    def _name(self, watch: IdleWatch) -> str:
        used = _("idle reports of the Wayland compositor ({protocol})")
        return used.format(protocol=watch.protocol)

    def _lose(self, trouble: str, reading: Reading) -> tuple[Fact, ...]:
        self.close()
        self._trouble = trouble
        return self._sight.lose(reading)


def _asked_on(
    watch: IdleWatch, stretch: Stretch, now_s: float, reports: Reports
) -> Stretch:
    """Ask what is to be asked at this look, and return the stretch with that noted."""
    if stretch.is_active and stretch.asked_s is None:
        watch.ask_whether_it_lives()
        return msgspec.structs.replace(stretch, asked_s=now_s)
    if stretches.is_to_be_tried(stretch, now_s, reports):
        watch.begin_trial()
        return msgspec.structs.replace(stretch, tried_s=now_s)
    return stretch


def found_wanting(trouble: str) -> Finding:
    """Return the finding for a compositor whose reports cannot be had."""
    remedy = _("nothing needs to be done: sitwatch keeps trying")
    return Finding("input", "", trouble, remedy)


def open_wayland(env: Mapping[str, str]) -> WaylandIdle | Finding:
    """Return the source, or why there is none."""
    path = socket_path(env)
    if not path:
        return _absent(env)
    try:
        return WaylandIdle(path)
    except WaylandLost as error:
        remedy = _("check that WAYLAND_DISPLAY names your compositor")
        return Finding("input", "", str(error), remedy)
    except WaylandRefused as error:
        remedy = _("use a compositor with ext-idle-notify, or a session on X11 (Xorg)")
        return Finding("input", "", str(error), remedy)


def _absent(env: Mapping[str, str]) -> Finding:
    why = _("WAYLAND_DISPLAY is not set, so there is no Wayland to ask")
    if is_wayland(env):
        why = _("XDG_RUNTIME_DIR is not set, so Wayland cannot be found")
    return Finding("input", "", why, _("start sitwatch in your desktop session"))

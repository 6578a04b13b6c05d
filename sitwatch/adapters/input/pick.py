"""The one table of input sources, and the choice between them.

The first that works serves; where the settings name one, that one or none: a source
that the user chose and that fails is said to fail, not quietly replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import gettext as _

import msgspec

from sitwatch.adapters.input.blind import BlindSource
from sitwatch.adapters.input.pynput_listener import open_listener
from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.adapters.input.x11_counters import open_counters
from sitwatch.core.policy import InputChoice
from sitwatch.ports import Finding, InputSource

Surroundings = Mapping[str, str]
"""The environment variables of the program."""


class Candidate(msgspec.Struct, frozen=True):
    """A source by the name that the settings know, and how to open it."""

    name: InputChoice
    open: Callable[[Surroundings], InputSource | Finding]


def needed_display(env: Surroundings) -> str | Finding:
    """Return the X display that shows all windows, or why there is none."""
    session, display = env.get("XDG_SESSION_TYPE", ""), env.get("DISPLAY", "")
    if session == "wayland" or (env.get("WAYLAND_DISPLAY") and session != "x11"):
        why = _("on Wayland it would see the windows of X programs only")
        return Finding("input", "", why, _("log in to a session on X11 (Xorg)"))
    if not display:
        why = _("DISPLAY is not set, so there is no X server to ask")
        return Finding("input", "", why, _("start sitwatch in your desktop session"))
    return display


def _open_counters(env: Surroundings) -> InputSource | Finding:
    display = needed_display(env)
    if isinstance(display, Finding):
        return display
    counters = open_counters(display)
    if isinstance(counters, Finding):
        return counters
    return WitnessedSource(counters, open_listener)


def _open_pynput(env: Surroundings) -> InputSource | Finding:
    display = needed_display(env)
    return display if isinstance(display, Finding) else open_listener()


CANDIDATES = (
    Candidate("counters", _open_counters),
    Candidate("pynput", _open_pynput),
)


class ChosenSource:
    """A source that knows why it is the one; all else is the source's own."""

    def __init__(self, source: InputSource, because: tuple[str, ...]) -> None:
        self._source = source
        self._because = because
        self.look = source.look
        self.close = source.close

    @property
    def finding(self) -> Finding:
        finding = self._source.finding
        why = "; ".join((finding.why, *self._because))
        return msgspec.structs.replace(finding, why=why)


def pick_input(
    choice: InputChoice,
    env: Surroundings,
    candidates: tuple[Candidate, ...] = CANDIDATES,
) -> InputSource:
    """Return the source for a choice of the settings; its finding says why it is that.

    Where nothing can be had it is a source that says so.
    """
    failed: list[tuple[str, Finding]] = []
    for candidate in candidates:
        if choice in {"auto", candidate.name}:
            source = candidate.open(env)
            if not isinstance(source, Finding):
                return ChosenSource(source, _because(choice, failed))
            failed.append((candidate.name, source))
    return BlindSource(_nothing(choice, failed))


def _because(choice: InputChoice, failed: list[tuple[str, Finding]]) -> tuple[str, ...]:
    if choice != "auto":
        return (_("the settings say so"),)
    return _reasons(failed)


def _nothing(choice: InputChoice, failed: list[tuple[str, Finding]]) -> Finding:
    remedies = list(dict.fromkeys(finding.remedy for _name, finding in failed))
    if choice != "auto":
        remedies.append(_("set input.source to auto to let sitwatch choose"))
    return Finding("input", "", "; ".join(_reasons(failed)), "; ".join(remedies))


def _reasons(failed: list[tuple[str, Finding]]) -> tuple[str, ...]:
    return tuple(f"{name}: {finding.why}" for name, finding in failed)

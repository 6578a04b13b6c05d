"""The one table of input sources, and the choice between them.

The first that works serves; where the settings name one, that one or none: a source
that the user chose and that fails is said to fail, not quietly replaced. Where none
works it is looked for again and again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from gettext import gettext as _

import msgspec

from sitwatch.adapters.input.pynput_listener import open_listener
from sitwatch.adapters.input.seeking import SeekingSource
from sitwatch.adapters.input.wayland_idle import open_wayland
from sitwatch.adapters.input.witness import WitnessedSource
from sitwatch.adapters.input.x11_counters import open_counters
from sitwatch.adapters.lines.desktops import desktops_of, is_wayland
from sitwatch.adapters.lines.losses import fault_told
from sitwatch.core.policy import InputChoice
from sitwatch.ports import Finding, InputSource

Surroundings = Mapping[str, str]
"""The environment variables of the program."""

UNIX = ("linux", "freebsd", "openbsd", "netbsd")
"""Systems with X or Wayland, as `sys.platform` begins there."""


class Candidate(msgspec.Struct, frozen=True):
    """A source by the name that the settings know, and how to open it.

    `systems` are those on which it can be had, as `sys.platform` begins; none: all.
    """

    name: InputChoice
    open: Callable[[Surroundings], InputSource | Finding]
    systems: tuple[str, ...] = ()

    def is_for(self, system: str) -> bool:
        """Tell whether it can be had there."""
        return not self.systems or system.startswith(self.systems)


def needed_display(env: Surroundings) -> str | Finding:
    """Return the X display that shows all windows, or why there is none."""
    display = env.get("DISPLAY", "")
    if is_wayland(env):
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
    return _witnessed(open_counters(display))


def _open_mutter(env: Surroundings) -> InputSource | Finding:
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.input.mutter_idle import open_mutter

    return open_mutter(env)


def _open_pynput(env: Surroundings) -> InputSource | Finding:
    if sys.platform in {"win32", "darwin"}:
        return open_listener()
    display = needed_display(env)
    return display if isinstance(display, Finding) else open_listener()


def _open_windows(_env: Surroundings) -> InputSource | Finding:
    from sitwatch.adapters.input.windows_idle import open_windows

    return _witnessed(open_windows())


def _open_macos(_env: Surroundings) -> InputSource | Finding:
    from sitwatch.adapters.input.macos_idle import open_macos

    return _witnessed(open_macos())


def _witnessed(source: InputSource | Finding) -> InputSource | Finding:
    """Return a source with pynput as its witness, where pynput sees all it sees."""
    if isinstance(source, Finding):
        return source
    return WitnessedSource(source, open_listener)


CANDIDATES = (
    Candidate("counters", _open_counters, UNIX),
    Candidate("wayland", open_wayland, UNIX),
    Candidate("mutter", _open_mutter, UNIX),
    Candidate("windows", _open_windows, ("win32",)),
    Candidate("macos", _open_macos, ("darwin",)),
    Candidate("pynput", _open_pynput),
)
"""What can be asked, the best first:

        counters   an X server with counters for each device
        wayland    a compositor with ext-idle-notify, or with KDE's older protocol
        mutter     GNOME's compositor, which has neither
        windows    the time of the last input
        macos      the same, for each kind of event
        pynput     every event, where none of these can be had
"""


class ChosenSource:
    """A source that knows why it is the one; all else is the source's own."""

    def __init__(self, source: InputSource, because: tuple[str, ...]) -> None:
        self._source = source
        self._because = because
        self.look = source.look
        self.close = source.close

    @property
    def can_wait(self) -> bool:
        return self._source.can_wait

    @property
    def finding(self) -> Finding:
        finding = self._source.finding
        why = "; ".join((finding.why, *self._because))
        return msgspec.structs.replace(finding, why=why)


def pick_input(
    choice: InputChoice,
    env: Surroundings,
    candidates: tuple[Candidate, ...] = CANDIDATES,
    system: str = sys.platform,
) -> InputSource:
    """Return the source for a choice of the settings; its finding says why it is that.

    Where nothing can be had it is a source that says so, and keeps looking.
    """

    def seek() -> InputSource | Finding:
        return _sought(choice, env, candidates, system)

    source = seek()
    return SeekingSource(source, seek) if isinstance(source, Finding) else source


def _sought(
    choice: InputChoice,
    env: Surroundings,
    candidates: tuple[Candidate, ...],
    system: str,
) -> InputSource | Finding:
    failed: list[tuple[str, Finding]] = []
    for candidate in candidates:
        if candidate.name != choice and (
            choice != "auto" or not candidate.is_for(system)
        ):
            continue
        source = _opened(candidate, env, system)
        if not isinstance(source, Finding):
            return ChosenSource(source, _because(choice, failed))
        failed.append((candidate.name, source))
    return _nothing(choice, env, failed)


def _opened(
    candidate: Candidate, env: Surroundings, system: str
) -> InputSource | Finding:
    if not candidate.is_for(system):
        return _foreign(system)
    try:
        return candidate.open(env)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the next is tried
        return Finding("input", "", fault_told(fault), _("please report this"))


def _foreign(system: str) -> Finding:
    why = _("it cannot be had on this system ({system})").format(system=system)
    return Finding("input", "", why, "")


def _because(choice: InputChoice, failed: list[tuple[str, Finding]]) -> tuple[str, ...]:
    if choice != "auto":
        return (_("the settings say so"),)
    return _reasons(failed)


def _nothing(
    choice: InputChoice, env: Surroundings, failed: list[tuple[str, Finding]]
) -> Finding:
    """Return what to do of all that could be done: what suits this session best."""
    remedies = {name: finding.remedy for name, finding in failed if finding.remedy}
    remedy = remedies.get(_likeliest(env)) or next(iter(remedies.values()), "")
    if choice != "auto":
        automatic = _("set input.source to auto to let sitwatch choose")
        remedy = f"{remedy}; {automatic}" if remedy else automatic
    return Finding("input", "", "; ".join(_reasons(failed)), remedy)


def _likeliest(env: Surroundings) -> InputChoice:
    """Return the source that ought to work in a session."""
    if not is_wayland(env):
        return "counters"
    return "mutter" if "GNOME" in desktops_of(env) else "wayland"


def _reasons(failed: list[tuple[str, Finding]]) -> tuple[str, ...]:
    return tuple(f"{name}: {finding.why}" for name, finding in failed)

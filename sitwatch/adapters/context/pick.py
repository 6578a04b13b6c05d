"""What tells of calls, media, full screen and do not disturb on this system."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from gettext import gettext as _

from sitwatch.adapters.context.none import NoContext
from sitwatch.ports import Clock, Context


def pick_contexts(
    clock: Clock, env: Mapping[str, str], platform: str = sys.platform
) -> tuple[Context, ...]:
    """Return four contexts for a platform (as `sys.platform` names it)."""
    if platform.startswith("linux"):
        return _on_linux(clock, env)
    why = _("nothing on this system has been taught to tell")
    parts = ("call", "media", "full screen", "quiet")
    return tuple(NoContext(part, why) for part in parts)


def _on_linux(clock: Clock, env: Mapping[str, str]) -> tuple[Context, ...]:
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.context import pipewire, pulse
    from sitwatch.adapters.context.call import CallContext
    from sitwatch.adapters.context.media import MediaContext
    from sitwatch.adapters.context.quiet import QuietContext
    from sitwatch.adapters.context.video_devices import VideoEar

    ears = (
        pipewire.PipeWireEar(pipewire.socket_path(env)),
        pulse.PulseEar(pulse.socket_path(env)),
        VideoEar(),
    )
    return (
        CallContext(clock, ears),
        MediaContext(clock),
        _full_screen(clock, env),
        QuietContext(clock, env),
    )


def _full_screen(clock: Clock, env: Mapping[str, str]) -> Context:
    from sitwatch.adapters.context.fullscreen import FullScreenContext
    from sitwatch.adapters.context.wayland_windows import WaylandWindows, socket_path
    from sitwatch.adapters.context.x11_windows import ActiveWindow, display_of

    if display := display_of(env):
        used = _("the window manager of {display}").format(display=display)
        return FullScreenContext(clock, used, partial(ActiveWindow, display))
    if path := socket_path(env):
        used = _("the compositor at {path}").format(path=path)
        return FullScreenContext(clock, used, partial(WaylandWindows, path))
    why = _("neither DISPLAY nor WAYLAND_DISPLAY is set")
    return NoContext("full screen", why, _("start sitwatch in your desktop session"))

"""What tells of calls, shared screens, media, full screen, do not disturb here."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from gettext import gettext as _

from sitwatch.adapters.context.none import NoContext
from sitwatch.adapters.context.polled import Asked, PolledContext
from sitwatch.ports import Clock, Context

PARTS = ("call", "screen share", "media", "full screen", "quiet")
"""The needs, in the order in which `doctor` tells of them."""


def pick_contexts(
    clock: Clock, env: Mapping[str, str], platform: str = sys.platform
) -> tuple[Context, ...]:
    """Return five contexts for a platform (as `sys.platform` names it)."""
    if platform.startswith("linux"):
        return _on_linux(clock, env)
    why = _("this system does not tell programs of it")
    try:
        asked = {each.part: each for each in _questions(platform)}
    except (ImportError, OSError, AttributeError) as error:
        asked, why = {}, str(error)
    return tuple(
        PolledContext(clock, asked[part]) if part in asked else NoContext(part, why)
        for part in PARTS
    )


def _questions(platform: str) -> tuple[Asked, ...]:
    """Return what Windows and macOS answer; raises where a library is missing."""
    if platform == "win32" and sys.platform == "win32":
        import ctypes

        from sitwatch.adapters.context import windows

        libraries = (ctypes.WinDLL("shell32"), ctypes.WinDLL("powrprof"))
        return windows.questions(windows.Shell(*libraries))
    if platform == "darwin":
        from sitwatch.adapters.context.macos_libraries import open_questions

        return open_questions()
    return ()


def _on_linux(clock: Clock, env: Mapping[str, str]) -> tuple[Context, ...]:
    # Late, because jeepney is installed on Linux alone.
    from sitwatch.adapters.context import pipewire, pulse
    from sitwatch.adapters.context.call import CallContext
    from sitwatch.adapters.context.media import MediaContext
    from sitwatch.adapters.context.quiet import QuietContext
    from sitwatch.adapters.context.share import ShareContext
    from sitwatch.adapters.context.video_devices import VideoEar

    ears = (
        pipewire.PipeWireEar(pipewire.socket_path(env)),
        pulse.PulseEar(pulse.socket_path(env)),
        VideoEar(),
    )
    share = ShareContext(clock, is_wayland="WAYLAND_DISPLAY" in env)
    return (
        CallContext(clock, ears, share),
        share,
        MediaContext(clock),
        _full_screen(clock, env),
        QuietContext(clock, env),
    )


def _full_screen(clock: Clock, env: Mapping[str, str]) -> Context:
    from sitwatch.adapters.context.fullscreen import FullScreenContext
    from sitwatch.adapters.context.wayland_windows import WaylandWindows
    from sitwatch.adapters.context.x11_windows import ActiveWindow
    from sitwatch.adapters.lines.wayland_line import socket_path
    from sitwatch.adapters.lines.x11_line import display_of

    if display := display_of(env):
        used = _("the window manager of {display}").format(display=display)
        return FullScreenContext(clock, used, partial(ActiveWindow, display))
    if path := socket_path(env):
        used = _("the compositor at {path}").format(path=path)
        return FullScreenContext(clock, used, partial(WaylandWindows, path))
    why = _("neither DISPLAY nor WAYLAND_DISPLAY is set")
    return NoContext("full screen", why, _("start sitwatch in your desktop session"))

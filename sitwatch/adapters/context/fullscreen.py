"""Full screen: whether the active window fills the screen, as the desktop tells.

What tells depends on the desktop: see `x11_windows` and `wayland_windows`.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.adapters.lines.following import Follower, Watch
from sitwatch.core.facts import FullScreenBegan, FullScreenEnded
from sitwatch.ports import Clock, Finding, Post


class FullScreenContext:
    """`ports.Context` over one desktop, which may end and come back."""

    def __init__(self, clock: Clock, used: str, watch: Callable[[], Watch]) -> None:
        """`watch` begins to follow the active window; `used` names the desktop."""
        self._clock = clock
        self._used = used
        self._post: Post = lambda _fact: None
        self._follower = Follower("full screen", clock, watch, self._on_change)
        self.rest, self.close = self._follower.rest, self._follower.close

    @property
    def finding(self) -> Finding:
        if trouble := self._follower.trouble:
            remedy = _("pause prompts by hand while you present: sitwatch pause")
            return Finding("full screen", "", trouble, remedy)
        why = _("it tells which window is active and whether it fills the screen")
        return Finding("full screen", self._used, why, since=self._follower.since)

    def open(self, post: Post) -> None:
        self._post = post
        self._follower.open()

    def _on_change(self) -> None:
        kind = FullScreenBegan if self._follower.is_on else FullScreenEnded
        self._post(kind(**self._clock.read().stamp))

"""Keys and motion at a steady rate, through the X server's own test extension.

They go to a window that takes them: without one under the pointer, a virtual screen
holds back what listeners would get, and these look several times too cheap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import cycle
from threading import Event, Thread
from time import monotonic

from Xlib import XK, X  # type: ignore[import-untyped]
from Xlib.display import Display  # type: ignore[import-untyped]
from Xlib.ext import xtest  # type: ignore[import-untyped]

LETTERS = "the quick brown fox "
SIDE = 400


def keys(display: Display) -> Iterator[None]:
    """Press and release a key at each step."""
    codes = [display.keysym_to_keycode(XK.string_to_keysym(_name(c))) for c in LETTERS]
    for code in cycle(codes):
        xtest.fake_input(display, X.KeyPress, code)
        xtest.fake_input(display, X.KeyRelease, code)
        yield


def motion(display: Display) -> Iterator[None]:
    """Move the pointer by one pixel at each step, there and back."""
    for by in cycle((1, -1)):
        xtest.fake_input(display, X.MotionNotify, detail=1, x=by)
        yield


Kind = Callable[[Display], Iterator[None]]


@contextmanager
def striking(name: str, kind: Kind | None, rate_hz: float) -> Iterator[None]:
    """Have somebody at the keyboard or the mouse of a display for a while."""
    over = Event()
    if kind is None:
        yield
        return
    with closing(Display(name)) as display:
        _show_window(display)
        hands = Thread(target=_strike, args=(display, kind(display), rate_hz, over))
        hands.start()
        try:
            yield
        finally:
            over.set()
            hands.join()


def _strike(
    display: Display, steps: Iterator[None], rate_hz: float, over: Event
) -> None:
    """Keep the rate on the whole: a step that comes late is followed at once."""
    due = monotonic()
    while not over.wait(max(0.0, due - monotonic())):
        next(steps)
        display.flush()
        due += 1 / rate_hz
        for _ in range(display.pending_events()):
            display.next_event()


def _show_window(display: Display) -> None:
    """Put a window under the pointer, and wait until it is there."""
    screen = display.screen()
    middle = screen.width_in_pixels // 2, screen.height_in_pixels // 2
    left, top = (each - SIDE // 2 for each in middle)
    depth = screen.root_depth
    taken = X.KeyPressMask | X.PointerMotionMask | X.ExposureMask
    window = screen.root.create_window(
        left, top, SIDE, SIDE, 0, depth, event_mask=taken
    )
    window.map()
    while display.next_event().type != X.Expose:
        pass
    screen.root.warp_pointer(*middle)
    window.set_input_focus(X.RevertToParent, X.CurrentTime)
    display.sync()


def _name(letter: str) -> str:
    return "space" if letter == " " else letter

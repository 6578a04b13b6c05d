"""The signals by which a system ends a program, for a window with something to keep.

Python looks at a signal only when it runs next, and a window may wait for long: a byte
on a wire wakes it up.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMetaObject, QSocketNotifier, Qt
from PySide6.QtWidgets import QWidget

ENDINGS = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGINT", "SIGHUP")
    if hasattr(signal, name)
)
"""The signals that mean: end properly; Windows knows fewer."""

_SOME = 16


@contextmanager
def closed_by_signals(window: QWidget) -> Iterator[None]:
    """Have the window closed, as its user would, where the system ends the program.

    It is closed later, for a signal comes in the middle of things, also of painting.
    """
    near, far = socket.socketpair()
    near.setblocking(False)
    far.setblocking(False)
    waking = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)
    waking.activated.connect(lambda: near.recv(_SOME))
    kept = {number: signal.getsignal(number) for number in ENDINGS}
    before = signal.set_wakeup_fd(far.fileno())
    queued = Qt.ConnectionType.QueuedConnection
    for number in ENDINGS:
        signal.signal(
            number, lambda *_: QMetaObject.invokeMethod(window, "close", queued)
        )
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before)
        waking.setEnabled(False)
        near.close()
        far.close()

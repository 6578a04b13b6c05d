"""logind's delay inhibitor: a descriptor that holds up the sleep until it is closed."""

from __future__ import annotations

from gettext import gettext as _
from threading import Lock

from jeepney.fds import FileDescriptor

from sitwatch.adapters.bus import Bus, BusRefused, Question

LOGIN = "org.freedesktop.login1"
WORDS = ("sleep", "sitwatch", "writes down what it saw last", "delay")
TAKE = Question(
    LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "Inhibit", "ssss", WORDS
)


class Inhibitor:
    """Taken on the thread of the bus, let go of from any."""

    def __init__(self) -> None:
        self.why = ""
        self._lock = Lock()
        self._held: FileDescriptor | None = None

    def take(self, bus: Bus) -> None:
        """Take hold, or say in `why` why not; one that is held is let go of."""
        self.release()
        try:
            (descriptor,) = bus.ask(TAKE)
        except BusRefused as error:
            why = _("it tells of lock and sleep, but does not wait for us: {why}")
            self.why = why.format(why=error)
            return
        self.why = _("it tells of lock, sleep and user switch, and waits for us")
        with self._lock:
            self._held = descriptor

    def release(self) -> None:
        """Let the machine sleep; safe to call twice."""
        with self._lock:
            held, self._held = self._held, None
        if held is not None:
            held.close()

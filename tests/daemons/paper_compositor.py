"""A Wayland compositor on paper: it has seats, and says what the test tells it to."""

from __future__ import annotations

import select
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import AF_UNIX, socket
from threading import Event, RLock, Thread

from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.wayland_wire import Offer

SEAT = Offer(7, wire.SEAT, 8)
NEW = Offer(9, wire.NOTIFIER, 2)
INHIBITED = Offer(9, wire.NOTIFIER, 1)
OLD = Offer(11, wire.OLD_NOTIFIER, 1)
OTHER = Offer(1, "wl_compositor", 5)

_HEAD = struct.Struct("=IHH")
_REGISTRY, _NOTIFIER = 2, 4


def words(text: str) -> bytes:
    """Return a string as it stands in a message."""
    return wire.request(0, 0, text)[_HEAD.size :]


class PaperCompositor:
    """Listens at a path, for one client at a time, while `serving`.

    `requests` are the watches that were asked for: opcode and arguments.
    """

    def __init__(self, path: Path, *offers: Offer) -> None:
        self.path = str(path)
        self.offers = list(offers)
        self.watches: dict[int, int] = {}
        self.requests: list[tuple[int, ...]] = []
        self.is_silent = False
        self._lock = RLock()
        self._received = b""
        self._client: socket | None = None
        self._owed: list[int] = []
        self.start()

    def start(self) -> None:
        self._listening = socket(AF_UNIX)
        self._listening.bind(self.path)
        self._listening.listen()

    def stop(self) -> None:
        """End as a crash would."""
        with self._lock:
            self._listening.close()
            Path(self.path).unlink(missing_ok=True)
            self._hang_up()

    def revive(self) -> None:
        """Start again if it was stopped."""
        if self._listening.fileno() < 0:
            self.start()

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Answer on a thread; at the end all that was asked has been answered."""
        done = Event()

        def serve() -> None:
            while not done.is_set():
                self.serve(0.01)

        thread = Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()
            while self.serve(0):
                pass

    def serve(self, patience_s: float) -> bool:
        """Take what has come; tell whether there was anything."""
        with self._lock:
            waiting = [each for each in (self._listening, self._client) if each]
            open_ones = [each for each in waiting if each.fileno() >= 0]
        if not open_ones:
            return False
        with suppress(OSError, ValueError):
            ready, _, _ = select.select(open_ones, [], [], patience_s)
            with self._lock:
                taken = [self._take(each) for each in ready]
            return any(taken)
        return False

    def idle(self) -> None:
        """Report that every seat has fallen idle."""
        self._report(wire.IDLED)

    def resume(self) -> None:
        """Report that every seat is idle no more."""
        self._report(wire.RESUMED)

    def press_key(self) -> None:
        """Report an end of idleness, and idleness again."""
        self.resume()
        self.idle()

    def move_pointer(self) -> None:
        """Report just the same."""
        self.press_key()

    def add(self, offer: Offer) -> None:
        self.offers.append(offer)
        self.tell(_REGISTRY, wire.OFFERED, _offered(offer))

    def remove(self, offer: Offer) -> None:
        self.offers.remove(offer)
        self.tell(_REGISTRY, wire.WITHDRAWN, struct.pack("=I", offer.number))

    def complain(self, why: str) -> None:
        self.tell(wire.DISPLAY, wire.ERROR, struct.pack("=II", 4, 1) + words(why))

    def answer(self) -> None:
        """Answer what was asked in silence."""
        owed, self._owed = self._owed, []
        for number in owed:
            self._answer(number)

    def tell(self, of: int, opcode: int, body: bytes = b"") -> None:
        with self._lock, suppress(OSError):
            if self._client is not None:
                message = _HEAD.pack(of, opcode, _HEAD.size + len(body)) + body
                self._client.sendall(message)

    def _report(self, opcode: int, *watches: int) -> None:
        for watch in watches or tuple(self.watches):
            self.tell(watch, opcode)

    def _hang_up(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client, self._received = None, b""
        self.watches.clear()

    def _take(self, ready: socket) -> bool:
        if ready is self._listening:
            self._hang_up()
            self._client, _ = ready.accept()
            return True
        received = ready.recv(4096)
        if not received:
            self._hang_up()
            return False
        self._received += received
        while len(self._received) >= _HEAD.size:
            of, opcode, length = _HEAD.unpack_from(self._received)
            body = self._received[_HEAD.size : length]
            self._received = self._received[length:]
            self._obey(of, opcode, body)
        return True

    def _obey(self, of: int, opcode: int, body: bytes) -> None:
        match of, opcode:
            case wire.DISPLAY, wire.GET_REGISTRY:
                for offer in self.offers:
                    self.tell(_REGISTRY, wire.OFFERED, _offered(offer))
            case wire.DISPLAY, wire.SYNC if self.is_silent:
                self._owed.append(wire.number_in(body))
            case wire.DISPLAY, wire.SYNC:
                self._answer(wire.number_in(body))
            case of, opcode if of == _NOTIFIER:
                arguments = struct.unpack(f"={len(body) // 4}I", body)
                self.requests.append((opcode, *arguments))
                self.watches[arguments[0]] = opcode
            case _:
                pass

    def _answer(self, number: int) -> None:
        self.tell(number, 0, struct.pack("=I", 1))
        self.tell(wire.DISPLAY, wire.DELETED, struct.pack("=I", number))


def _offered(offer: Offer) -> bytes:
    number, version = (struct.pack("=I", n) for n in (offer.number, offer.version))
    return number + words(offer.interface) + version


@contextmanager
def running_paper(path: Path, *offers: Offer) -> Iterator[PaperCompositor]:
    compositor = PaperCompositor(path, *offers)
    try:
        yield compositor
    finally:
        compositor.stop()

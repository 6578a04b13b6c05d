"""Whatever a server says: whoever reads it ends in order, and within bounds."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitwatch.adapters.context import pipewire_wire
from sitwatch.adapters.context.ears import Ear, EarLost
from sitwatch.adapters.context.pipewire import STREAMS, PipeWireEar
from sitwatch.adapters.context.pulse import PulseEar
from sitwatch.adapters.context.uses import began_at
from sitwatch.adapters.context.wayland_windows import MANAGER as WINDOWS
from sitwatch.adapters.context.wayland_windows import WaylandWindows
from sitwatch.adapters.input.wayland_connection import WaylandLost, WaylandRefused
from sitwatch.adapters.input.wayland_watch import IdleWatch
from sitwatch.adapters.lines import wayland_wire as wire
from sitwatch.adapters.lines.following import Watch
from sitwatch.adapters.lines.losses import LineLost, LineRefused
from sitwatch.adapters.session.kwin_power import MANAGER as POWER
from sitwatch.adapters.session.kwin_power import OUTPUT, KwinPower
from tests.daemons.babbler import Babbler, running_babbler

MOST_WORDS = 40

small = st.integers(0, 9)
numbers = st.one_of(small, st.integers(0, 2**32 - 1))
interfaces = (
    *(wire.SEAT, wire.NOTIFIER, wire.OLD_NOTIFIER),
    *(WINDOWS, POWER, OUTPUT, "wl_compositor"),
)
arguments = st.one_of(numbers, st.sampled_from(interfaces))


def told(of: int, opcode: int, *values: int | str) -> bytes:
    """Return an event, which looks as a request does."""
    return wire.request(of, opcode, *values)


def node_told(about: int, event: int, values: tuple[pipewire_wire.Pod, ...]) -> bytes:
    return pipewire_wire._message(about, event, values)  # noqa: SLF001 - requests look alike


offers = st.builds(
    lambda number, interface, version: told(2, 0, number, interface, version),
    numbers,
    st.sampled_from(interfaces),
    small,
)
SEATED = told(2, 0, 1, wire.SEAT, 1) + told(2, 0, 2, wire.NOTIFIER, 1) + told(1, 1, 3)
"""A compositor that has all that is wanted."""

_CLASS = (1, "media.class")
TURNED = b"".join(
    (
        node_told(2, 0, (5, 0, pipewire_wire.NODE, 3, (*_CLASS, "Stream/Input/Audio"))),
        node_told(3, 0, (0, 0, 0, 8, 0, 0, 3, 0, (*_CLASS, "Audio/Sink"))),
    )
)
"""What records, and then is something else."""

done = st.sampled_from((told(1, 1, 3), told(3, 0, 1)))
events = st.builds(
    lambda of, opcode, all_: told(of, opcode, *all_),
    small,
    small,
    st.lists(arguments, max_size=4),
)
lies = st.builds(
    lambda of, opcode, length, body: struct.pack("=IHH", of, opcode, length) + body,
    *(small, small, st.integers(0, 2**16 - 1), st.binary(max_size=30)),
)
wayland = st.one_of(
    st.binary(max_size=200),
    st.lists(
        st.one_of(offers, done, events, lies, st.binary(max_size=9)),
        max_size=MOST_WORDS,
    ).map(b"".join),
    # What is said at first makes sense, what comes then does not.
    st.builds(
        lambda first, then: b"".join((*first, told(1, 1, 3), told(3, 0, 1), *then)),
        st.lists(offers, max_size=9),
        st.lists(st.one_of(events, lies, done), max_size=9),
    ),
)

pods = st.recursive(
    st.one_of(
        numbers.map(lambda n: n % 2**31),
        st.text(max_size=9),
        st.sampled_from(("media.class", "client.id", *STREAMS)),
    ),
    lambda inner: st.lists(inner, max_size=8).map(tuple),
    max_leaves=20,
)
properties = st.dictionaries(
    st.sampled_from(
        (
            "media.class",
            "media.role",
            "client.id",
            "device.api",
            "application.process.binary",
            "application.process.id",
        )
    ),
    st.one_of(pods, st.sampled_from(tuple(STREAMS))),
).map(lambda made: (len(made), *(each for pair in made.items() for each in pair)))
added = st.builds(
    lambda number, kind, listed: (number, 0, kind, 3, listed),
    small,
    st.sampled_from((pipewire_wire.NODE, pipewire_wire.CLIENT_TYPE)),
    properties,
)
states = st.builds(
    lambda mask, state, listed: (0, 0, 0, mask, 0, 0, state, 0, listed),
    *(small, small, properties),
)
pipewire = st.one_of(
    st.binary(max_size=200),
    st.lists(
        st.builds(
            node_told,
            *(small, small, st.one_of(added, states, pods.map(lambda pod: (pod,)))),
        ),
        max_size=MOST_WORDS,
    ).map(b"".join),
)
packets = st.builds(
    lambda command, number, body: _packet(
        b"L" + struct.pack(">I", command) + b"L" + struct.pack(">I", number) + body
    ),
    *(st.sampled_from((0, 2, 66)), small),
    st.lists(
        st.one_of(
            st.sampled_from((b"N", b"0", b"1", b"f" * 9, b"tPipeWire\0", b"Pta\0N")),
            st.binary(max_size=12),
            numbers.map(lambda n: b"L" + struct.pack(">I", n)),
        ),
        max_size=30,
    ).map(b"".join),
)
pulse = st.one_of(st.binary(max_size=200), st.lists(packets, max_size=9).map(b"".join))


def _packet(body: bytes) -> bytes:
    return struct.pack(">IIIII", len(body), 0, 0, 0, 0) + body


@pytest.fixture(scope="module")
def babbler() -> Iterator[Babbler]:
    with (
        tempfile.TemporaryDirectory(prefix="no-") as folder,
        running_babbler(Path(folder, "s")) as babbler,
    ):
        yield babbler


@given(words=wayland)
@example(words=told(2, 0, 1))
@example(words=b"".join((SEATED, told(2, 1))))
def test_a_watch_on_seats_is_lost_or_refused(babbler: Babbler, words: bytes) -> None:
    babbler.words = words
    with pytest.raises((WaylandLost, WaylandRefused)):
        read_seats(IdleWatch(babbler.path, 1000))


@pytest.mark.parametrize("kind", [KwinPower, WaylandWindows])
@given(words=wayland)
def test_a_watch_that_follows_is_lost_or_refused(
    babbler: Babbler, words: bytes, kind: type[KwinPower | WaylandWindows]
) -> None:
    babbler.words = words
    with pytest.raises((LineLost, LineRefused)):
        follow(kind(babbler.path))


@given(words=pipewire)
@example(words=TURNED)
def test_pipewire_is_lost(babbler: Babbler, words: bytes) -> None:
    babbler.words = words
    hear(PipeWireEar(babbler.path))


@given(words=pulse)
def test_pulseaudio_is_lost(babbler: Babbler, words: bytes) -> None:
    babbler.words = words
    hear(PulseEar(babbler.path))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(_packet(b"f" * 100_000), id="values without end"),
        pytest.param(struct.pack(">IIIII", 2**32 - 1, 0, 0, 0, 0), id="a huge packet"),
    ],
)
def test_pulseaudio_is_lost_by_what_has_no_end(babbler: Babbler, words: bytes) -> None:
    babbler.words = words
    hear(PulseEar(babbler.path))


def test_pipewire_is_lost_by_values_without_end(babbler: Babbler) -> None:
    body = b""
    for _depth in range(5000):
        body = struct.pack("=II", len(body), 14) + body
    babbler.words = struct.pack("=IIII", 0, len(body), 0, 0) + body
    hear(PipeWireEar(babbler.path))


@given(words=wayland, at=st.integers(0, 400))
def test_events_are_the_same_wherever_what_came_was_cut(words: bytes, at: int) -> None:
    whole, left = wire.events_in(words)
    first, kept = wire.events_in(words[:at])
    then, left_then = wire.events_in(kept + words[at:])
    assert (first + then, left_then) == (whole, left)


def read_seats(watch: IdleWatch) -> None:
    with closing(watch):
        while True:
            watch.news()


def follow(watch: Watch) -> None:
    with closing(watch):
        while True:
            watch.is_changed()
            assert watch.holds() in {True, False}


def hear(ear: Ear) -> None:
    ear.open()
    with pytest.raises(EarLost), closing(ear):
        listen(ear)
    assert ear.uses == ()


def listen(ear: Ear) -> None:
    while True:
        ear.read()
        began_at(ear.uses, {}, 0)

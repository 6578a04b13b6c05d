"""Ears on the real thing, beyond what the contract asks."""

from __future__ import annotations

import select
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sitwatch.adapters.context import pipewire, pulse
from sitwatch.adapters.context.ears import Ear, EarLost
from sitwatch.adapters.context.pipewire import PipeWireEar
from sitwatch.adapters.context.processes import program_of
from sitwatch.adapters.context.pulse import PulseEar
from sitwatch.adapters.context.uses import Use
from sitwatch.adapters.context.video_devices import VideoEar
from tests.daemons.session_bus import ENOUGH_S
from tests.daemons.sound import (
    needs_pipewire,
    needs_pulse,
    running_pipewire,
    running_pulse,
)

HOLD_OPEN = "import sys; f = open(sys.argv[1]); print(flush=True); sys.stdin.read()"


class Hearing:
    """An ear that is open, and read until it hears what is waited for."""

    def __init__(self, ear: Ear) -> None:
        self.ear = ear
        self._descriptor = ear.open()

    def until(self, is_so: Callable[[tuple[Use, ...]], bool]) -> None:
        while not is_so(self.ear.uses):
            ready = select.select([self._descriptor], (), (), ENOUGH_S)[0]
            assert ready, f"heard only {self.ear.uses}"
            self.ear.read()

    def until_lost(self) -> None:
        with pytest.raises(EarLost):
            self.until(lambda _uses: False)


@contextmanager
def hearing(ear: Ear) -> Iterator[Hearing]:
    with closing(ear):
        yield Hearing(ear)


def is_used(*programs: str) -> Callable[[tuple[Use, ...]], bool]:
    return lambda uses: sorted(u.program for u in uses if u.is_running) == [*programs]


@needs_pipewire
def test_pipewire_names_who_listens_and_leaves_out_its_own_loops() -> None:
    with running_pipewire() as sound:
        ear = PipeWireEar(pipewire.socket_path(sound.env))
        with hearing(ear) as heard:
            heard.until(lambda uses: uses == ())
            loop = sound.run("pw-loopback", "--capture", "silence")
            recorder = sound.record()
            heard.until(is_used("pw-record"))
            sound.end(recorder)
            heard.until(is_used())
            sound.end(loop)
            sound.stop()
            heard.until_lost()
            assert ear.uses == ()


@needs_pipewire
def test_pipewire_tells_a_handed_out_screen_from_a_camera() -> None:
    with (
        running_pipewire() as sound,
        hearing(PipeWireEar(pipewire.socket_path(sound.env))) as heard,
    ):
        sound.show("webcam", "media.role=Camera")
        sound.show("portal")
        recorder = sound.record()
        heard.until(is_used("pw-record"))
        devices = [use.device for use in heard.ear.uses]
        assert sorted(devices) == ["microphone", "screen"]
        sound.end(recorder)


@needs_pulse
def test_pulse_leaves_out_what_only_listens_to_the_loudspeaker() -> None:
    with running_pulse() as sound:
        ear = PulseEar(pulse.socket_path(sound.env))
        with hearing(ear) as heard:
            monitor = sound.record("speaker.monitor")
            recorder = sound.record()
            heard.until(is_used("pacat"))
            sound.end(recorder)
            heard.until(is_used())
            sound.end(monitor)
            sound.stop()
            heard.until_lost()


@contextmanager
def somebody_holding(file: Path) -> Iterator[None]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    yield
    holder.communicate()


def test_a_camera_that_is_opened_and_closed_is_seen_without_asking(
    tmp_path: Path,
) -> None:
    camera = tmp_path / "video0"
    camera.touch()
    with hearing(VideoEar(tmp_path)) as heard:
        with somebody_holding(camera):
            heard.until(lambda uses: uses != ())
            (use,) = tuple(heard.ear.uses)
            assert use.device == "camera"
            assert use.program.startswith("python")
        heard.until(lambda uses: uses == ())


def test_a_camera_that_is_plugged_in_later_is_watched(tmp_path: Path) -> None:
    (tmp_path / "null").touch()
    with hearing(VideoEar(tmp_path)) as heard:
        camera = tmp_path / "video7"
        camera.touch()
        heard.ear.read()
        with somebody_holding(camera):
            heard.until(lambda uses: uses != ())


def test_where_there_are_no_devices_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(EarLost, match="No such file"):
        VideoEar(tmp_path / "nowhere").open()


@pytest.mark.parametrize("kind", [PipeWireEar, PulseEar])
def test_a_server_that_is_not_there_is_a_loss(
    kind: type[PipeWireEar | PulseEar], tmp_path: Path
) -> None:
    with pytest.raises(EarLost):
        kind(str(tmp_path / "nobody")).open()


@pytest.mark.parametrize("kind", [PipeWireEar, PulseEar])
def test_a_server_that_talks_nonsense_is_a_loss(
    kind: type[PipeWireEar | PulseEar], tmp_path: Path
) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        with hearing(kind(str(path))) as heard:
            line, _ = server.accept()
            with line:
                line.sendall(b"\x00\x00\x00\x09\x00\x00\x00\x09" * 400)
                heard.until_lost()


@pytest.mark.parametrize(
    ("env", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/r"}, "/r/pulse/native"),
        ({"PULSE_RUNTIME_PATH": "/p"}, "/p/native"),
        ({"PULSE_SERVER": "unix:/s"}, "/s"),
        ({"PULSE_SERVER": "elsewhere", "XDG_RUNTIME_DIR": "/r"}, "/r/pulse/native"),
    ],
)
def test_pulse_lies_where_the_surroundings_say(env: dict[str, str], path: str) -> None:
    assert pulse.socket_path(env) == path


def test_pipewire_lies_where_the_surroundings_say() -> None:
    assert pipewire.socket_path({"XDG_RUNTIME_DIR": "/r"}) == "/r/pipewire-0"
    env = {"PIPEWIRE_RUNTIME_DIR": "/p", "PIPEWIRE_REMOTE": "other"}
    assert pipewire.socket_path(env) == "/p/other"


def test_a_process_that_is_gone_has_no_name(tmp_path: Path) -> None:
    assert program_of(1, tmp_path) == ""

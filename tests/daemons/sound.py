"""PipeWire or PulseAudio with a microphone that hears nothing, in a room of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.daemons.session_bus import running_session_bus, wait_until

PIPEWIRE = ("pipewire", "wireplumber", "pw-cli", "pw-record", "pw-loopback")
PULSE = ("pulseaudio", "pactl", "parec")

needs_pipewire = pytest.mark.skipif(
    not all(map(shutil.which, PIPEWIRE)), reason=f"needs {', '.join(PIPEWIRE)}"
)
needs_pulse = pytest.mark.skipif(
    not all(map(shutil.which, PULSE)), reason=f"needs {', '.join(PULSE)}"
)

MICROPHONE = (
    "{ factory.name=support.null-audio-sink media.class=Audio/Source/Virtual "
    "node.name=silence object.linger=true audio.position=[MONO] }"
)

PICTURES = (
    "factory.name=videotestsrc library.name=videotestsrc/libspa-videotestsrc "
    "media.class=Video/Source object.linger=true"
)


class Sound:
    """A sound server, and programs that record from it."""

    def __init__(self, folder: Path, bus: str = "unix:path=/nowhere") -> None:
        self.folder = folder
        self._running: list[subprocess.Popen[bytes]] = []
        self._surroundings = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere",
        }

    @property
    def env(self) -> dict[str, str]:
        return {"XDG_RUNTIME_DIR": str(self.folder)}

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program that stays."""
        program = subprocess.Popen(
            command,
            env=self._surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._running.append(program)
        return program

    def end(self, program: subprocess.Popen[bytes]) -> None:
        self._running.remove(program)
        program.terminate()
        program.wait()

    def close(self) -> None:
        for program in reversed(tuple(self._running)):
            self.end(program)

    def ask(self, *command: str) -> bool:
        """Run a program to its end; tell whether it did well."""
        done = subprocess.run(
            command, env=self._surroundings, capture_output=True, check=False
        )
        return done.returncode == 0


class PipeWireSound:
    """PipeWire with its session manager; started again it is another one."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self.env = sound.env
        self.start()

    def start(self) -> None:
        self._daemons = [self._sound.start("pipewire")]
        create = ("pw-cli", "create-node", "adapter", MICROPHONE)
        wait_until(lambda: self._sound.ask(*create))
        self._daemons.append(self._sound.start("wireplumber"))

    def stop(self) -> None:
        for daemon in reversed(self._daemons):
            self._sound.end(daemon)

    def record(self) -> subprocess.Popen[bytes]:
        """Have a program listen to the microphone."""
        return self.run("pw-record", "--target", "silence", "/dev/null")

    def show(self, name: str, *more: str) -> None:
        """Have a program hand out pictures, which nobody takes yet."""
        words = " ".join((PICTURES, f"node.name={name}", *more))
        assert self._sound.ask("pw-cli", "create-node", "adapter", f"{{ {words} }}")

    def run(self, *command: str) -> subprocess.Popen[bytes]:
        return self._sound.start(*command)

    def end(self, program: subprocess.Popen[bytes]) -> None:
        self._sound.end(program)


class PulseSound:
    """PulseAudio with a microphone and a loudspeaker that are not there."""

    LOADED: Sequence[str] = (
        "module-native-protocol-unix auth-anonymous=1",
        "module-null-source source_name=silence",
        "module-null-sink sink_name=speaker",
    )

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self.env = sound.env
        self.start()

    def start(self) -> None:
        modules = [f"--load={module}" for module in self.LOADED]
        options = ("-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no")
        self._daemon = self._sound.start("pulseaudio", *options, *modules)
        wait_until(lambda: self._sound.ask("pactl", "info"))

    def stop(self) -> None:
        self._sound.end(self._daemon)

    def record(self, source: str = "silence") -> subprocess.Popen[bytes]:
        return self._sound.start("parec", f"--device={source}")

    def end(self, program: subprocess.Popen[bytes]) -> None:
        self._sound.end(program)


@contextmanager
def running_pipewire() -> Iterator[PipeWireSound]:
    with (
        tempfile.TemporaryDirectory(prefix="pw-") as folder,
        # The session manager does nothing without one.
        running_session_bus() as bus,
    ):
        sound = Sound(Path(folder), bus.address)
        try:
            yield PipeWireSound(sound)
        finally:
            sound.close()


@contextmanager
def running_pulse() -> Iterator[PulseSound]:
    with tempfile.TemporaryDirectory(prefix="pa-") as folder:
        sound = Sound(Path(folder))
        try:
            yield PulseSound(sound)
        finally:
            sound.close()

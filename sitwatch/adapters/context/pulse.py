"""Microphones in use, as PulseAudio tells of them.

Whoever records has a source output; one that records what a loudspeaker plays (a screen
recorder, a meter) does not count. Where PipeWire stands in for PulseAudio it is left
alone: PipeWire itself tells the same, and more.
"""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from itertools import count

from sitwatch.adapters.context import pulse_wire as wire
from sitwatch.adapters.context.ears import EarLost, hearing
from sitwatch.adapters.context.processes import program_of
from sitwatch.adapters.context.pulse_wire import Output, Said
from sitwatch.adapters.context.uses import Device, Use
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UnixLine

_SERVER, _FIRST_FREE = 3, 4
"""Numbers of questions: the server is asked for its name by the introduction."""


def socket_path(env: Mapping[str, str]) -> str:
    """Return where PulseAudio listens."""
    server = env.get("PULSE_SERVER", "")
    if server.startswith(("unix:", "/")):
        return server.removeprefix("unix:")
    folder = env.get("PULSE_RUNTIME_PATH")
    return f"{folder or env.get('XDG_RUNTIME_DIR', '/run') + '/pulse'}/native"


class PulseEar:
    """An `Ear` for what PulseAudio carries; `or_pipewire`: also where it is that."""

    name = "PulseAudio"
    tells: Device = "microphone"
    sees_screens = False

    def __init__(self, path: str, *, or_pipewire: bool = False) -> None:
        self.uses: tuple[Use, ...] = ()
        self._path = path
        self._or_pipewire = or_pipewire
        self._line: UnixLine | None = None

    def open(self) -> int:
        self._numbers = count(_FIRST_FREE)
        self._listed = -1
        self._asked: dict[int, int] = {}
        self._monitors: dict[int, bool] = {}
        self._outputs: tuple[Output, ...] = ()
        try:
            self._line = UnixLine(self._path, hello=wire.introduction("sitwatch"))
        except LineLost as error:
            raise EarLost(str(error)) from None
        return self._line.fileno()

    def read(self) -> None:
        if self._line is None:
            return
        with hearing(self.close):
            for said in self._line.read(wire.packets_in):
                self._take(self._line, said)
            self.uses = tuple(map(_use, filter(self._is_microphone, self._outputs)))

    def close(self) -> None:
        self.uses = ()
        if self._line is not None:
            self._line.close()
        self._line = None

    def _take(self, line: UnixLine, said: Said) -> None:
        if said.command == wire.CHANGED:
            self._list(line)
        elif said.command == wire.REFUSED and said.number < _FIRST_FREE:
            raise LineLost(_("it refuses to tell"))
        elif said.command == wire.ANSWERED:
            self._take_answer(line, said)

    def _take_answer(self, line: UnixLine, said: Said) -> None:
        if said.number == _SERVER:
            if "PipeWire" in wire.server_in(said) and not self._or_pipewire:
                raise LineLost(_("PipeWire stands in for it"))
            self._list(line)
        elif said.number == self._listed:
            self._outputs = tuple(wire.outputs_in(said))
            self._ask_sources(line)
        elif said.number in self._asked:
            self._monitors[self._asked.pop(said.number)] = wire.is_monitor(said)

    def _list(self, line: UnixLine) -> None:
        self._listed = next(self._numbers)
        line.say(wire.ask_outputs(self._listed))

    def _ask_sources(self, line: UnixLine) -> None:
        for source in {output.source for output in self._outputs} - set(self._monitors):
            number = next(self._numbers)
            self._asked[number] = source
            line.say(wire.ask_source(number, source))

    def _is_microphone(self, output: Output) -> bool:
        return self._monitors.get(output.source) is False


def _use(output: Output) -> Use:
    known = output.properties
    program = known.get("application.process.binary", "")
    program = program or program_of(known.get("application.process.id", ""))
    return Use("microphone", program, is_running=not output.is_stopped)

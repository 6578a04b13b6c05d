"""Microphones, cameras and screens in use, as PipeWire tells of them.

Whoever records has a node of class Stream/Input/Audio or Stream/Input/Video; whoever
hands out pictures of the screen has one of class Stream/Output/Video (Mutter, KWin) or
Video/Source (the portals of wlroots and Hyprland), as cameras have. PipeWire says when
one comes and goes, and of those one asks about, whether anything flows.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from itertools import count

from sitwatch.adapters.context import pipewire_wire as wire
from sitwatch.adapters.context.ears import EarLost, hearing
from sitwatch.adapters.context.pipewire_wire import Global, NodeState, Said
from sitwatch.adapters.context.processes import program_of
from sitwatch.adapters.context.uses import Device, Use
from sitwatch.adapters.lines.losses import LineLost
from sitwatch.adapters.lines.unix_socket import UnixLine

STREAMS: dict[str, Device] = {
    "Stream/Input/Audio": "microphone",
    "Stream/Input/Video": "camera",
    "Stream/Output/Video": "screen",
    "Video/Source": "screen",
}
VIEWERS = frozenset({"webrtc-consume-stream", "kwin-screen-cast"})
"""Names of streams with which programs take a screen: browsers, previews of panels."""

CAMERA, SCREEN = "Camera", "Screen"
"""What `media.role` says of those that say anything."""

LOOPS = ("node.link-group", "stream.capture.sink", "stream.monitor")
"""Properties of what listens to the machine itself: loopbacks, filters, meters."""


def socket_path(env: Mapping[str, str]) -> str:
    """Return where PipeWire listens."""
    folder = env.get("PIPEWIRE_RUNTIME_DIR") or env.get("XDG_RUNTIME_DIR", "/run")
    return f"{folder}/{env.get('PIPEWIRE_REMOTE', 'pipewire-0')}"


def device_of(properties: Mapping[str, str]) -> Device | None:
    """Return what a node takes, or hands out; None: neither, or it is a camera."""
    device = STREAMS.get(properties.get("media.class", ""))
    role = properties.get("media.role")
    if device == "screen":
        is_camera = role == CAMERA or "device.api" in properties
        return None if is_camera else device
    is_viewer = role == SCREEN or properties.get("media.name") in VIEWERS
    return "screen" if device == "camera" and is_viewer else device


class PipeWireEar:
    """An `Ear` for everything that PipeWire carries."""

    name = "PipeWire"
    tells: Device = "microphone"
    sees_screens = True

    def __init__(self, path: str) -> None:
        self.uses: tuple[Use, ...] = ()
        self._path = path
        self._line: UnixLine | None = None

    def open(self) -> int:
        self._clients: dict[int, Global] = {}
        self._nodes: dict[int, Global] = {}
        self._states: dict[int, NodeState] = {}
        self._numbers = count(wire.REGISTRY + 1)
        self._bound: dict[int, int] = {}
        try:
            self._line = UnixLine(self._path, hello=wire.hello("sitwatch"))
        except LineLost as error:
            raise EarLost(str(error)) from None
        return self._line.fileno()

    def read(self) -> None:
        if self._line is None:
            return
        with hearing(self.close):
            for said in self._line.read(wire.messages_in):
                self._take(self._line, said)
            self.uses = tuple(filter(None, map(self._use, self._nodes.values())))

    def close(self) -> None:
        self.uses = ()
        if self._line is not None:
            self._line.close()
        self._line = None

    def _take(self, line: UnixLine, said: Said) -> None:
        if wire.is_ping(said):
            line.say(wire.pong(said))
        elif (added := wire.added_in(said)) is not None:
            self._add(line, added)
        elif (removed := wire.removed_in(said)) is not None:
            self._remove(removed)
        elif said.about in self._bound and (state := wire.state_in(said)) is not None:
            self._note(self._bound[said.about], state)

    def _add(self, line: UnixLine, added: Global) -> None:
        if added.kind == wire.CLIENT_TYPE:
            self._clients[added.number] = added
        elif added.properties.get("media.class") in STREAMS:
            number = next(self._numbers)
            self._nodes[added.number], self._bound[number] = added, added.number
            line.say(wire.bind_node(added.number, number))

    def _remove(self, number: int) -> None:
        self._clients.pop(number, None)
        self._nodes.pop(number, None)
        self._states.pop(number, None)

    def _note(self, number: int, state: NodeState) -> None:
        """Take note of how a node fares; what did not change is as before."""
        known = self._states.get(number)
        if state.properties is None and known is not None:
            state = NodeState(state.is_running, known.properties)
        self._states[number] = state

    def _use(self, node: Global) -> Use | None:
        """Return what a node means; None until PipeWire has told of it."""
        state = self._states.get(node.number)
        if state is None:
            return None
        properties = {**node.properties, **(state.properties or {})}
        if any(properties.get(each, "false") != "false" for each in LOOPS):
            return None
        device = device_of(properties)
        if device is None:
            return None
        return Use(device, self._program(properties), is_running=state.is_running)

    def _program(self, properties: Mapping[str, str]) -> str:
        """Return whose node it is; a client of PulseAudio's says so of itself."""
        binary = properties.get("application.process.binary")
        if binary:
            return binary
        pid = properties.get("application.process.id")
        with suppress(KeyError, ValueError):
            client = self._clients[int(properties["client.id"])].properties
            pid = pid or client["pipewire.sec.pid"]
            return program_of(pid) or client.get("application.name", "")
        return program_of(pid) if pid else ""

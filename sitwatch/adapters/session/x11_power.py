"""Whether an X server has switched the display off, by its DPMS extension.

Some servers tell of each change; those up to 21.1, which say that they speak the same
version of it, do not, and are asked a few times a minute.
"""

from __future__ import annotations

import struct
from gettext import gettext as _

from sitwatch.adapters.lines.losses import LineLost, LineRefused
from sitwatch.adapters.lines.x11_line import OF_EXTENSION, XLine

EXTENSION = "DPMS"

EVERY_S = 10.0
"""A display goes off after minutes: this is soon enough."""

_ASK, _SELECT = 7, 8
_CHANGES = struct.pack("=I", 1)
_STATE = struct.Struct("=8xH?")


class X11Power:
    """`Watch` over the display of one server."""

    def __init__(self, display: str) -> None:
        """Connect, and ask to be told."""
        self._line = XLine(display)
        self.fileno, self.close = self._line.fileno, self._line.close
        try:
            self._opcode = self._found()
            tells = self._line.obeys(self._opcode, _SELECT, _CHANGES)
        except (LineLost, LineRefused):
            self.close()
            raise
        self.every_s = None if tells else EVERY_S

    def is_changed(self) -> bool:
        events = self._line.events()
        return any(each[:2] == bytes([OF_EXTENSION, self._opcode]) for each in events)

    def holds(self) -> bool:
        """Tell whether it is off; standby and suspend show as little."""
        reply = self._line.ask(self._opcode, _ASK)
        level, is_managed = (0, False) if reply is None else _STATE.unpack_from(reply)
        return bool(is_managed and level > 0)

    def _found(self) -> int:
        """Return the code of the extension."""
        opcode = self._line.extension(EXTENSION)
        if opcode is None:
            raise LineRefused(_("this X server does not switch its display off"))
        return opcode

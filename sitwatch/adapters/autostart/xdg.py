"""Starting with the session on Linux and its kin: a desktop entry in autostart.

Every desktop reads that folder at login; see the Desktop Application Autostart
Specification and, for how a command is quoted, the Desktop Entry Specification.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sitwatch.adapters.autostart.words import told
from sitwatch.ports import Finding

ENTRY = """\
[Desktop Entry]
Type=Application
Name=sitwatch
Comment=See how long you sit, and take short breaks with an exercise
Exec={command}
Icon=sitwatch
Terminal=false
X-GNOME-Autostart-enabled=true
"""

_QUOTED = re.compile(r'(["`$\\])')
_ARGUMENT = re.compile(r'"((?:[^"\\]|\\.)*)"')


class XdgAutostart:
    """`ports.Autostart` by the file at `entry`."""

    def __init__(self, entry: Path, command: Sequence[str]) -> None:
        self._entry = entry
        self._command = command

    @property
    def finding(self) -> Finding:
        return told(str(self._entry), self._command, self.started())

    def is_on(self) -> bool:
        return self.started() is not None

    def turn(self, *, on: bool) -> str:
        try:
            if on:
                self._entry.parent.mkdir(parents=True, exist_ok=True)
                text = ENTRY.format(command=quoted(self._command))
                self._entry.write_text(text, encoding="utf-8")
            else:
                self._entry.unlink(missing_ok=True)
        except OSError as error:
            return str(error)
        return ""

    def started(self) -> list[str] | None:
        """Return what the entry starts; None where it is switched off or not there."""
        try:
            lines = self._entry.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return None
        said = dict(line.split("=", 1) for line in lines if "=" in line)
        is_off = said.get("Hidden") == "true" or (
            said.get("X-GNOME-Autostart-enabled") == "false"
        )
        return None if is_off else arguments(said.get("Exec", ""))


def quoted(command: Sequence[str]) -> str:
    """Return a command as a desktop entry writes it."""
    return " ".join(f'"{_escaped(word)}"' for word in command)


def arguments(command: str) -> list[str]:
    """Read a command as `quoted` writes it; one of plain words as it stands."""
    if '"' not in command:
        return command.split()
    words = _ARGUMENT.findall(command.replace("\\\\", "\\").replace("%%", "%"))
    return [re.sub(r"\\(.)", r"\1", word) for word in words]


def _escaped(word: str) -> str:
    """Escape once as an argument, then once more as the value of a key."""
    return _QUOTED.sub(r"\\\1", word).replace("\\", "\\\\").replace("%", "%%")

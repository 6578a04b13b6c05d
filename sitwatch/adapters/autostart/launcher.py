"""sitwatch among the user's programs: an entry with actions, where no package put one.

The actions (open the day, start a break, pause) are what a desktop without a tray shows
at the icon, beside the ways that every desktop has of finding a program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sitwatch.adapters.autostart.xdg import quoted

NAME = "sitwatch.desktop"


class Launcher:
    """The entry at `entry`, made after the one at `pattern` for this very sitwatch."""

    def __init__(
        self, entry: Path, pattern: Path, command: Sequence[str], icon: str
    ) -> None:
        self._entry = entry
        self._pattern = pattern
        self._command = command
        self._icon = icon

    def is_on(self) -> bool:
        """Tell whether there is one."""
        return self._entry.exists()

    def turn(self, *, on: bool) -> str:
        """Write it, or take it away; return why that failed, empty where it did not."""
        try:
            if on:
                self._entry.parent.mkdir(parents=True, exist_ok=True)
                text = self._pattern.read_text(encoding="utf-8")
                self._entry.write_text(self._adapted(text), encoding="utf-8")
            else:
                self._entry.unlink(missing_ok=True)
        except OSError as error:
            return str(error)
        return ""

    def _adapted(self, text: str) -> str:
        return "".join(map(self._line, text.splitlines(keepends=True)))

    def _line(self, line: str) -> str:
        """Return a line with where things are on this computer."""
        key, _equals, value = line.partition("=")
        if key == "Exec":
            return f"Exec={value.replace('sitwatch', quoted(self._command), 1)}"
        return f"Icon={self._icon}\n" if key == "Icon" else line


def launcher_in(
    env: Mapping[str, str], pattern: Path, command: Sequence[str], icon: str
) -> Launcher:
    """Return the entry where this user's desktop looks for programs."""
    data = Path(env.get("XDG_DATA_HOME") or Path.home() / ".local/share")
    return Launcher(data / "applications" / NAME, pattern, command, icon)

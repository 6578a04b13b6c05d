"""Starting with the session on Windows: a value under the user's own Run key."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from sitwatch.adapters.autostart.words import told
from sitwatch.ports import Finding

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
VALUE = "sitwatch"
PLACE = rf"HKCU\{RUN}"


class RunKey(Protocol):
    """The one value of the registry; raises `OSError` where that fails."""

    def read(self) -> str | None:
        """Return the value; None: there is none."""
        ...

    def write(self, value: str | None) -> None:
        """Set the value; None: remove it."""
        ...


class Registry:
    """`RunKey` in the registry itself."""

    def read(self) -> str | None:
        if sys.platform == "win32":
            import winreg

            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN) as key,
            ):
                return str(winreg.QueryValueEx(key, VALUE)[0])
        return None

    def write(self, value: str | None) -> None:
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
                if value is not None:
                    winreg.SetValueEx(key, VALUE, 0, winreg.REG_SZ, value)
                else:
                    with suppress(FileNotFoundError):
                        winreg.DeleteValue(key, VALUE)


class WindowsAutostart:
    """`ports.Autostart` by the user's Run key."""

    def __init__(self, command: Sequence[str], key: RunKey) -> None:
        self._line = subprocess.list2cmdline(command)
        self._key = key

    @property
    def finding(self) -> Finding:
        line = self._started()
        return told(PLACE, [self._line], None if line is None else [line])

    def is_on(self) -> bool:
        return self._started() is not None

    def turn(self, *, on: bool) -> str:
        try:
            self._key.write(self._line if on else None)
        except OSError as error:
            return str(error)
        return ""

    def _started(self) -> str | None:
        with suppress(OSError):
            return self._key.read()
        return None

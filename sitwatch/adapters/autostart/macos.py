"""Starting with the session on macOS: a launch agent of the user's."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from sitwatch.adapters.autostart.words import told
from sitwatch.ports import Finding

LABEL = "org.sitwatch.sitwatch"


class LaunchAgent:
    """`ports.Autostart` by the property list at `agent`; launchd reads it at login."""

    def __init__(self, agent: Path, command: Sequence[str]) -> None:
        self._agent = agent
        self._command = command

    @property
    def finding(self) -> Finding:
        return told(str(self._agent), self._command, self._started())

    def is_on(self) -> bool:
        return self._started() is not None

    def turn(self, *, on: bool) -> str:
        try:
            if on:
                self._agent.parent.mkdir(parents=True, exist_ok=True)
                self._agent.write_bytes(plistlib.dumps(self._wanted()))
            else:
                self._agent.unlink(missing_ok=True)
        except OSError as error:
            return str(error)
        return ""

    def _wanted(self) -> dict[str, Any]:
        return {
            "Label": LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            # In the Aqua session, which has a menu bar; not over ssh.
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }

    def _started(self) -> list[str] | None:
        try:
            said = plistlib.loads(self._agent.read_bytes())
        except (OSError, ValueError, ExpatError):
            return None
        if said.get("Disabled") or not said.get("RunAtLoad"):
            return None
        return [str(word) for word in said.get("ProgramArguments", ())]

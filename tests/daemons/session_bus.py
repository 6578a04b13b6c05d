"""A private session bus that starts no service by itself, but those it is told of."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# A real daemon is waited for, within bounds.
from time import monotonic, sleep  # noqa: TID251

import pytest

ENOUGH_S = 10.0
"""No daemon takes as long to do anything on an idle machine."""

CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

needs_session_bus = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)


class SessionBus:
    """dbus-daemon at an address that it keeps when started again."""

    def __init__(self, folder: Path, surroundings: dict[str, str]) -> None:
        self.address = f"unix:path={folder}/bus"
        self._config = folder / "bus.conf"
        self._surroundings = surroundings
        (folder / "services").mkdir()
        self._config.write_text(CONFIG.format(folder=folder))
        self.start()

    def start(self) -> None:
        """Start, and return when the bus takes clients."""
        command = ["dbus-daemon", f"--config-file={self._config}", "--print-address"]
        self._daemon = subprocess.Popen(
            [*command, "--nofork", "--nopidfile"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._surroundings,
        )
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline()

    def stop(self) -> None:
        """Kill it, as the end of a login does; safe to call twice."""
        if self._daemon.poll() is not None:
            return
        self._daemon.kill()
        self._daemon.communicate()
        Path(self.address.partition("=")[2]).unlink(missing_ok=True)


@contextmanager
def running_session_bus() -> Iterator[SessionBus]:
    # Short: the path of a socket may have no more than 107 characters.
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:
        bus = SessionBus(Path(folder), {})
        try:
            yield bus
        finally:
            bus.stop()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again and again until it is so, within bounds."""
    end = monotonic() + ENOUGH_S
    while not is_so():
        assert monotonic() < end, "waited for long enough"
        sleep(0.01)

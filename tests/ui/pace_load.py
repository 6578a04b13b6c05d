"""Measure how much of a core a card takes while it paces an exercise.

    python -m tests.ui.pace_load [SECONDS] [EXERCISE ...]

On the screen that there is, in real time; run by hand, for a busy machine says nothing.
"""

from __future__ import annotations

import resource
import sys

import msgspec

from sitwatch.adapters.clock import SystemClock
from sitwatch.ui import style
from sitwatch.ui.application import open_application
from sitwatch.ui.prompt import Prompt
from sitwatch.ui.voice import Voice
from tests.fakes.resident import RecordingResident
from tests.fakes.sounds import FakeSounds
from tests.shipped import shipped_catalogue
from tests.ui.prompt_room import ORDER

from PySide6.QtCore import QEventLoop, QTimer

SETTLE_S = 0.5


def main(seconds: float = 40.0, *names: str) -> None:
    """Pace each exercise for so many seconds, and print the share of a core."""
    style.apply(open_application(), "light")
    for name in names or ("chair-rise", "marching-bridge", "band-squat"):
        told = (f"{100 * share:.1f} %" for share in shares(name, seconds))
        sys.stdout.write(f"{name} {' '.join(told)}\n")


def shares(name: str, seconds: float) -> list[float]:
    """Return the share of a core in each tenth of the time."""
    prompt = Prompt(
        RecordingResident(), SystemClock(), shipped_catalogue(), Voice(FakeSounds())
    )
    prompt.start(msgspec.structs.replace(ORDER, exercise=name))
    spend(SETTLE_S)
    told = [spend(seconds / 10) for _tenth in range(10)]
    prompt.close()
    return told


def spend(seconds: float) -> float:
    """Let events be served, and return the share of a core that it took."""
    began, used = now_s(), used_s()
    loop = QEventLoop()
    end = QTimer(loop, interval=round(seconds * 1000), singleShot=True)
    end.timeout.connect(loop.quit)
    end.start()
    loop.exec()
    return (used_s() - used) / (now_s() - began)


def now_s() -> float:
    """Return the seconds that this computer has been awake."""
    return SystemClock().read().awake_s


def used_s() -> float:
    """Return the processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 40.0, *sys.argv[2:])

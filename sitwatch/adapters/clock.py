"""The only place where time is read.

Which of a system's clocks stand still during suspend differs from system to system, and
what Python calls monotonic with it: on Linux `CLOCK_MONOTONIC` stands still and
`CLOCK_BOOTTIME` runs on; on macOS `CLOCK_UPTIME_RAW` stands still and `CLOCK_MONOTONIC`
runs on; on Windows the performance counter runs on and the unbiased interrupt time
stands still.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

from sitwatch.core.timeline.ticks import Reading

if sys.platform == "win32":
    import ctypes

    def _up_s() -> float:
        return time.perf_counter()

    def _awake_s() -> float:
        hundred_ns = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(hundred_ns))
        return hundred_ns.value / 10_000_000

    def _notice_travel() -> None:
        """Windows tells every process by itself."""

elif sys.platform == "darwin":

    def _up_s() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def _awake_s() -> float:
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)

    _notice_travel = time.tzset

else:

    def _up_s() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def _awake_s() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    _notice_travel = time.tzset


class SystemClock:
    """Reads the clocks of this computer.

    The time zone is asked for once in each minute, because that costs more than all the
    rest: offsets change on whole minutes, and a traveller can wait for one. `seconds`
    is the clock on the wall, for those who test that.
    """

    def __init__(self, seconds: Callable[[], float] = time.time) -> None:
        self._seconds = seconds
        self._minute: int | None = None
        self._zone: tzinfo = UTC

    def read(self) -> Reading:
        seconds = self._seconds()
        if self._minute != seconds // 60:
            self._minute = int(seconds // 60)
            self._zone = _zone_at(seconds)
        wall = datetime.fromtimestamp(seconds, self._zone)
        return Reading(wall=wall, up_s=_up_s(), awake_s=_awake_s())


def local_time(at: datetime) -> datetime:
    """Return a moment by the clock on the wall, under the offset in force then."""
    return at.astimezone()


def _zone_at(seconds: float) -> tzinfo:
    """Return the local offset in force at a moment, as a fixed zone."""
    # The C library keeps to the zone that it found when the program began, unless it is
    # told to look again.
    _notice_travel()
    zone = datetime.fromtimestamp(seconds, UTC).astimezone().tzinfo
    return UTC if zone is None else zone

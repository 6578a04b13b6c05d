"""The resident in a recorded half hour, at a pace that no test could live by.

Run as a program it is that resident: somebody types, pauses for ten minutes and comes
back, all within seconds. From the first question on, time goes at its own pace.
"""

from __future__ import annotations

import sys
from datetime import timedelta

import msgspec

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.demo import DemoClock, RecordedSource
from sitwatch.adapters.places import Places
from sitwatch.adapters.session.none import NoSession
from sitwatch.core.facts import Input
from sitwatch.runtime import residing
from sitwatch.runtime.engine import Engine
from sitwatch.runtime.worlds import World, machine_world

MINUTE = timedelta(minutes=1)
STEP = timedelta(seconds=10)
TYPED = ((1, 5), (15, 29))
"""From and to which minute there was input."""

FAST, OWN = 300.0, 1.0


def lived_world(places: Places) -> World:
    """Return this machine, but for its clock and for what it sees."""
    real = SystemClock()
    start = real.read().wall - 30 * MINUTE
    clock = DemoClock(real, start, STEP)
    clock.rate = FAST
    typed = (
        Input(at=start + begin * MINUTE, for_s=60.0 * (end - begin), keys=400)
        for begin, end in TYPED
    )
    source = RecordedSource(typed)

    def beat(engine: Engine) -> None:
        for _step in clock.steps():
            engine.beat()
            today = engine.state.questions.today
            clock.rate = OWN if today is not None and today.asked else FAST

    return msgspec.structs.replace(
        machine_world(places),
        clock=clock,
        source_of=lambda _choice: source,
        session=NoSession(),
        beat=beat,
        beat_ms=50,
    )


def main() -> int:
    """Be the resident."""
    vars(residing)["machine_world"] = lived_world
    return residing.run_resident()


if __name__ == "__main__":
    sys.exit(main())

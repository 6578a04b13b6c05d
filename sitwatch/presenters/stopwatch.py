"""Time that counts only while it runs; as a value, so that it can be kept and asked."""

from __future__ import annotations

import msgspec


class Stopwatch(msgspec.Struct, frozen=True, gc=False):
    """Seconds counted so far, and since when it runs; `since_s` None: it stands."""

    counted_s: float = 0.0
    since_s: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether time counts now."""
        return self.since_s is not None

    def started(self, now_s: float) -> Stopwatch:
        """Return it running from `now_s` on; one that runs already runs on."""
        return self if self.is_running else Stopwatch(self.counted_s, now_s)

    def stopped(self, now_s: float) -> Stopwatch:
        """Return it standing at what was counted."""
        return Stopwatch(self.gone_s(now_s))

    def gone_s(self, now_s: float) -> float:
        """Return the seconds counted until `now_s`; never less than before."""
        if self.since_s is None:
            return self.counted_s
        return self.counted_s + max(now_s - self.since_s, 0.0)

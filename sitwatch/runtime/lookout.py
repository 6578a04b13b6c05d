"""What is seen at a look: by the clocks alone, and by the source of input."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitwatch.core.advance import State
from sitwatch.core.facts import Blinded, Fact, Input, Recorded, Sighted, Slept, Woke
from sitwatch.core.timeline.ticks import Reading, classify_tick
from sitwatch.ports import Finding, InputSource
from sitwatch.runtime.by_clock import told_by
from sitwatch.runtime.guarded import GuardedSource
from sitwatch.runtime.patience import decide_wait, is_locked, scene_of


class Lookout:
    """Looks by one source at a time, and knows how long it may wait to look again.

    `is_blind`: the last that was told of sight is that there is none.
    """

    def __init__(self, source: InputSource, awaits_return: Callable[[], bool]) -> None:
        """Begin with nothing seen; `awaits_return` as in `ports.Session`."""
        self._source = GuardedSource(source)
        self._awaits_return = awaits_return
        self._last: Reading | None = None
        self._used_s = 0.0
        self._sleep_told = False
        self.is_blind = False

    @property
    def finding(self) -> Finding:
        """What sees input."""
        return self._source.finding

    def begin(self, reading: Reading) -> None:
        """Look at the clocks alone: what was before is over."""
        self._last, self._used_s = reading, reading.up_s

    def look(self, reading: Reading, state: State) -> Iterator[Fact]:
        """Yield what passed since the last look: sleep, starvation, input.

        Each is to be taken in before the next is asked for. Where the computer was
        locked in `state`, nothing was missed: nobody had to look.
        """
        last, self._last = self._last or reading, reading
        verdict = classify_tick(last, reading)
        is_told = self.is_blind or is_locked(state)
        if verdict == "slept":
            is_told = self._sleep_told
        if verdict != "plain" and not is_told:
            yield from told_by(verdict, last, reading)
        self._sleep_told = False
        for fact in self._source.look(reading):
            if isinstance(fact, Input):
                self._used_s = reading.up_s - _age_s(fact, reading)
            yield fact

    def follow(self, fact: Recorded) -> None:
        """Hear what is told, by whomever."""
        if isinstance(fact, Slept | Woke):
            self._sleep_told = True
        elif isinstance(fact, Blinded | Sighted):
            self.is_blind = isinstance(fact, Blinded)

    def wait(self, state: State) -> float:
        """Return after how many beats to look again."""
        now_s = self._used_s if self._last is None else self._last.up_s
        scene = scene_of(
            state,
            now_s - self._used_s,
            can_wait=self._source.can_wait,
            awaits_return=self._awaits_return,
        )
        return decide_wait(scene)

    def see_by(self, source: InputSource) -> None:
        """See by another source from now on."""
        self.close()
        self._source = GuardedSource(source)

    def close(self) -> None:
        """Let go of the source."""
        self._source.close()


def _age_s(fact: Input, reading: Reading) -> float:
    """Return how long before the reading input ended."""
    return (reading.wall - fact.at).total_seconds() - fact.for_s

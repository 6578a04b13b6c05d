"""A source of input that is held against what was done by hand: any source, one rule.

What says "idle" for ever while somebody unlocks the screen and clicks on cards is
blind, however well it answers: it may watch another seat, or another screen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from gettext import gettext as _

from sitwatch.adapters.input.sight import Sight
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource
from sitwatch.runtime.hands import Hands
from sitwatch.runtime.testimony import Testimony, heard, is_contradicted


class AttestedSource:
    """Blind while the source is contradicted; it is then opened again and again.

    What ends that is input, of which the source told by itself or once it was opened.
    """

    def __init__(self, seek: Callable[[], InputSource], hands: Hands) -> None:
        self._seek = seek
        self._hands = hands
        self._source = seek()
        self._sight = Sight("contradicted")
        self._testimony = Testimony()
        self._is_blind = False
        self._doubted_since: datetime | None = None

    @property
    def finding(self) -> Finding:
        """Return the source's own, or why it is not believed."""
        finding = self._source.finding
        if self._doubted_since is None or not finding.used:
            return finding
        why = _(
            "{source}: it has told of no input, though at {time} and before the screen"
            " was unlocked, or a card or the tray was clicked; sitwatch keeps trying"
        ).format(source=finding.used, time=f"{self._doubted_since:%H:%M}")
        remedy = _("choose another source: sitwatch settings set input.source NAME")
        return Finding("input", "", why, remedy)

    @property
    def can_wait(self) -> bool:
        """Whether the source can, while it is believed."""
        return self._doubted_since is None and self._source.can_wait

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        """Return what the source tells, while it can be believed."""
        is_doubted = self._doubted_since is not None
        if is_doubted and not self._is_blind and self._sight.is_due(reading):
            self._source.close()
            self._source = self._seek()
            self._sight.lose(reading)
        facts, is_input = self._source.look(reading), False
        for fact in facts:
            if isinstance(fact, Input):
                is_input = True
            elif isinstance(fact, Blinded | Sighted):
                self._is_blind = isinstance(fact, Blinded)
        self._weigh(reading, is_input=is_input)
        if is_doubted:
            return self._regain(reading) if is_input else ()
        return (*facts, *self._doubt(reading))

    def close(self) -> None:
        """Close the source."""
        self._source.close()

    def _weigh(self, reading: Reading, *, is_input: bool) -> None:
        """Take down what was seen and done; who is known to be blind needs no trial."""
        is_deed = self._hands.taken()
        if self._is_blind:
            self._testimony = Testimony()
        else:
            now_s = reading.awake_s
            self._testimony = heard(
                self._testimony, now_s, is_input=is_input, is_deed=is_deed
            )

    def _doubt(self, reading: Reading) -> tuple[Fact, ...]:
        if not is_contradicted(self._testimony, reading.awake_s):
            return ()
        self._doubted_since = reading.wall
        return self._sight.lose(reading)

    def _regain(self, reading: Reading) -> tuple[Fact, ...]:
        self._doubted_since = None
        return self._sight.regain(reading)

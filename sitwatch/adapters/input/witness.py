"""A cheap source, with a witness who is called when its input looks mechanical.

The witness sees every event and costs accordingly, so it stays only until it has an
answer: `suspicion` decides, here it is called, asked and sent away.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

import msgspec

from sitwatch.adapters.input.suspicion import Amount, Suspicion, weighed
from sitwatch.core.facts import Blinded, Fact, Input
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Finding, InputSource


class WitnessedSource:
    """Tells what the cheap source tells, without input that no person made.

    `call` makes the witness, or says why there is none: then nothing is ever left out.
    """

    def __init__(
        self, cheap: InputSource, call: Callable[[], InputSource | Finding]
    ) -> None:
        self._cheap = cheap
        self._call = call
        self._witness: InputSource | None = None
        self._suspicion = Suspicion()
        self._amount: Amount | None = None
        self._is_alone = False

    @property
    def finding(self) -> Finding:
        cheap = self._cheap.finding
        if self._suspicion.mood == "trusting" or not cheap.used:
            return cheap
        why = _("its input is very regular, so the events are being counted")
        if self._suspicion.mood == "doubting":
            why = _("its input looks like a machine's now, and is left out")
        return msgspec.structs.replace(cheap, why=why)

    @property
    def can_wait(self) -> bool:
        """Whether the cheap one can, and nothing is held against it."""
        return self._cheap.can_wait and self._suspicion.mood == "trusting"

    def look(self, reading: Reading) -> tuple[Fact, ...]:
        beat = None if self._witness is None else self._count(self._witness, reading)
        facts = self._cheap.look(reading)
        seen = [each for each in facts if isinstance(each, Input)]
        if not seen:
            self._amount = _sum(self._amount, beat)
            return facts
        self._weigh(seen[0], beat)
        if self._suspicion.mood != "trusting" and self._witness is None:
            self._summon(reading)
        if self._suspicion.mood == "doubting":
            return tuple(each for each in facts if not isinstance(each, Input))
        return facts

    def close(self) -> None:
        self._dismiss()
        self._cheap.close()

    def _weigh(self, seen: Input, beat: Amount | None) -> None:
        """Weigh a fact; events since then, this beat's first, are the next one's."""
        self._suspicion = weighed(self._suspicion, seen, self._amount)
        self._amount = beat
        if self._suspicion.mood == "trusting" and self._witness is not None:
            self._dismiss()

    def _count(self, witness: InputSource, reading: Reading) -> Amount | None:
        """Return what the witness counted in this beat, None where it sees nothing."""
        facts = witness.look(reading)
        if any(isinstance(each, Blinded) for each in facts):
            self._dismiss()
            return None
        seen = [each for each in facts if isinstance(each, Input)]
        return sum(e.keys or 0 for e in seen), sum(e.pointer or 0 for e in seen)

    def _summon(self, reading: Reading) -> None:
        witness = None if self._is_alone else self._call()
        if witness is None or isinstance(witness, Finding):
            self._is_alone = True
        else:
            witness.look(reading)  # from now on it counts
            self._witness = witness

    def _dismiss(self) -> None:
        if self._witness is not None:
            self._witness.close()
        self._witness, self._amount = None, None


def _sum(one: Amount | None, other: Amount | None) -> Amount | None:
    return one and other and (one[0] + other[0], one[1] + other[1])

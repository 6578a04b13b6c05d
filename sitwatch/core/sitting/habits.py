"""What is believed of this person's habits: a pure function of their answers.

A pause's probability of sitting is `logit P = L(band) + delta + day`. `delta` is
personal and shared by all pauses, because whoever reads at the desk does so in long
pauses and short ones alike; drawn independently per band, an 80 % interval covered 45 %
of the truth in simulation, with one shared offset 75-88 %. It lives on a grid of 81
points; its prior is normal with a deviation of 1.0. `day` is a day's own noise, of
deviation 0.7: it smooths the curve by which an answer is learnt from, and is folded in
where a day is drawn.

    belief(t)  ~  prior * product of likelihood_i ** (0.9 ** days since answer i)

An answer so fades towards the prior by a tenth a day without a step at midnight, and is
trusted to be right 95 times in 100. What speaks by a share of its own (input, call,
video, lock, sleep) is a Beta worth ten observations, to which answers add and from
which they fade alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache
from math import exp, fsum, log, sqrt

import msgspec

from sitwatch.core.sitting.answers import (
    About,
    Answer,
    Evidence,
    Learnt,
    audited,
    remembered,
)
from sitwatch.core.sitting.offset import (
    BAND_P,
    TRUST,
    Weights,
    log_likelihood,
    p_drawn,
    personal,
    scaled,
)

replace = msgspec.structs.replace

DAY = timedelta(days=1)

FADE = 0.9
"""What is left of an answer after a day."""

EVIDENCE_P: dict[Evidence, float] = {
    "input": 0.94,
    "call": 0.93,
    "media": 0.95,
    "locked": 0.05,
    "slept": 0.05,
}
"""Prior share of sitting under each evidence. While there is input 30 % of people stand
for a fifth of the time: a Beta of (9.4, 0.6)."""

WORTH = 10
"""How many observations those prior shares are worth."""

DOUBT = 0.01
"""Nobody always sits, nor ever: an audit's share keeps this far from both ends."""


class Heard(msgspec.Struct, frozen=True, gc=False):
    """How many answers are behind a belief, and what fading has left of them."""

    answers: int = 0
    weight: float = 0.0


class Part(msgspec.Struct, frozen=True, gc=False):
    """The share of sitting under some evidence: a Beta, by its mean and its weight."""

    mean: float
    worth: float = WORTH
    heard: Heard = Heard()

    @property
    def sd(self) -> float:
        """Standard deviation: how unsure the share itself is."""
        return beta_sd(self.mean, self.worth)


class Habits(msgspec.Struct, frozen=True, gc=False):
    """The belief at one moment.

    `weights` over `GRID` are those of the personal offset without a day's noise (sum
    1), `bands` the probability of sitting through a pause of each band, `parts` the
    share of sitting under each evidence; `heard` counts the answers on pauses.
    """

    weights: Weights
    bands: tuple[float, ...]
    parts: Mapping[Evidence, Part]
    heard: Heard = Heard()

    def p_of(self, about: About) -> float:
        """Return the probability of sitting, 0..1, for a band or under evidence."""
        return self.bands[about] if isinstance(about, int) else self.parts[about].mean

    def heard_of(self, about: About) -> Heard:
        """Return what was learnt from: all answers on pauses, or those of a kind."""
        return self.heard if isinstance(about, int) else self.parts[about].heard


class Belief(msgspec.Struct, frozen=True):
    """The habits by which the time from `start` on is judged, until the next belief."""

    start: datetime
    habits: Habits


def beta_sd(mean: float, weight: float) -> float:
    """Return the deviation of a Beta of that mean and weight (a + b)."""
    return sqrt(mean * (1 - mean) / (weight + 1))


@cache
def prior() -> Habits:
    """Return what is believed of somebody of whom nothing is known."""
    parts = {evidence: Part(mean) for evidence, mean in EVIDENCE_P.items()}
    return Habits(personal(), BAND_P, parts)


def believed(learnt: Learnt, at: datetime) -> Habits:
    """Return what is believed at a moment (on the line) after all said by then.

    The order of the answers does not matter, not even to the last bit.
    """
    tally = _tally(remembered(learnt, at), at)
    share = audited(learnt, at)
    if not tally and share is None:
        return prior()
    habits = _with_pauses(prior(), tally)
    return replace(habits, parts=_parts(tally, share))


Tally = Mapping[tuple[About, bool], tuple[float, ...]]
"""What is left of each answer, by what it speaks of and whether it says "sat"."""


def _tally(answers: Iterable[Answer], at: datetime) -> Tally:
    left: dict[tuple[About, bool], list[float]] = defaultdict(list)
    for answer in answers:
        left[answer.about, answer.sat].append(FADE ** ((at - answer.at) / DAY))
    return {key: tuple(left[key]) for key in sorted(left, key=str)}


def _with_pauses(habits: Habits, tally: Tally) -> Habits:
    """Return the belief after the answers on pauses that their length judges."""
    spoken = {
        (about, sat): left
        for (about, sat), left in tally.items()
        if isinstance(about, int)
    }
    if not spoken:
        return habits
    logs = [log(weight) for weight in habits.weights]
    for (about, sat), left in spoken.items():
        count, likelihood = fsum(left), log_likelihood(about, sat=sat)
        logs = [a + count * b for a, b in zip(logs, likelihood, strict=True)]
    highest = max(logs)
    weights = scaled([exp(value - highest) for value in logs])
    bands = tuple(p_drawn(band, weights) for band in range(len(BAND_P)))
    return replace(habits, weights=weights, bands=bands, heard=_heard(spoken.values()))


def _heard(groups: Iterable[tuple[float, ...]]) -> Heard:
    left = [each for group in groups for each in group]
    return Heard(len(left), fsum(left))


def _parts(tally: Tally, share: float | None) -> dict[Evidence, Part]:
    found = dict(prior().parts)
    if share is not None:
        found["input"] = Part(max(DOUBT, min(share, 1 - DOUBT)))
    for evidence, part in found.items():
        said = {key: left for key, left in tally.items() if key[0] == evidence}
        if said:
            found[evidence] = _after(
                part, _heard(said.values()), said.get((evidence, True), ())
            )
    return found


def _after(part: Part, heard: Heard, sat: tuple[float, ...]) -> Part:
    """Return the share after answers, of which those left in `sat` say "sat"."""
    worth = part.worth + TRUST * heard.weight
    mean = (part.mean * part.worth + TRUST * fsum(sat)) / worth
    return Part(mean, worth, heard)

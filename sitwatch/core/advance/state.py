"""Everything the core knows between two facts: one frozen value."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from sitwatch.core.breaks.course import Breaks
from sitwatch.core.breaks.load import Load
from sitwatch.core.facts import RoutineSet
from sitwatch.core.programme.catalogue import NO_EXERCISES, Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.sitting.answers import UNTAUGHT, Learnt
from sitwatch.core.sitting.bouts import Sat
from sitwatch.core.sitting.estimate import Sitting
from sitwatch.core.sitting.questions import Questions
from sitwatch.core.sitting.said import Layers, Said
from sitwatch.core.sitting.verdicts import Offer, Stretch
from sitwatch.core.timeline.days import OffsetChange
from sitwatch.core.timeline.line import Anchors


class State(msgspec.Struct, frozen=True, gc=False):
    """The fold of all facts so far.

    `now` is where the last step lies on the line (UTC), `offset` local time against it.
    `settled` and `offered` hold what this very step settled, for whoever collects it;
    `today` what was settled since the day began, `said` the user's words on this day
    and what is still to come, `routines` all that were ever set, and `layers` what they
    come to. `sat` is the latest bout as far as things are settled, `sat_before` what it
    was when the day began; `load` and `load_before` are the seated load alike. `learnt`
    is what the user's answers taught, `believed` as of when the sitting's habits follow
    from it. `programme` is all that was offered, done and told of the exercises, which
    are chosen from the `catalogue`. `bell` is when a tick is wanted next, None: not
    before the next fact.
    """

    catalogue: Catalogue = NO_EXERCISES
    anchors: Anchors = msgspec.field(default_factory=dict)
    now: datetime | None = None
    offset: timedelta = timedelta(0)
    changes: tuple[OffsetChange, ...] = ()
    day: date | None = None
    day_end: datetime | None = None
    sitting: Sitting | None = None
    sat: Sat | None = None
    sat_before: Sat | None = None
    load: Load = Load()
    load_before: Load = Load()
    breaks: Breaks = Breaks()
    today: tuple[Stretch, ...] = ()
    said: tuple[Said, ...] = ()
    routines: tuple[RoutineSet, ...] = ()
    layers: Layers = Layers()
    programme: History = History()
    questions: Questions = Questions()
    learnt: Learnt = UNTAUGHT
    believed: datetime | None = None
    bell: datetime | None = None
    settled: tuple[Stretch, ...] = ()
    offered: tuple[Offer, ...] = ()

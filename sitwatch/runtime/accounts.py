"""Reports of the journal, as little of it read as they need.

asked for      kept            read
today          answers         from the start of the recorder before today
a week         closed days     the days since
anything       nothing         46 days before it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sitwatch.adapters.digest_file import read_digest, rules_version, write_digest
from sitwatch.core.advance.lasting import LASTING, LOOK_BACK, WORDS
from sitwatch.core.facts import Corrected, Declared, Recorded
from sitwatch.core.policy import Policy
from sitwatch.core.programme.catalogue import NO_EXERCISES
from sitwatch.core.sitting.verdicts import DaySummary, Report
from sitwatch.core.timeline.days import DAY
from sitwatch.runtime.digest import Digest, added, answers_with, cut_off
from sitwatch.runtime.replay import Player
from sitwatch.runtime.turns import in_turn

if TYPE_CHECKING:
    from sitwatch.adapters.journal.store import SqliteJournal


FEW = 500
"""With fewer new rows than this, what was kept is kept as it is: some days' worth."""


class Clocks(msgspec.Struct, frozen=True):
    """Until when the recorder looked (None: up to the last fact), and what it is now.

    `begins` tells when a day begins here.
    """

    until: datetime | None
    now: datetime
    begins: Callable[[date], datetime]


class Accounts:
    """Tells what a journal comes to, and keeps what it worked out."""

    def __init__(self, journal: SqliteJournal, file: Path, policy: Policy) -> None:
        self._journal = journal
        self._file = file
        self._policy = policy
        self._key = f"{rules_version()} {msgspec.json.encode(policy).decode()}"
        self._digest = self._known()

    def report(self, first: date, clocks: Clocks) -> Report:
        """Return the days from `first` on, with their course; those before are none."""
        digest = self._digest
        if digest is None or first < digest.since:
            return self._read(first, clocks, LOOK_BACK, None)
        return self._read(first, clocks, DAY, digest)

    def days(self, first: date, clocks: Clocks) -> tuple[DaySummary, ...]:
        """Return the summaries of the days from `first` on."""
        digest = self._digest
        if digest is None or first < digest.since:
            return _from(first, self.report(first, clocks).days)
        start = max(first, digest.until)
        fresh = _from(start, self.report(start, clocks).days)
        return (*_from(first, digest.days), *fresh)

    def _read(
        self, first: date, clocks: Clocks, back: timedelta, digest: Digest | None
    ) -> Report:
        """Fold what must be read; with a digest, its answers stand for all before."""
        reach = self._journal.reach(clocks.begins(first) - back, LASTING)
        if digest is not None and digest.rows < reach.before:
            return self._read(first, clocks, LOOK_BACK, None)
        facts = list(reach.facts)
        player = Player(self._policy, NO_EXERCISES, None)
        if digest is not None:
            player.learn(digest.answers)
        # In the zone where it was lived the day may have begun a day earlier.
        since = clocks.begins(first) - DAY
        for fact in reach.lasting:
            if not is_over(fact, since):
                player.recall(fact)
        for fact in in_turn(facts):
            player.play(fact)
        if digest is not None:
            new = facts[digest.rows - reach.before :]
            player.learn(answers_with(digest, new, player.state.learnt.answers))
        report = player.report(clocks.until, clocks.now, since)
        self._keep(first, player, report.days, digest)
        return report

    def _known(self) -> Digest | None:
        """Return what was kept, as far as it still holds."""
        digest = read_digest(self._file, Digest)
        if digest is None or digest.key != self._key:
            return None
        if self._journal.count(digest.row) != (digest.rows, digest.seen):
            return None
        new = self._journal.words(WORDS, after=digest.row)
        return cut_off(digest, new, self._journal.words(WORDS)) if new else digest

    def _keep(
        self,
        first: date,
        player: Player,
        days: Sequence[DaySummary],
        digest: Digest | None,
    ) -> None:
        """Keep what was worked out, where that is more than was kept already."""
        closed = player.closed_before()
        row = self._journal.last_row()
        if closed is None or not row:
            return
        fresh = Digest(
            key=self._key,
            row=row,
            rows=0,
            seen=None,
            since=first,
            until=max(first, closed),
            answers=player.state.learnt.answers,
            days=tuple(day for day in days if first <= day.day < closed),
        )
        fresh = fresh if digest is None else added(digest, fresh)
        if digest is None or is_more(digest, fresh):
            rows, seen = self._journal.count(row)
            fresh = msgspec.structs.replace(fresh, rows=rows, seen=seen)
            write_digest(self._file, fresh)
            self._digest = fresh


def is_over(fact: Recorded, since: datetime) -> bool:
    """Tell whether a fact speaks of nothing but what was before a moment."""
    return isinstance(fact, Corrected | Declared) and fact.end <= since


def is_more(old: Digest, new: Digest) -> bool:
    """Tell whether a digest is worth being written in place of another one."""
    return new.until > old.until or new.row - old.row >= FEW


def _from(first: date, days: Iterable[DaySummary]) -> tuple[DaySummary, ...]:
    return tuple(day for day in days if day.day >= first)

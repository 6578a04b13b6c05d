"""A look back on the breaks of the last weeks, as the journal has them."""

from __future__ import annotations

from datetime import date, datetime

from sitwatch.core.breaks.review import Review, review
from sitwatch.core.facts import Advice, AdviceAnswered
from sitwatch.presenters.advice import AdviceChoice, first_day, heard_of, took_of
from sitwatch.runtime.client import Client


def look_back(client: Client, now: datetime, today: date) -> Review | None:
    """Return what might suit better, None: nothing. `now` carries the local offset.

    Raises `JournalFailed` and `BadPolicy`.
    """
    first = first_day(today)
    since, _end = client.days(first, None)
    heard = tuple(heard_of(client.facts(since=since)))
    took = took_of(client.report(first).offers, now.tzinfo)
    return review(took, heard, today, client.policy)


def answer_advice(client: Client, advice: Advice, choice: AdviceChoice) -> None:
    """Take a choice, or let all be: keep the answer, and change what it changes.

    Raises `BadPolicy`, `ChannelFailed` or `JournalFailed`.
    """
    if choice.changes:
        client.change(choice.changes)
    stamp = client.clock.read().stamp
    client.post(AdviceAnswered(**stamp, advice=advice, choice=choice.name))

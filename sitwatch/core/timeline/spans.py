"""Half-open spans of time and their algebra.

    a        [=====)      [===)
    b            [====)
    union    [========)   [===)
    common       [=)
    gaps               ^^^          between spans in order

A span that touches the next one does not overlap it; an empty span is no span. All
functions take spans in any order unless they say otherwise and return them in order,
disjoint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False, order=True):
    """`[start, end)` on one clock; aware datetimes."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


def clip(span: Span, within: Span) -> Span | None:
    """Return the part of `span` that lies in `within`, None where there is none.

    span      [======)
    within        [======)
    clip          [==)
    """
    start, end = max(span.start, within.start), min(span.end, within.end)
    return Span(start, end) if start < end else None


def merge(spans: Iterable[Span], bridging: timedelta = timedelta(0)) -> Iterator[Span]:
    """Yield the union, joining what overlaps, touches or is less than `bridging` apart.

    spans      [==) [=)    [==)
    bridging     .         (a gap this wide or wider stays)
    merge      [=====)     [==)
    """
    open_span: Span | None = None
    for span in sorted(span for span in spans if span.start < span.end):
        if open_span is None:
            open_span = span
        elif _joins(open_span, span, bridging):
            open_span = Span(open_span.start, max(open_span.end, span.end))
        else:
            yield open_span
            open_span = span
    if open_span is not None:
        yield open_span


def _joins(first: Span, then: Span, bridging: timedelta) -> bool:
    gap = then.start - first.end
    return gap <= timedelta(0) or gap < bridging


def gaps(spans: Iterable[Span], within: Span) -> Iterator[Span]:
    """Yield what of `within` no span covers.

    within   [=============)
    spans       [==)   [=)
    gaps     [=)    [=)   [)
    """
    cursor = within.start
    for span in merge(spans):
        if cursor < (stop := min(span.start, within.end)):
            yield Span(cursor, stop)
        cursor = max(cursor, span.end)
    if cursor < within.end:
        yield Span(cursor, within.end)


def total(spans: Iterable[Span]) -> timedelta:
    """Return the length of the union: a moment covered twice counts once."""
    return sum((span.length for span in merge(spans)), timedelta(0))

"""The algebra of spans, on drawings and on anything Hypothesis can think of."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core.timeline.spans import Span, clip, gaps, merge, total
from tests.daylight import MONDAY

WIDTH = 12


def drawn(line: str) -> list[Span]:
    """Return the spans of a drawing: `[==)` from its bracket up to its parenthesis."""
    starts = [n for n, sign in enumerate(line) if sign == "["]
    ends = [n for n, sign in enumerate(line) if sign == ")"]
    return [between(start, end) for start, end in zip(starts, ends, strict=True)]


def between(start: float, end: float) -> Span:
    return Span(
        MONDAY + timedelta(minutes=start),
        MONDAY + timedelta(minutes=end),
    )


SPANS = st.lists(
    st.tuples(st.integers(0, WIDTH), st.integers(0, WIDTH)).map(
        lambda pair: between(min(pair), max(pair))
    ),
    max_size=6,
)


@pytest.mark.parametrize(
    ("spans", "bridging_min", "merged"),
    [
        ("", 0, ""),
        ("[==) [==)", 0, "[==) [==)"),
        ("[==) [==)", 2, "[==) [==)"),
        ("[==) [==)", 3, "[=======)"),
    ],
    ids=["none", "apart", "apart by the bridge", "bridged"],
)
def test_merging(spans: str, bridging_min: int, merged: str) -> None:
    bridging = timedelta(minutes=bridging_min)
    assert list(merge(drawn(spans), bridging)) == drawn(merged)


def test_spans_that_overlap_or_touch_become_one_whatever_their_order() -> None:
    spans = [between(6, 8), between(0, 5), between(2, 3), between(5, 6)]
    assert list(merge(spans)) == [between(0, 8)]


def test_an_empty_span_is_no_span() -> None:
    assert list(merge([between(3, 3)])) == []


@pytest.mark.parametrize(
    ("span", "clipped"),
    [
        (between(0, 4), None),
        (between(3, 6), between(4, 6)),
        (between(5, 6), between(5, 6)),
        (between(3, 11), between(4, 9)),
        (between(9, 11), None),
    ],
    ids=["before", "over the start", "inside", "over both ends", "touching the end"],
)
def test_clipping(span: Span, clipped: Span | None) -> None:
    assert clip(span, between(4, 9)) == clipped


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ([], [between(2, 8)]),
        ([between(0, 9)], []),
        ([between(3, 4), between(6, 7)], [between(2, 3), between(4, 6), between(7, 8)]),
        ([between(0, 3), between(7, 9)], [between(3, 7)]),
        ([between(0, 1), between(9, 10)], [between(2, 8)]),
    ],
    ids=["all", "none", "between", "at neither end", "spans elsewhere"],
)
def test_gaps(spans: list[Span], left: list[Span]) -> None:
    assert list(gaps(spans, between(2, 8))) == left


def test_a_moment_covered_twice_counts_once() -> None:
    assert total([between(0, 5), between(3, 7)]) == timedelta(minutes=7)


def test_the_length_of_a_span() -> None:
    assert between(2, 5).length == timedelta(minutes=3)


@given(SPANS)
def test_merged_spans_are_in_order_apart_and_cover_the_same(spans: list[Span]) -> None:
    merged = list(merge(spans))
    assert all(a.end < b.start for a, b in itertools.pairwise(merged))
    for minute in range(WIDTH):
        middle = between(minute, minute + 1)
        assert any(clip(middle, s) for s in spans) == any(
            clip(middle, m) for m in merged
        )


@given(SPANS)
def test_spans_and_their_gaps_share_out_the_whole(spans: list[Span]) -> None:
    whole = between(0, WIDTH)
    assert total([*gaps(spans, whole)]) + total(spans) == whole.length

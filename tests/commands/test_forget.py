from __future__ import annotations

import io
from datetime import datetime, timedelta

import pytest

from sitwatch.core.facts import Corrected, Input, Started
from sitwatch.runtime.channel import Forget, Forgotten, Message, Refused, Reply
from tests.commands.conftest import Journal, Reside, Typed
from tests.fakes.clock import MONDAY

DAY = timedelta(days=1)
TUESDAY = ("--from", "2026-03-03", "--to", "2026-03-03")


@pytest.fixture
def three_days(journal: Journal) -> None:
    """Two facts a day."""
    for day in range(3):
        start = MONDAY + day * DAY
        journal(Started(at=start), Input(at=start, for_s=60))


def days(typed: Typed) -> set[str]:
    return {
        line[line.index("2026") :][:10] for line in typed("export").out.splitlines()
    }


@pytest.mark.usefixtures("three_days")
def test_what_was_recorded_on_those_days_is_gone(typed: Typed) -> None:
    assert typed("forget", *TUESDAY, "--yes") == (0, "2 facts were deleted.\n", "")
    assert days(typed) == {"2026-03-02", "2026-03-04"}


@pytest.mark.usefixtures("three_days")
def test_what_was_said_of_those_days_later_is_gone(
    typed: Typed, journal: Journal
) -> None:
    start = MONDAY + DAY
    later, end = start + DAY, start + timedelta(hours=1)
    journal(Corrected(at=later, start=start, end=end, posture="standing"))
    assert typed("forget", *TUESDAY, "--yes").out == "3 facts were deleted.\n"
    assert days(typed) == {"2026-03-02", "2026-03-04"}
    standing = [day["standing_s"] for day in typed("week", "--json").json["days"]]
    assert not any(standing)


@pytest.mark.usefixtures("three_days")
@pytest.mark.parametrize(
    ("bounds", "left"),
    [
        (("--from", "2026-03-03"), {"2026-03-02"}),
        (("--to", "2026-03-03"), {"2026-03-04"}),
    ],
)
def test_one_end_may_be_open(
    typed: Typed, bounds: tuple[str, ...], left: set[str]
) -> None:
    assert typed("forget", *bounds, "--yes").status == 0
    assert days(typed) == left


@pytest.mark.usefixtures("three_days")
@pytest.mark.parametrize(("answer", "status", "left"), [("y\n", 0, 2), ("n\n", 1, 3)])
def test_it_is_asked_for_first(
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    status: int,
    left: int,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    outcome = typed("forget", *TUESDAY)
    assert outcome.status == status
    assert "from 2026-03-03 to 2026-03-03" in outcome.out
    assert len(days(typed)) == left


@pytest.mark.usefixtures("three_days")
@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (("--from", "2026-03-03"), "everything from 2026-03-03 on?"),
        (("--to", "2026-03-03"), "everything up to 2026-03-03?"),
    ],
)
def test_an_open_end_is_asked_for_as_such(
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
    bounds: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert words in typed("forget", *bounds).out


@pytest.mark.usefixtures("three_days")
def test_the_resident_forgets_by_its_own_hand(typed: Typed, reside: Reside) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Forgotten(7)

    reside(handle)
    outcome = typed("forget", "--to", "2026-03-02", "--yes")
    assert outcome.out == "7 facts were deleted.\n"
    (order,) = heard
    assert isinstance(order, Forget)
    assert order.since is None
    assert order.until == datetime(2026, 3, 3, 4).astimezone()


@pytest.mark.usefixtures("three_days")
def test_what_the_resident_refuses_is_not_done_behind_its_back(
    typed: Typed, reside: Reside
) -> None:
    reside(lambda _: Refused("the disk is full"))
    outcome = typed("forget", *TUESDAY, "--yes")
    assert outcome == (3, "", "sitwatch: the disk is full\n")
    assert len(days(typed)) == 3


@pytest.mark.parametrize(
    "bounds", [(), ("--from", "2026-03-04", "--to", "2026-03-03"), ("--to", "never")]
)
def test_days_must_be_named_in_order(typed: Typed, bounds: tuple[str, ...]) -> None:
    outcome = typed("forget", *bounds, "--yes")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1

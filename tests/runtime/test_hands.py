from __future__ import annotations

from sitwatch.core.facts import Locked, Paused, Unlocked
from sitwatch.runtime.hands import ByHand, Hands
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident

STAMP = HandClock().read().stamp


def test_what_was_done_is_told_once() -> None:
    hands = Hands()
    assert not hands.taken()
    hands.hear(Unlocked(**STAMP))
    hands.hear(Locked(**STAMP))
    assert hands.taken()
    assert not hands.taken()


def test_what_the_face_wants_is_passed_on_and_counts_as_done_by_hand() -> None:
    hands, resident = Hands(), RecordingResident()
    face = ByHand(resident, hands)
    paused = Paused(**STAMP)
    face.post(paused)
    assert (resident.posted, hands.taken()) == ([paused], True)
    face.offer_break()
    assert (resident.offered, hands.taken()) == (1, True)
    face.open_window("week")
    assert (resident.opened, hands.taken()) == (["week"], True)
    face.quit()
    assert resident.has_quit
    assert not hands.taken()


def test_what_needs_no_hand_is_passed_on_as_that() -> None:
    hands, resident = Hands(), RecordingResident()
    ByHand(resident, hands).post(Locked(**STAMP))
    assert not hands.taken()

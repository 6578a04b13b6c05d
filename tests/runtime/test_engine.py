from __future__ import annotations

from datetime import timedelta

from sitwatch.core import facts as f
from sitwatch.ports import HOLD
from sitwatch.runtime.showing import FACE_EVERY
from tests.fakes.clock import MONDAY
from tests.runtime.desk import Desk

MINUTE = 60


def test_the_start_is_recorded_and_faced(desk: Desk) -> None:
    assert desk.kinds == ["Started"]
    assert len(desk.screen.faces) == 1


def test_what_the_journal_knows_is_known_after_the_start() -> None:
    sat = f.Input(at=MONDAY - timedelta(minutes=31), up=3000.0, for_s=1800.0)
    long_ago = f.Paused(at=MONDAY - timedelta(days=80))
    strange = f.Unknown(at=MONDAY - timedelta(hours=1), body={"fact": "later"})
    desk = Desk([long_ago, strange, sat])
    desk.engine.start()
    desk.type_for(5)
    assert desk.face.bout >= timedelta(minutes=30)
    assert desk.face.mood == "paused"


def test_no_orders_of_the_past_are_carried_out() -> None:
    sat = f.Input(at=MONDAY - timedelta(hours=3), up=0.0, for_s=3 * 3600.0)
    desk = Desk([sat])
    desk.engine.forget(lambda: 0)
    assert desk.screen.offers == []


def test_input_is_on_disk_within_the_promised_time(desk: Desk) -> None:
    desk.type_for(30)
    written = desk.kept(f.Input)[-1]
    late = desk.clock.wall - (written.at + written.length)
    assert late <= HOLD + timedelta(seconds=1)
    assert len(desk.kept(f.Input)) == 1


def test_input_that_goes_on_is_thought_of_when_anything_is_judged(desk: Desk) -> None:
    desk.idle_for(1)
    steps = []
    for _ in range(60):
        before = desk.engine.state
        desk.type_for(1)
        steps.append(desk.engine.state is not before)
    assert steps[0]
    assert sum(steps) <= 4
    face = desk.engine.face()
    assert face is not None
    assert face.bout == timedelta(minutes=1)


def test_nothing_is_judged_without_the_input_that_waits(desk: Desk) -> None:
    desk.idle_for(1)
    desk.type_for(3)
    desk.engine.hear(f.Locked(**desk.clock.read().stamp))
    desk.idle_for(6)
    desk.engine.hear(f.Unlocked(**desk.clock.read().stamp))
    assert desk.kinds == ["Started", "Input", "Locked", "Unlocked"]
    assert desk.kept(f.Input)[0].length == timedelta(seconds=3)


def test_no_break_is_offered_while_input_that_waits_goes_on(desk: Desk) -> None:
    desk.type_for(45 * MINUTE + 3)
    desk.idle_for(13)
    desk.type_for(3)
    desk.idle_for(13)
    assert desk.screen.offers == []
    desk.idle_for(3)
    assert len(desk.screen.offers) == 1


def test_a_return_is_seen_at_the_second_key(desk: Desk) -> None:
    desk.type_for(5)
    desk.idle_for(10 * MINUTE)
    desk.type_for(2)
    sitting = desk.engine.state.sitting
    assert sitting is not None
    assert sitting.active_to == desk.clock.wall


def test_while_a_card_is_up_nothing_waits(desk: Desk) -> None:
    desk.type_for(5)
    desk.engine.want_break()
    for _ in range(3):
        desk.type_for(1)
        assert desk.engine.state.now == desk.clock.wall


def test_what_is_held_back_is_written_when_somebody_asks(desk: Desk) -> None:
    desk.type_for(2)
    assert desk.kept(f.Input) == []
    assert desk.engine.flush() == desk.clock.wall
    assert len(desk.kept(f.Input)) == 1


def test_a_break_is_offered_when_it_is_due(desk: Desk) -> None:
    desk.type_for(60 * MINUTE)
    assert len(desk.kept(f.Prompted)) == 1
    prompt = desk.kept(f.Prompted)[0].prompt
    shown = [(offer.prompt, offer.phase) for offer in desk.screen.offers]
    assert shown == [(prompt, "small"), (prompt, "card")]


def test_the_tray_tells_of_a_break_ahead_and_while_it_is_soft(desk: Desk) -> None:
    desk.type_for(44 * MINUTE + 31)
    assert desk.face.pulse == "soon"
    desk.idle_for(45)
    assert (desk.face.mood, desk.face.pulse) == ("asking", "asking")


def test_the_bell_is_set_for_the_break_to_come(desk: Desk) -> None:
    desk.type_for(10)
    desk.engine.take(f.ScreenCameOn(**desk.clock.read().stamp))
    bell = desk.engine.state.bell
    assert bell is not None
    assert desk.alarm.at == bell


def test_a_fact_does_not_wait_for_the_beat_to_bring_what_is_due(desk: Desk) -> None:
    desk.type_for(5)
    desk.engine.want_break()
    desk.clock.go_on(10 * MINUTE)
    desk.engine.take(f.FullScreenBegan(at=desk.clock.wall))
    assert desk.screen.cards == {}
    assert desk.kinds[-2:] == ["FullScreenBegan", "Answered"]


def test_a_break_is_offered_at_once_where_the_user_wants_one(desk: Desk) -> None:
    desk.type_for(5)
    desk.engine.want_break()
    assert len(desk.screen.cards) == 1
    assert desk.face.mood == "asking"
    assert desk.kept(f.Prompted)[0].why == "you asked"


def test_new_settings_hold_at_once(desk: Desk) -> None:
    changes = {"breaks.after_min": 30}
    desk.engine.take(f.PolicyChanged(**desk.clock.read().stamp, changes=changes))
    assert desk.engine.policy.breaks.after_min == 30
    desk.type_for(46 * MINUTE)
    assert len({offer.prompt for offer in desk.screen.offers}) == 1


def test_the_figures_follow_the_clock_while_somebody_is_there(desk: Desk) -> None:
    desk.type_for(10 * MINUTE)
    assert desk.face.bout > timedelta(minutes=10) - FACE_EVERY
    shown = len(desk.screen.faces)
    assert 4 <= shown <= 8
    desk.idle_for(20 * MINUTE)
    assert len(desk.screen.faces) - shown <= 7


def held(desk: Desk) -> str:
    return desk.face.held


def test_whoever_is_back_is_not_told_that_they_are_away(desk: Desk) -> None:
    assert held(desk) == "away"
    desk.type_for(3)
    assert held(desk) == ""
    desk.engine.hear(f.Locked(**desk.clock.read().stamp))
    desk.idle_for(60)
    desk.engine.hear(f.Unlocked(**desk.clock.read().stamp))
    assert held(desk) == "away"
    desk.type_for(3)
    assert held(desk) == ""


def test_before_the_start_there_is_no_face() -> None:
    desk = Desk()
    desk.idle_for(2)
    assert desk.engine.face() is None
    assert desk.screen.faces == []


def test_a_fault_in_thinking_keeps_nothing_from_the_disk(desk: Desk) -> None:
    desk.is_out_of_order = True
    for _ in range(60 * MINUTE):
        desk.clock.go_on(1)
        desk.source.keys = 1
        try:
            desk.engine.beat()
        except ZeroDivisionError:
            continue
    (written,) = desk.kept(f.Input)
    assert written.length >= timedelta(minutes=59)

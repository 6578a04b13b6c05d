from __future__ import annotations

import pytest

from sitwatch.core.policy import (
    BadPolicy,
    Policy,
    Setting,
    changed,
    policy_from,
    settings,
)
from sitwatch.presenters.settings_form import (
    Choice,
    ClockTime,
    Field,
    Group,
    HourSpans,
    Number,
    Phone,
    form_of,
    problem_of,
)


def field_of(name: str, policy: Policy | None = None) -> Field:
    groups = form_of(policy or Policy())
    (field,) = [f for group in groups for f in group.fields if f.name == name]
    return field


def group_of(name: str) -> Group:
    (group,) = [group for group in form_of(Policy()) if group.name == name]
    return group


def test_the_form_has_a_field_for_every_setting() -> None:
    names = [field.name for group in form_of(Policy()) for field in group.fields]
    assert sorted(names) == sorted(row.name for row in settings())


def test_every_group_has_a_title_of_its_own() -> None:
    titles = [group.title for group in form_of(Policy())]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "row", [row for row in settings() if row.choices], ids=lambda row: row.name
)
def test_every_choice_has_words(row: Setting) -> None:
    field = field_of(row.name)
    assert isinstance(field, Choice)
    assert tuple(value for value, _words in field.choices) == row.choices
    assert [words for value, words in field.choices if words == value] == []


def test_a_number_brings_its_bounds_and_its_unit() -> None:
    field = field_of("breaks.after_min", changed(Policy(), {"breaks.after_min": 60}))
    assert isinstance(field, Number)
    assert (field.value, field.default, field.is_default) == (60, 45, False)
    assert (field.low, field.high, field.slider) == (1, 180, (20, 90))
    assert (field.unit, field.step, field.is_whole) == ("min", 1, True)
    assert field.words.title == "Offer a break after"
    assert field.words.default == "45 min"


@pytest.mark.parametrize(
    ("name", "unit", "step", "default"),
    [
        ("breaks.rest_s", "s", 10, "120 s"),
        ("day.goal_h", "h", 0.5, "6 h"),
        ("estimate.questions_per_day", "", 1, "3"),
    ],
)
def test_a_step_fits_its_unit(name: str, unit: str, step: float, default: str) -> None:
    field = field_of(name)
    assert isinstance(field, Number)
    assert (field.unit, field.step, field.words.default) == (unit, step, default)


def test_a_clock_time_is_shown_as_it_is_kept() -> None:
    field = field_of("day.rollover")
    assert isinstance(field, ClockTime)
    assert (field.value, field.words.default, field.is_default) == ("04:00",) * 2 + (
        True,
    )


def test_a_choice_tells_its_default_in_words() -> None:
    assert field_of("look.scheme").words.default == "As the desktop"


def test_hours_are_one_line_and_go_back_to_plain_spans() -> None:
    policy = changed(Policy(), {"hours.mon": ["09:00-12:00", "13:00-17:00"]})
    field = field_of("hours.mon", policy)
    assert isinstance(field, HourSpans)
    assert (field.value, field.is_default) == ("09:00-12:00, 13:00-17:00", False)
    assert field.words.default == "00:00-24:00"
    assert changed(policy, {"hours.mon": field.default}) == Policy()


def test_an_empty_line_of_hours_is_told_as_what_it_means() -> None:
    field, monday = field_of("breaks.commit_hours"), field_of("hours.mon")
    assert isinstance(field, HourSpans)
    assert isinstance(monday, HourSpans)
    assert (field.value, field.default, field.words.default) == ("", (), "never")
    assert (field.none, monday.none) == ("never", "no breaks on this day")


def test_a_telephone_number_stays_as_it_is_written() -> None:
    field = field_of("programme.emergency_number")
    assert isinstance(field, Phone)
    assert (field.value, field.words.default, field.is_default) == ("112", "112", True)


def test_help_that_all_share_is_said_once() -> None:
    for shared in (group_of("hours"), group_of("when_not")):
        assert shared.help
        assert {field.words.help for field in shared.fields} == {""}
    when = group_of("when")
    assert (when.help, all(field.words.help for field in when.fields)) == ("", True)


def test_defaults_can_be_written_to_the_file() -> None:
    fields = [field for group in form_of(Policy()) for field in group.fields]
    defaults = {field.name: field.default for field in fields}
    assert changed(Policy(), defaults) == Policy()


def test_a_refused_value_is_told_at_its_field() -> None:
    with pytest.raises(BadPolicy) as refused:
        changed(Policy(), {"breaks.after_min": 500})
    problem = problem_of(refused.value)
    assert problem.name == "breaks.after_min"
    assert "500 is outside 1..180" in problem.words


def test_a_fault_of_no_field_is_told_as_it_is() -> None:
    with pytest.raises(BadPolicy) as refused:
        policy_from({"brakes": {}})
    problem = problem_of(refused.value)
    assert (problem.name, problem.words) == ("", str(refused.value))

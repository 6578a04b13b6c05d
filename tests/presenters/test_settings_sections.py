"""Every setting stands in one section, where people would look for it."""

from __future__ import annotations

from sitwatch.core.policy import settings
from sitwatch.presenters.settings_sections import SECTIONS, sections


def names(wanted: str) -> list[str]:
    return [
        row.name
        for section, rows in sections()
        if section.name == wanted
        for row in rows
    ]


def test_every_setting_stands_in_one_section() -> None:
    placed = [row.name for _section, rows in sections() for row in rows]
    assert sorted(placed) == sorted(row.name for row in settings())


def test_what_a_section_names_is_a_setting_or_a_group() -> None:
    known = {row.name for row in settings()}
    known |= {name.partition(".")[0] for name in known}
    named = [name for section in SECTIONS for name in section.holds]
    assert set(named) <= known
    assert len(set(named)) == len(named)


def test_no_section_is_empty() -> None:
    assert [section.name for section, rows in sections() if not rows] == []


def test_how_a_break_asks_stands_together_whatever_group_it_is_of() -> None:
    how = names("how")
    assert how[:2] == ["look.prompt", "breaks.style"]
    assert "look.screen" not in names("look")
    assert "look.scheme" in names("look")

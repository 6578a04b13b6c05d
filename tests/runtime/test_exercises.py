"""What `doctor` tells of the user's packs."""

from __future__ import annotations

import shutil
from pathlib import Path

from sitwatch.adapters.places import places_under
from sitwatch.core.programme.packs import Added, LeftOut
from sitwatch.runtime.exercises import checked, pack_findings, shipped, stock_of
from sitwatch.runtime.findings import health_of

EXAMPLE = Path(__file__).parents[1] / "packs" / "at-the-wall"


def test_without_packs_there_is_nothing_to_tell(tmp_path: Path) -> None:
    stock = stock_of(places_under(tmp_path))
    assert stock == shipped()
    assert list(pack_findings(stock)) == []


def test_packs_in_use_are_counted(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    shutil.copytree(EXAMPLE, places.exercises / "at-the-wall")
    (finding,) = pack_findings(stock_of(places))
    assert (finding.part, finding.used) == ("exercises", "At the wall")
    assert finding.why == "2 of your own"
    assert health_of([finding]) == "fine"


def test_a_broken_pack_says_what_to_do(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    places.exercises.mkdir(parents=True)
    broken = places.exercises / "broken.toml"
    broken.write_text("schema = 1")
    (finding,) = pack_findings(stock_of(places))
    assert (finding.part, finding.used) == ("exercises", "")
    assert "broken.toml, line 1" in finding.why
    assert str(broken) in finding.remedy
    assert health_of([finding]) == "degraded"


def test_a_pack_is_checked_before_it_is_used(tmp_path: Path) -> None:
    places = places_under(tmp_path)
    assert isinstance(checked(places, EXAMPLE), Added)
    assert isinstance(checked(places, tmp_path), LeftOut)

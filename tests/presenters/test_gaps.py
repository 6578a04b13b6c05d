from __future__ import annotations

import pytest

from sitwatch.core.programme.steps import Missing
from sitwatch.presenters.gaps import gap_of


@pytest.mark.parametrize(
    ("missing", "words", "share"),
    [
        (Missing("days", have=7, need=14), "7 of 14 days in this step", 0.5),
        (Missing("exposures", "squat", 2, 8), "Squat: 2 of 8 times", 0.25),
        (
            Missing("clean_days", "hinge", 1, 2),
            "Hip hinge: in full and clean, 1 of 2 days",
            0.5,
        ),
        (Missing("clean_days", "lunge", 0, 1), "Lunge: once in full and clean", 0),
        (
            Missing("clean_days", "squat", 1, 2, 10),
            "Squat: 10 clean ones in a row, 1 of 2 days",
            0.5,
        ),
        (
            Missing("clean_days", "hinge", 0, 1, 10),
            "Hip hinge: 10 clean ones in a row, once",
            0,
        ),
        (
            Missing("knee_line", "band-squat"),
            "Squat with the band: knees that stay in line. Look, and say so",
            0,
        ),
        (
            Missing("knee_line", "plain-squat"),
            "Squat: knees that stay in line. Look, and say so",
            0,
        ),
        (
            Missing("opt_in"),
            "Your word that you want the last step, under “About you”",
            0,
        ),
        (
            Missing("calm_week"),
            "A week without long time off or more than a little pain",
            0,
        ),
    ],
    ids=[
        "days",
        "times",
        "clean",
        "once",
        "so many clean",
        "so many once",
        "knees",
        "no band",
        "wish",
        "calm",
    ],
)
def test_what_is_missing_is_told_with_how_much_of_it_is_there(
    missing: Missing, words: str, share: float
) -> None:
    gap = gap_of(missing)
    assert (gap.words, gap.share) == (words, share)

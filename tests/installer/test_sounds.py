"""The shipped cues are the ones that the script makes, short and not too loud."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import get_args

import pytest

from installer.sounds import CUES, main, samples_of
from sitwatch.ports import Cue
from tests.tracked import TOP

SHIPPED = TOP / "resources" / "sounds"


def test_there_is_a_sound_for_every_cue() -> None:
    assert set(CUES) == set(get_args(Cue))
    assert {file.stem for file in SHIPPED.iterdir()} == set(CUES)


def test_the_script_makes_them_again(tmp_path: Path) -> None:
    main(tmp_path)
    for made in tmp_path.iterdir():
        with wave.open(str(made)) as new, wave.open(str(SHIPPED / made.name)) as old:
            assert new.getparams() == old.getparams()
            assert new.readframes(-1) == old.readframes(-1)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_begins_and_ends_softly(name: str) -> None:
    samples = samples_of(CUES[name])
    assert max(map(abs, samples)) < 32_000
    assert abs(samples[0]) < 100
    assert abs(samples[-1]) < 1_000
    assert len(samples) < 1.2 * 16_000

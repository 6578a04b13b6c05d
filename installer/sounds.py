"""Makes the cues: short soft tones that rise and fade, a few kilobytes each.

Run it as `python3 -m installer.sounds resources/sounds`; it makes the same bytes every
time, and a test holds the shipped ones against it.
"""

from __future__ import annotations

import sys
import wave
from array import array
from math import exp, pi, sin
from pathlib import Path
from typing import NamedTuple

RATE = 16_000
LOUD = 0.5
RISE_S = 0.012
OVERTONE = 0.25
BYTES = 2
PEAK = 32_767


class Tone(NamedTuple):
    """A tone: how high, when it begins, how long it takes to fade."""

    hertz: float
    since_s: float
    fade_s: float


CUES: dict[str, tuple[Tone, ...]] = {
    "offer": (Tone(523.25, 0.0, 0.16), Tone(659.26, 0.14, 0.2)),
    "rep": (Tone(659.26, 0.0, 0.05),),
    "turn": (Tone(587.33, 0.0, 0.08), Tone(440.0, 0.1, 0.1)),
    "end": (Tone(523.25, 0.0, 0.14), Tone(659.26, 0.12, 0.14), Tone(783.99, 0.24, 0.2)),
}
FADES = 4
"""After so many times its fading a tone is not heard any more."""


def samples_of(tones: tuple[Tone, ...]) -> array[int]:
    """Return what a cue sounds like, as whole numbers of 16 bits."""
    end_s = max(tone.since_s + FADES * tone.fade_s for tone in tones)
    moments = (step / RATE for step in range(round(end_s * RATE)))
    heard = (sum(_heard(tone, at) for tone in tones) for at in moments)
    return array("h", (round(max(-1.0, min(1.0, each)) * PEAK) for each in heard))


def _heard(tone: Tone, at_s: float) -> float:
    within = at_s - tone.since_s
    if within < 0:
        return 0.0
    turn = 2 * pi * tone.hertz * within
    rise = min(within / RISE_S, 1.0)
    return (
        LOUD
        * rise
        * exp(-within / tone.fade_s)
        * (sin(turn) + OVERTONE * sin(2 * turn))
    )


def write_cue(file: Path, tones: tuple[Tone, ...]) -> None:
    """Write a cue as a wave file with one channel."""
    samples = samples_of(tones)
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as write:
        write.setnchannels(1)
        write.setsampwidth(BYTES)
        write.setframerate(RATE)
        write.writeframes(samples.tobytes())


def main(folder: Path) -> None:
    """Write every cue into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in CUES.items():
        write_cue(folder / f"{name}.wav", tones)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

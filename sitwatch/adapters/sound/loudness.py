"""Cues as loud as they are wanted, by their samples: few players can do that."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

LOUDEST = 100


def write_scaled(source: Path, target: Path, volume: int) -> None:
    """Write a 16-bit wave file as loud as 0..100 of what it was.

    Raises `OSError` or `wave.Error`.
    """
    with wave.open(str(source), "rb") as read:
        how, samples = read.getparams(), array("h", read.readframes(read.getnframes()))
    # In the file the low byte comes first, as in nearly every computer.
    is_foreign = sys.byteorder == "big"
    if is_foreign:
        samples.byteswap()
    scaled = array("h", (sample * volume // LOUDEST for sample in samples))
    if is_foreign:
        scaled.byteswap()
    with wave.open(str(target), "wb") as write:
        write.setparams(how)
        write.writeframes(scaled.tobytes())

"""The cues as files, written once per volume into a folder that goes at the end."""

from __future__ import annotations

import wave
from pathlib import Path
from tempfile import TemporaryDirectory

from sitwatch.adapters.sound.loudness import LOUDEST, write_scaled
from sitwatch.ports import Cue


class CueFiles:
    """Finds the file of a cue; `fault` says what went wrong last, empty: nothing."""

    def __init__(self, folder: Path) -> None:
        self._shipped = folder
        self._scaled: TemporaryDirectory[str] | None = None
        self.fault = ""

    def find(self, cue: Cue, volume: int) -> Path | None:
        """Return the file of a cue as loud as 1..100; None where there can be none."""
        shipped = self._shipped / f"{cue}.wav"
        try:
            found = shipped if volume >= LOUDEST else self._written(shipped, volume)
        except (OSError, wave.Error, EOFError) as error:
            self.fault = f"{shipped}: {error}"
            return None
        self.fault = ""
        return found

    def close(self) -> None:
        """Delete what was written; safe to call twice."""
        if self._scaled is not None:
            self._scaled.cleanup()
            self._scaled = None

    def _written(self, shipped: Path, volume: int) -> Path:
        if self._scaled is None:
            self._scaled = TemporaryDirectory(prefix="sitwatch-sounds-")
        target = Path(self._scaled.name, f"{shipped.stem}-{volume}.wav")
        if not target.exists():
            write_scaled(shipped, target, volume)
        return target

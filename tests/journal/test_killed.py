"""A process that is killed while it writes loses what it held, and nothing else."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Input, Locked

ROUNDS = 8
FLUSH_EVERY = 4
"""Beats between two flushes, as in the engine."""

WRITER = """
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from sitwatch.adapters.journal.store import open_journal
from sitwatch.core.facts import Input, Locked

journal = open_journal(Path(sys.argv[1]))
at = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
beats = int(sys.argv[2])
while True:
    beats += 1
    seen = at + timedelta(seconds=beats)
    journal.add(Input(at=seen, for_s=1.0, keys=1, pointer=0))
    if beats % 7 == 0:
        journal.add(Locked(at=seen + timedelta(seconds=1), up=float(beats)))
        print(beats, flush=True)
    elif beats % FLUSH_EVERY == 0:
        journal.flush()
        print(beats, flush=True)
""".replace("FLUSH_EVERY", str(FLUSH_EVERY))


def _write_and_kill(path: Path, beats: int, lines: int) -> int:
    """Let a process write on; kill it; return the last beat that it had on disk."""
    command = [sys.executable, "-c", WRITER, str(path), str(beats)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(lines):
            beats = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split("\n")[:-1]
    assert writer.returncode == -signal.SIGKILL
    return int(rest[-1]) if rest else beats


def _beats_in(path: Path) -> int:
    """Return the last beat that the file knows, after a look at all of it."""
    with closing(open_journal(path)) as journal:
        facts = list(journal.facts())
    beats = sum(fact.keys or 0 for fact in facts if isinstance(fact, Input))
    locks = [fact.up for fact in facts if isinstance(fact, Locked)]
    assert locks == [float(beat) for beat in range(7, beats + 1, 7)]
    return beats


def test_what_was_flushed_outlives_a_kill_at_any_moment(tmp_path: Path) -> None:
    lots, path, beats = random.Random(), tmp_path / "journal.sqlite", 0
    for _ in range(ROUNDS):
        known = _write_and_kill(path, beats, lots.randint(1, 60))
        beats = _beats_in(path)
        assert known <= beats <= known + FLUSH_EVERY

"""What a replay does without: a trace replays anywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.commands.test_replay import SHORT


def test_no_screen_and_no_database_are_needed(tmp_path: Path) -> None:
    trace = tmp_path / "day.jsonl"
    trace.write_text(SHORT)
    code = (
        "import json, sys\n"
        "from sitwatch.__main__ import run\n"
        f"status = run(['replay', {str(trace)!r}, '--json'])\n"
        "print(json.dumps([status, *sys.modules]), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    status, *loaded = json.loads(done.stderr)
    tops = {name.partition(".")[0] for name in loaded}
    assert status == 0
    assert tops & {"PySide6", "sqlalchemy", "alembic", "numpy", "jeepney"} == set()
    assert "msgspec" in tops

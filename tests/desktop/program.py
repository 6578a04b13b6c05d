"""The program itself: started as a user starts it, and asked by its own commands."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from sitwatch.adapters.clock import SystemClock
from sitwatch.adapters.journal.store import open_journal
from sitwatch.adapters.places import HOME_VARIABLE, places_under, prepare
from sitwatch.core.facts import Fact, Input, ProfileChanged, Prompted, Started
from sitwatch.core.orders import ShowFace
from sitwatch.core.programme.first_run import WELCOME
from sitwatch.presenters.welcome import DECLINED
from sitwatch.runtime.channel import AskFindings, Findings
from sitwatch.runtime.client import Client
from tests.desktop.desk import Desk
from tests.desktop.waiting import until
from tests.tracked import TOP

COMMAND = (sys.executable, "-m", "sitwatch")
PATIENCE_S = 60.0
HALF_A_DAY = timedelta(hours=12)
TRICKLE = timedelta(seconds=2)


class Place(Protocol):
    """Where the program is started: a desk, or another session."""

    @property
    def surroundings(self) -> dict[str, str]: ...


class Sitwatch:
    """One user's sitwatch in its place, with everything of it in one folder."""

    def __init__(self, desk: Place, folder: Path) -> None:
        self.places = prepare(places_under(folder))
        self.surroundings = {
            **desk.surroundings,
            HOME_VARIABLE: str(folder),
            "PYTHONWARNINGS": "default",
        }
        self._stderr = folder / "stderr.txt"
        self._stderr.touch()
        self._client = Client(self.places, SystemClock())
        self._started: list[subprocess.Popen[bytes]] = []
        self.may_say = ""
        # Somebody who wants no first run: it would open its window over everything.
        today = now() - HALF_A_DAY + timedelta(minutes=1)
        self.remember(ProfileChanged(at=today, changes={WELCOME: DECLINED}))
        # No new day begins while a test is on its way.
        self.set(day=f'rollover = "{now() + HALF_A_DAY:%H:%M}"')

    @property
    def resident(self) -> subprocess.Popen[bytes]:
        """The program that was started last."""
        return self._started[-1]

    @property
    def said(self) -> str:
        """What the program, and whatever it started, complained of."""
        return self._stderr.read_text(encoding="utf-8", errors="replace")

    def set(self, **groups: str) -> None:
        """Write these groups into the settings file, below what is there."""
        with self.places.settings_file.open("a") as file:
            for name, lines in groups.items():
                file.write(f"[{name}]\n{lines}\n")

    def remember(self, *facts: Fact) -> None:
        """Have a past in the journal, before the program is started."""
        with closing(open_journal(self.places.journal_file)) as journal:
            journal.add_all(facts)

    def start(self) -> None:
        """Start the program, and return when it answers."""
        self.launch()
        until(self.is_answering)

    def is_answering(self) -> bool:
        return self._client.status() is not None

    def face(self) -> ShowFace:
        """Return what the program says that the tray shows."""
        status = self._client.status()
        assert status is not None
        assert status.face is not None
        return status.face

    def launch(self, *words: str, module: str = "sitwatch") -> subprocess.Popen[bytes]:
        """Start the program (or a test's own like it), or a command that stays."""
        with self._stderr.open("ab") as complaints:
            program = subprocess.Popen(
                [sys.executable, "-m", module, *words],
                cwd=TOP,
                env=self.surroundings,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
            )
        self._started.append(program)
        return program

    def kill(self) -> None:
        """Have the program end without a chance to do anything."""
        self.resident.kill()
        self.resident.wait()

    def stop(self) -> int:
        """Have the program end as with the session, and return how it ended."""
        self.resident.terminate()
        return self.resident.wait(timeout=PATIENCE_S)

    def close(self) -> None:
        """End whatever still runs."""
        for program in self._started:
            program.kill()
            program.wait()

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [*COMMAND, *words],
            cwd=TOP,
            env=self.surroundings,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )

    def ask(self, *words: str) -> str:
        """Run a command that does well, and return what it said."""
        done = self.run(*words)
        assert (done.returncode, done.stderr) == (0, ""), done
        return done.stdout

    def status(self) -> dict[str, Any]:
        return self._json("status", "--json")

    def uses(self, part: str) -> str:
        """Tell what serves a need, without the weight of a command."""
        reply = self._client.ask(AskFindings())
        assert isinstance(reply, Findings)
        return next(each.used for each in reply.findings if each.part == part)

    def finding(self, part: str) -> dict[str, str]:
        """Return what `doctor` says of a part."""
        # Its status tells how all of it is.
        findings = json.loads(self.run("doctor", "--json").stdout)["findings"]
        return next(finding for finding in findings if finding["part"] == part)

    def today(self) -> dict[str, Any]:
        return self._json("today", "--json")

    def replayed(self) -> dict[str, Any]:
        """Export the journal and replay it."""
        trace = self.places.state / "trace.jsonl"
        self.ask("export", "-o", str(trace))
        return self._json("replay", "--json", str(trace))

    def facts(self, *kinds: str) -> list[dict[str, Any]]:
        """Return what is in the journal: every fact, or those of some kinds."""
        facts = [json.loads(line) for line in self.ask("export").splitlines()]
        return [fact for fact in facts if not kinds or fact["fact"] in kinds]

    def fact(self, kind: str, times: int = 1) -> dict[str, Any]:
        """Wait until there are so many facts of a kind, and return the last."""
        until(lambda: self.count(kind) >= times)
        return self.facts(kind)[-1]

    def count(self, kind: str) -> int:
        """Tell how many facts of a kind there are, without the weight of a command."""
        facts = self._client.facts()
        return sum(type(fact).__struct_config__.tag == kind for fact in facts)

    def _json(self, *words: str) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.ask(*words))
        return answer


@contextmanager
def running_sitwatch(desk: Desk, folder: Path) -> Iterator[Sitwatch]:
    """Let a test have its sitwatch, and see that it had nothing to complain of."""
    sitwatch = Sitwatch(desk, folder)
    try:
        yield sitwatch
        assert sitwatch.said == sitwatch.may_say, sitwatch.said
    finally:
        sitwatch.close()


def now() -> datetime:
    """Return this moment, as the program would."""
    return SystemClock().read().wall


def minutes_of_typing(minutes: float, offered: Sequence[str] = ()) -> list[Fact]:
    """Return the facts of somebody who typed until now; and what they were offered."""
    end = now()
    began = end - timedelta(minutes=minutes)
    before = began - timedelta(hours=1)
    prompts = [
        Prompted(at=before, prompt=f"earlier-{number}", exercise=exercise)
        for number, exercise in enumerate(offered)
    ]
    typed = Input(at=began, for_s=60 * minutes, keys=None, pointer=0)
    return [Started(at=before), *prompts, Started(at=began - TRICKLE), typed]

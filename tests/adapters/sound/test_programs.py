"""Cues as loud as wanted, by programs that may fail or hang."""

from __future__ import annotations

import stat
import sys
import wave
from array import array
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sitwatch.adapters.sound.none import NoSounds
from sitwatch.adapters.sound.pick import pick_sounds
from sitwatch.adapters.sound.programs import MOST, ProgramSounds
from sitwatch.adapters.sound.windows import WindowsSounds, quoted
from tests.desktop.waiting import until
from tests.tracked import TOP

SHIPPED = TOP / "resources" / "sounds"
RECORD = """#!{python}
import shutil, sys
from pathlib import Path
words = sys.argv[-1]
into = Path(__file__).with_suffix(".heard")
with into.open("a") as file:
    file.write(words + "\\n")
if words.endswith(".wav"):
    shutil.copy(words, Path(__file__).with_suffix(".wav"))
{then}
"""


def program(folder: Path, name: str, then: str = "") -> Path:
    file = folder / name
    file.write_text(RECORD.format(python=sys.executable, then=then))
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def heard(program: Path) -> list[str]:
    file = program.with_suffix(".heard")
    return file.read_text().splitlines() if file.exists() else []


def loudest(file: Path) -> int:
    with wave.open(str(file)) as read:
        samples: list[int] = array("h", read.readframes(-1)).tolist()
    return max(abs(each) for each in samples)


@pytest.fixture
def player(tmp_path: Path) -> Path:
    return program(tmp_path, "player")


@pytest.fixture
def sounds(tmp_path: Path, player: Path) -> Iterator[ProgramSounds]:
    speaker = program(tmp_path, "speaker")
    with closing(ProgramSounds(SHIPPED, (str(player),), (str(speaker),))) as sounds:
        yield sounds


def test_a_cue_is_played_as_loud_as_it_is_wanted(
    sounds: ProgramSounds, player: Path
) -> None:
    sounds.play("rep", 50)
    until(lambda: player.with_suffix(".wav").exists() and heard(player))
    half = loudest(SHIPPED / "rep.wav") / 2
    scaled = player.with_suffix(".wav")
    until(lambda: loudest(scaled) == pytest.approx(half, abs=1))
    sounds.close()
    assert not Path(heard(player)[0]).exists()


def test_at_full_volume_the_shipped_file_is_played(
    sounds: ProgramSounds, player: Path
) -> None:
    sounds.play("end", 100)
    assert until(lambda: heard(player)) == [str(SHIPPED / "end.wav")]


def test_words_go_to_the_speaker(sounds: ProgramSounds, tmp_path: Path) -> None:
    sounds.say("3", 50)
    assert until(lambda: heard(tmp_path / "speaker")) == ["3"]
    assert sounds.can_speak
    assert "speaker" in sounds.finding.why
    assert sounds.finding.remedy == ""


def test_without_a_speaker_nothing_is_said(player: Path) -> None:
    sounds = ProgramSounds(SHIPPED, (str(player),))
    sounds.say("3", 50)
    assert not sounds.can_speak
    assert heard(player) == []
    assert "beeps" in sounds.finding.why


def test_a_player_that_hangs_gets_no_company(tmp_path: Path) -> None:
    hangs = program(tmp_path, "hangs", "import time; time.sleep(600)")
    with closing(ProgramSounds(SHIPPED, (str(hangs),))) as sounds:
        for _cue in range(MOST + 4):
            sounds.play("rep", 100)
        until(lambda: len(heard(hangs)) == MOST)
    assert len(heard(hangs)) == MOST


def test_a_player_that_is_gone_is_told_of() -> None:
    sounds = ProgramSounds(SHIPPED, ("/nowhere/player",))
    sounds.play("rep", 100)
    assert sounds.finding.why == "/nowhere/player: No such file or directory"
    assert sounds.finding.remedy == "Look whether player works"


@pytest.mark.parametrize("content", [None, b"", b"no sound at all"])
def test_a_cue_that_cannot_be_read_is_told_of(
    tmp_path: Path, player: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "rep.wav").write_bytes(content)
    with closing(ProgramSounds(tmp_path, (str(player),))) as sounds:
        sounds.play("rep", 50)
        assert str(tmp_path / "rep.wav") in sounds.finding.why
    assert heard(player) == []


@pytest.mark.parametrize(
    ("platform", "here", "used"),
    [
        ("linux", {"pw-play", "paplay", "spd-say"}, "pw-play"),
        ("linux", {"paplay", "aplay"}, "paplay"),
        ("linux", {"aplay"}, "aplay"),
        ("freebsd14", {"paplay"}, "paplay"),
        ("darwin", {"afplay", "say", "pw-play"}, "afplay"),
        ("linux", {"spd-say"}, ""),
        ("darwin", set[str](), ""),
    ],
)
def test_the_first_player_that_is_here_plays(
    platform: str, here: set[str], used: str
) -> None:
    def find(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in here else None

    finding = pick_sounds(SHIPPED, platform, find).finding
    assert (finding.part, finding.used) == ("sound", used)
    assert bool(finding.remedy) == (used == "")


def test_windows_plays_by_itself() -> None:
    with closing(pick_sounds(SHIPPED, "win32")) as sounds:
        assert isinstance(sounds, WindowsSounds)
        assert sounds.finding.used == "winsound"
        assert sounds.can_speak
        if sys.platform != "win32":
            sounds.play("rep", 50)
            assert sounds.finding.remedy


def test_windows_is_given_words_that_it_cannot_take_for_a_command() -> None:
    assert quoted("don't; Stop-Computer") == "'don''t; Stop-Computer'"


def test_where_nothing_plays_nothing_happens() -> None:
    with closing(NoSounds(why="nothing", remedy="install")) as sounds:
        sounds.play("rep", 50)
        sounds.say("3", 50)
        assert sounds.finding.why == "nothing"
        assert not sounds.can_speak

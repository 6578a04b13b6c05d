"""Where sitwatch keeps its files, and where it finds what it was shipped with.

The only module that asks the system for folders. Everything else is handed a path, so a
demonstration or a test lives in a folder of its own by `places_under`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
from platformdirs import PlatformDirs

NAME = "sitwatch"

HOME_VARIABLE = "SITWATCH_HOME"

_PACKAGE = Path(__file__).resolve().parents[1]


class ResourcesMissing(Exception):
    """What belongs to the program is not there; the message says what to do."""


class Places(msgspec.Struct, frozen=True):
    """The five folders of one user, and the files in them that have a fixed name.

    `config` holds what the user chose, `data` what must not be lost, `state` what may
    be (the log), `runtime` what ends with the login: the socket of the resident, and
    `cache` what can be worked out again. They need not exist yet: see `prepare`.
    """

    config: Path
    data: Path
    state: Path
    runtime: Path
    cache: Path

    @property
    def settings_file(self) -> Path:
        """The user's settings, TOML."""
        return self.config / "settings.toml"

    @property
    def exercises(self) -> Path:
        """The folder of the user's own exercises: packs, with their pictures."""
        return self.config / "exercises"

    @property
    def journal_file(self) -> Path:
        """The journal, SQLite."""
        return self.data / "journal.sqlite"

    @property
    def digest_file(self) -> Path:
        """What days came to; it may be deleted, and is worked out again."""
        return self.cache / "days.json"

    @property
    def socket(self) -> Path:
        """Where the resident listens to its clients."""
        return self.runtime / "resident.socket"

    @property
    def window_socket(self) -> Path:
        """Where the window listens, so that there is only one."""
        return self.runtime / "window.socket"


def usual_places() -> Places:
    """Return the places that this system gives to the current user.

    SITWATCH_HOME names one folder for everything instead: a demonstration, a test.
    """
    if home := os.environ.get(HOME_VARIABLE):
        return places_under(Path(home))
    folders = PlatformDirs(NAME, appauthor=False)
    return Places(
        config=folders.user_config_path,
        data=folders.user_data_path,
        state=folders.user_state_path,
        runtime=_runtime(folders),
        cache=folders.user_cache_path,
    )


def places_under(folder: Path) -> Places:
    """Return places that all lie in one folder, apart from the user's own."""
    return Places(
        config=folder / "config",
        data=folder / "data",
        state=folder / "state",
        runtime=folder / "run",
        cache=folder / "cache",
    )


def prepare(places: Places) -> Places:
    """Make the folders that are missing, for this user alone; return the places."""
    for folder in msgspec.structs.astuple(places):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return places


def resources() -> Path:
    """Return the folder of exercises, icons, sounds and words.

    In an installed copy it lies inside the package, in a checkout beside it. Raises
    `ResourcesMissing` where it is in neither.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    message = f"{_PACKAGE}: the resources of sitwatch are missing; install it again"
    raise ResourcesMissing(message)


def _runtime(folders: PlatformDirs) -> Path:
    """Return the folder for the socket: never one where other users may write.

    Without XDG_RUNTIME_DIR platformdirs falls back to the shared temporary folder,
    where anybody could take the name first.
    """
    if sys.platform != "linux":
        return folders.user_runtime_path
    given = os.environ.get("XDG_RUNTIME_DIR")
    return Path(given) / NAME if given else folders.user_state_path / "run"

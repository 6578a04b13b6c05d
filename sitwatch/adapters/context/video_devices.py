"""Cameras that programs have open themselves, without PipeWire in between.

inotify tells of each opening and closing of /dev/video*, so nothing has to be asked
again and again; who holds one is then looked up once. The kernel shows only the open
files of this user's own processes. A camera's second device (metadata) never counts for
more than the first.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from gettext import gettext as _
from pathlib import Path

from sitwatch.adapters.context.ears import EarLost
from sitwatch.adapters.context.processes import PROC, program_of
from sitwatch.adapters.context.uses import Device, Use

DEVICES = Path("/dev")
NAMES = "video*"

_OPENED, _CLOSED_WRITE, _CLOSED, _CREATED, _REMOVED = 0x20, 0x8, 0x10, 0x100, 0x200
_NONBLOCK = os.O_NONBLOCK | os.O_CLOEXEC
_AT_ONCE = 65536


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


class VideoEar:
    """An `Ear` for /dev/video*; `devices` and `proc` are other folders in tests."""

    name = "/dev/video"
    tells: Device = "camera"
    sees_screens = False

    def __init__(self, devices: Path = DEVICES, proc: Path = PROC) -> None:
        self.uses: tuple[Use, ...] = ()
        self._devices = devices
        self._proc = proc
        self._descriptor = -1

    def open(self) -> int:
        self._descriptor = _libc().inotify_init1(_NONBLOCK)
        if self._descriptor < 0 or not self._watch(self._devices, _CREATED | _REMOVED):
            reason = os.strerror(ctypes.get_errno())
            self.close()
            raise EarLost(_("it cannot be watched: {why}").format(why=reason))
        self._look()
        return self._descriptor

    def read(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._descriptor, _AT_ONCE)
        self._look()

    def close(self) -> None:
        self.uses = ()
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1

    def _look(self) -> None:
        """See who holds which camera; to watch one twice is to watch it once."""
        cameras = [str(camera) for camera in self._devices.glob(NAMES)]
        for camera in cameras:
            self._watch(Path(camera), _OPENED | _CLOSED | _CLOSED_WRITE)
        pids = holders(cameras, self._proc) if cameras else ()
        programs = dict.fromkeys(program_of(pid, self._proc) for pid in pids)
        self.uses = tuple(Use("camera", program) for program in programs)

    def _watch(self, path: Path, what: int) -> bool:
        watch = _libc().inotify_add_watch(self._descriptor, bytes(path), what)
        return bool(watch >= 0)


def holders(files: Iterable[str], proc: Path = PROC) -> Iterator[int]:
    """Yield the processes of this user that have one of the files open."""
    wanted = frozenset(files)
    for folder in proc.iterdir():
        if folder.name.isdigit() and wanted.intersection(_open_files(folder / "fd")):
            yield int(folder.name)


def _open_files(folder: Path) -> Iterator[str]:
    """Yield what a process has open; nothing where it is not ours, or gone."""
    with suppress(OSError):
        for link in folder.iterdir():
            with suppress(OSError):
                yield str(link.readlink())

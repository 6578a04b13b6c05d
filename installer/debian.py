"""The system libraries that Qt needs on Debian and Ubuntu, and the virtual desktop.

Qt's wheels carry Qt but not what lies under it: on a minimal system the first import
fails, and without the cursor library Qt ends the process. Elsewhere than on Debian's
kin nothing is looked at; a desktop there has what Qt needs.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec

from installer.progress import SetUpFailed, watch

FOR_RUN = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libx11-6",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxext6",
    "libxi6",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
FOR_TEST = (
    *FOR_RUN,
    "dbus",
    "dconf-gsettings-backend",
    "dconf-service",
    "dunst",
    "fonts-dejavu-core",
    "gsettings-desktop-schemas",
    "kwin-wayland",
    "libglib2.0-bin",
    "libnotify-bin",
    "mutter",
    "openbox",
    "pipewire",
    "pipewire-bin",
    "pulseaudio",
    "pulseaudio-utils",
    "python3-dbusmock",
    "scrot",
    "sway",
    "wireplumber",
    "wmctrl",
    "x11-utils",
    "x11-xserver-utils",
    "xdotool",
    "xfce4-notifyd",
    "xfce4-panel",
    "xfconf",
    "xvfb",
)

_FORMAT = "${db:Status-Abbrev}|${Package}|${Provides}\n"
_STATUS = re.compile(r"(dl|pm)status:[^:]*:([\d.]+):")
_FETCHING = 40  # per cent of the time, about, go into the download
_INSTALL = ("apt-get", "install", "--no-install-recommends")


def names_present(listing: str) -> frozenset[str]:
    """Read what dpkg has: the names of installed packages and what they stand for.

    What they provide counts, because newer releases renamed libraries (`libglib2.0-0`
    is provided by `libglib2.0-0t64`).
    """
    rows = (line.split("|") for line in listing.splitlines())
    present = [row for row in rows if row[0].startswith("ii")]
    provided = (name.split()[0] for row in present for name in _items(row[2]))
    return frozenset([row[1] for row in present]) | frozenset(provided)


def _items(provides: str) -> Iterable[str]:
    return (item for item in provides.split(",") if item.strip())


def pick_missing(wanted: Iterable[str], present: frozenset[str]) -> tuple[str, ...]:
    """Return the packages that are still to be installed, each once, in order."""
    return tuple(sorted(set(wanted) - present))


def venv_package(version: tuple[int, int], *, has_ensurepip: bool) -> tuple[str, ...]:
    """Return what a Python without `ensurepip` lacks; Debian ships it apart."""
    return () if has_ensurepip else (f"python{version[0]}.{version[1]}-venv",)


def line_to_type(packages: Iterable[str]) -> str:
    """Return the one line by which the user installs them."""
    return " ".join(("sudo", *_INSTALL, *packages))


def percent_in(line: str) -> float | None:
    """Return how far apt is, 0 to 100, by one line of its status; None: another line.

    It counts to 100 twice: for what it fetches, and for what it sets up.
    """
    found = _STATUS.match(line)
    if found is None:
        return None
    share = float(found[2]) / 100
    if found[1] == "dl":
        return share * _FETCHING
    return _FETCHING + share * (100 - _FETCHING)


def provide(wanted: Iterable[str]) -> None:
    """Install what is missing of these packages; does nothing on other systems.

    Raises `SetUpFailed` with the line to type where this user may not install.
    """
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return
    lacks = venv_package(
        sys.version_info[:2], has_ensurepip=find_spec("ensurepip") is not None
    )
    missing = pick_missing((*wanted, *lacks), names_present(_listing()))
    if missing:
        _install(missing, _privilege(missing))


def _listing() -> str:
    query = ["dpkg-query", "--show", f"--showformat={_FORMAT}"]
    return subprocess.run(query, check=True, capture_output=True, text=True).stdout


def _privilege(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Return what to put before apt-get, so that it may install."""
    if os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    asked = shutil.which("sudo") and subprocess.run(
        [*sudo, "true"], check=False, capture_output=True
    )
    if asked and asked.returncode == 0:
        return sudo
    message = "System packages are missing. Type this once, then try again:\n{}"
    raise SetUpFailed(message.format(line_to_type(missing)), status=3)


def _install(packages: tuple[str, ...], privilege: tuple[str, ...]) -> None:
    """Install, after fetching the lists of packages only where it fails without."""
    ask = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive"]
    install = [*ask, *_INSTALL, "--yes", "-o", "APT::Status-Fd=1", *packages]
    title = f"System packages ({len(packages)} missing)"
    if not watch(install, title, percent_in):
        return
    update = [*ask, "apt-get", "update", "--quiet"]
    subprocess.run(update, check=False, stdout=subprocess.DEVNULL)
    if said := watch(install, f"{title}, by new lists", percent_in):
        message = f"apt-get could not install them:\n{said}"
        raise SetUpFailed(message)

"""Messages by plyer, on Windows and macOS and where D-Bus is out of reach.

plyer knows neither buttons nor taking away, and raises whatever its back-end raises:
all of it is caught and told. On Linux it runs `notify-send` and never looks whether
that worked: there, `shown` and `plain` mean that it was tried.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from gettext import gettext as _
from importlib import import_module
from typing import Protocol

from sitwatch.ports import Delivery, Finding, Notice

APP = "sitwatch"
STAY_S = 10


class Backend(Protocol):
    """What plyer has for this system."""

    def notify(
        self, title: str, message: str, app_name: str, app_icon: str, timeout: int
    ) -> None:
        """Show a message; may raise anything."""
        ...


class PlyerToast:
    """`ports.Notifier` without buttons."""

    def __init__(self, backend: Backend, *, why: str = "") -> None:
        self._backend = backend
        self._why = why
        self._fault = ""

    @property
    def finding(self) -> Finding:
        remedy = _("Look whether messages are allowed in the system's settings")
        return Finding(
            part="notifications",
            used=_("plyer, without buttons"),
            why=self._fault or self._why,
            remedy=remedy if self._fault else "",
        )

    def open(self, on_answer: Callable[[str, str], None]) -> None:
        """Begin; nothing is ever answered."""

    def show(self, notice: Notice) -> Delivery:
        # An apostrophe would end the text in plyer's command line for Flatpak.
        title, body = (text.replace("'", "’") for text in (notice.title, notice.body))
        try:
            self._backend.notify(title, body, APP, "", STAY_S)
        except Exception as error:  # noqa: BLE001 - see the module
            self._fault = _reason(error)
            return "failed"
        self._fault = ""
        return "plain" if notice.buttons else "shown"

    def withdraw(self, key: str) -> None:
        """Do nothing: it goes by itself."""

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""


def load_backend() -> Backend | str:
    """Return what plyer has for this system, or why it has nothing."""
    try:
        from plyer.facades import Notification
        from plyer.utils import platform

        with warnings.catch_warnings():
            # It recommends a library that needs a compiler.
            warnings.simplefilter("ignore")
            backend: Backend = import_module(
                f"plyer.platforms.{platform}.notification"
            ).instance()
    except Exception as error:  # noqa: BLE001 - see the module
        return _reason(error)
    if type(backend) is Notification:
        return _("plyer finds no way to show messages here")
    return backend


def _reason(error: Exception) -> str:
    """Return an error on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())

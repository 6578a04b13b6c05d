"""plyer is asked for words alone, and whatever it raises is told as a value."""

from __future__ import annotations

import sys

import pytest

from sitwatch.adapters.notify.plyer_toast import PlyerToast, load_backend
from sitwatch.ports import Notice

NOTICE = Notice("back", "Back again?", "You've been away", (("stood", "I stood"),))


class Backend:
    """What plyer has for a system, in the test's hands."""

    def __init__(self, fault: BaseException | None = None) -> None:
        self.fault = fault
        self.said: list[tuple[str, str, str, str, int]] = []

    def notify(
        self, title: str, message: str, app_name: str, app_icon: str, timeout: int
    ) -> None:
        if self.fault:
            raise self.fault
        self.said.append((title, message, app_name, app_icon, timeout))


def test_the_words_are_passed_on() -> None:
    backend = Backend()
    assert PlyerToast(backend).show(NOTICE) == "plain"
    assert backend.said == [("Back again?", "You’ve been away", "sitwatch", "", 10)]


def test_what_has_no_buttons_is_shown_whole() -> None:
    assert PlyerToast(Backend()).show(Notice("news", "Well", "done")) == "shown"


@pytest.mark.parametrize(
    "fault", [NotImplementedError("no way"), OSError("no way"), KeyError("no\nway")]
)
def test_whatever_it_raises_is_a_failure_with_a_reason(fault: Exception) -> None:
    backend = Backend(fault)
    toast = PlyerToast(backend, why="no bus")
    assert toast.finding.why == "no bus"
    assert toast.finding.remedy == ""
    assert toast.show(NOTICE) == "failed"
    assert toast.finding.why.startswith(type(fault).__name__)
    assert "\n" not in toast.finding.why
    assert toast.finding.remedy != ""
    backend.fault = None
    toast.show(NOTICE)
    assert toast.finding.why == "no bus"


def test_an_interrupt_is_no_failure_of_plyer() -> None:
    with pytest.raises(KeyboardInterrupt):
        PlyerToast(Backend(KeyboardInterrupt())).show(NOTICE)


def test_nothing_is_withdrawn_or_closed() -> None:
    toast = PlyerToast(Backend())
    toast.open(lambda _key, _answer: None)
    toast.withdraw("back")
    toast.close()
    toast.close()
    assert toast.show(NOTICE) == "plain"


def test_a_system_without_any_means_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "dbus", None)
    assert load_backend() == "plyer finds no way to show messages here"


def test_a_system_that_plyer_does_not_know_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "plyer.utils", None)
    reason = load_backend()
    assert isinstance(reason, str)
    assert reason.startswith("ModuleNotFoundError")

"""Where nothing can show a message, every call is harmless and says so."""

from __future__ import annotations

from sitwatch.adapters.notify.none import NoNotifier
from sitwatch.ports import Notice


def test_nothing_is_shown_and_the_finding_says_why() -> None:
    notifier = NoNotifier(why="D-Bus: no bus; plyer: no way")
    notifier.open(lambda _key, _answer: None)
    assert notifier.show(Notice("news", "Well", "done")) == "failed"
    notifier.withdraw("news")
    notifier.close()
    assert notifier.finding.used == ""
    assert notifier.finding.why == "D-Bus: no bus; plyer: no way"
    assert notifier.finding.remedy != ""

"""The binding to Qt keeps the reference counts of Python's singletons.

PySide6 6.12.0 takes one reference of True with each `emit` and one of None with each
call that returns nothing; a Python before 3.12 dies of it within seconds.
"""

from __future__ import annotations

import sys

import pytest

from PySide6.QtCore import QObject, Signal

ROUNDS = 100
STRAY = 10  # what else may have changed meanwhile


class Bell(QObject):
    rung = Signal()


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="singletons are immortal from 3.12 on"
)
def test_emitting_and_calling_cost_no_references() -> None:
    bell = Bell()
    before = sys.getrefcount(True), sys.getrefcount(None)  # noqa: FBT003 - counted
    for _ in range(ROUNDS):
        bell.rung.emit()
        bell.setObjectName("bell")
    after = sys.getrefcount(True), sys.getrefcount(None)  # noqa: FBT003 - counted
    assert after == pytest.approx(before, abs=STRAY)

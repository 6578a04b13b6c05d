"""Where there is no X server, windows blend and nothing is asked of anybody."""

from __future__ import annotations

import pytest

from sitwatch.ui.x11_hints import is_composited, keep_out_of_taskbar

pytestmark = pytest.mark.usefixtures("qapp")


def test_other_platforms_blend_windows_by_themselves() -> None:
    assert is_composited()


def test_other_platforms_are_not_asked() -> None:
    keep_out_of_taskbar(0)

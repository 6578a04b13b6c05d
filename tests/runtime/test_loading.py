"""While modules are loaded nobody looks for garbage; afterwards as before."""

from __future__ import annotations

import gc

import pytest

from sitwatch.runtime.loading import loading


def failed() -> None:
    with loading():
        assert not gc.isenabled()
        raise ImportError


def test_garbage_is_sought_again_also_where_loading_fails() -> None:
    gc.enable()
    with pytest.raises(ImportError):
        failed()
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    with loading():
        pass
    assert not gc.isenabled()

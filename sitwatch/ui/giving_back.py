"""Memory goes back to the system once the pictures in it are gone.

The C library of most Linux systems keeps what was freed for the next time, which is the
next break: an hour in which the resident would be larger by all pictures of a movement.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> bool:
    """Hand back what is free; tell whether there was any, False where none can be."""
    if sys.platform != "linux":
        return False
    # Not every C library has it: musl gives back by itself.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim is not None and bool(trim(0))

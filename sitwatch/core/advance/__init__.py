"""The only entrance: `advance(state, fact, policy) -> (state, orders)`.

Here, and only here, sitting, breaks and programme meet. One fact passes through five
stations, each a function of values:

    place      where does it lie on the line of time, and did a day begin
    sitting    what does it say of posture, what is settled by it
    breaks     what does it mean for the prompt at hand
    moves      (ticks only) raise, hide, show or end a prompt
    bell       when does the core want to be asked again

Input that lets one sit on (most facts of a day) takes a short cut past the last three,
which changes nothing but the cost: a property test holds it.
"""

from __future__ import annotations

from sitwatch.core.advance.facing import face_of, is_locked
from sitwatch.core.advance.folding import advance
from sitwatch.core.advance.outlook import outlook_of
from sitwatch.core.advance.state import State

__all__ = ["State", "advance", "face_of", "is_locked", "outlook_of"]

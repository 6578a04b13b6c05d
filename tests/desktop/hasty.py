"""sitwatch whose exercises go by fast; whatever else it does takes its time."""

from __future__ import annotations

import msgspec

from sitwatch.__main__ import main
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.timeline.ticks import Reading
from sitwatch.ports import Clock
from sitwatch.ui import invitation
from sitwatch.ui.voice import Voice

TIMES_FASTER = 20

Invitation = invitation.Invitation


class Hasty:
    """A clock by which more seconds go by than there are."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def read(self) -> Reading:
        reading = self._clock.read()
        awake_s = TIMES_FASTER * reading.awake_s
        return msgspec.structs.replace(reading, awake_s=awake_s)


def invite(
    order: ShowPrompt, catalogue: Catalogue, clock: Clock, voice: Voice
) -> invitation.Invitation:
    """Show a prompt, and pace its exercise by the hasty clock."""
    return Invitation(order, catalogue, Hasty(clock), voice)


if __name__ == "__main__":
    vars(invitation)["Invitation"] = invite
    main()

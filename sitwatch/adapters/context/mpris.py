"""The media players on the session bus, and which of them play."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.adapters.bus import (
    DBUS,
    DBUS_PATH,
    PROPERTIES,
    Bus,
    BusListener,
    Question,
    Signal,
)
from sitwatch.adapters.context.bus_signs import CANNOT
from sitwatch.adapters.context.players import (
    PATH,
    PLAYER,
    PREFIX,
    Player,
    player_after,
    shows_picture,
)

_NAMES = Question(DBUS, DBUS_PATH, DBUS, "ListNames")


class MprisPlayers:
    """Follows every player; `on_change` runs on the listening thread."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        self.trouble = _("it has not been joined yet")
        self._players: dict[str, Player] = {}
        self._on_change = on_change
        self._listener = BusListener(
            "SESSION",
            on_joined=self._on_joined,
            on_signal=self._on_signal,
            on_lost=self._on_lost,
        )
        self.open, self.close = self._listener.open, self._listener.close

    @property
    def holds(self) -> bool:
        """Whether any of them plays something that one looks at."""
        return any(map(shows_picture, tuple(self._players.values())))

    def _on_joined(self, bus: Bus) -> None:
        self.trouble = ""
        self._players.clear()
        bus.hear(sender=DBUS, member="NameOwnerChanged", first=f"{PREFIX}*")
        bus.hear(path=PATH, interface=PROPERTIES, first=PLAYER)
        (names,) = bus.ask(_NAMES)
        for name in names:
            if name.startswith(PREFIX):
                self._meet(bus, name, bus.owner(name))
        self._on_change()

    def _on_lost(self, why: str) -> None:
        self.trouble = why
        self._players.clear()
        self._on_change()

    def _on_signal(self, bus: Bus, signal: Signal) -> None:
        match signal.name, signal.body:
            case "NameOwnerChanged", (str(name), str(old), str(owner)):
                self._players.pop(old, None)
                self._meet(bus, name, owner)
            case "PropertiesChanged", (_, dict(told), _) if (
                signal.sender in self._players
            ):
                player = self._players[signal.sender]
                self._players[signal.sender] = player_after(player, told)
            case _:
                return
        self._on_change()

    def _meet(self, bus: Bus, name: str, owner: str) -> None:
        """Get to know a player; one that does not answer plays nothing."""
        if not owner:
            return
        asked = Question(owner, PATH, PROPERTIES, "GetAll", "s", (PLAYER,))
        try:
            (told,) = bus.ask(asked)
        except CANNOT:
            told = {}
        self._players[owner] = player_after(Player(name), told)

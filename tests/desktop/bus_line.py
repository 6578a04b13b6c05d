"""Questions to whoever is on the session bus, one connection a question."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

PATIENCE_S = 20.0

BUS = DBusAddress(
    "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
)


class BusLine:
    """Calls methods of services by way of the bus at that address."""

    def __init__(self, address: str) -> None:
        self._address = address

    def call(self, whom: DBusAddress, method: str, types: str = "", *body: Any) -> Any:
        """Call a method, and return what it answered: always a tuple."""
        return self._ask(new_method_call(whom, method, types or None, body))

    def read(self, whom: DBusAddress, name: str) -> Any:
        """Return a property; None where there is none, or nobody to ask."""
        try:
            ((_type, value),) = self._ask(Properties(whom).get(name))
        except DBusErrorResponse:
            return None
        return value

    def is_owned(self, name: str) -> bool:
        """Tell whether somebody serves under that name."""
        (owned,) = self.call(BUS, "NameHasOwner", "s", name)
        return bool(owned)

    def _ask(self, message: Any) -> Any:
        with open_dbus_connection(self._address) as connection:
            return unwrap_msg(
                connection.send_and_get_reply(message, timeout=PATIENCE_S)
            )

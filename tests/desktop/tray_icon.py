"""The icon in the tray as the panel has it: over D-Bus, by its two interfaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jeepney import DBusAddress

from sitwatch.core.orders import ShowFace
from sitwatch.presenters.face import ring_of
from tests.desktop.desk import WATCHER, Desk
from tests.desktop.hands import Place
from tests.desktop.pictures import picture, share_of
from tests.desktop.waiting import until

ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
WHOLE = -1
PANEL = Place(0, 768, 1280, 32)
"""Where the panel lies; this icon is the only one in it."""


class TrayIcon:
    """The one icon of sitwatch; each look asks anew, for panels come and go."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def is_there(self) -> bool:
        return self._owner() != ""

    def is_drawn(self, face: ShowFace) -> bool:
        """Tell whether there is an icon in the panel, in the colour of that face."""
        colour = ring_of(face, "colour").colour
        return share_of(colour, picture(self._desk, PANEL)) > 0

    def tooltip(self) -> str:
        _icon, _pixmaps, title, words = self._read("ToolTip")
        return f"{title} {words}".strip()

    def activate(self) -> None:
        """Click it."""
        self._desk.bus.call(self._item(), "Activate", "ii", 0, 0)

    def labels(self) -> list[str]:
        """Return the words of every entry that can be seen, in their order."""
        return [label for _number, label in self._entries()]

    def choose(self, label: str) -> None:
        """Choose the entry of that name, wherever in the menu it is."""
        number = next(n for n, words in self._entries() if words == label)
        clicked = (number, "clicked", ("s", ""), 0)
        self._desk.bus.call(self._menu(), "Event", "isvu", *clicked)

    def _entries(self) -> Iterator[tuple[int, str]]:
        """Open the menu, as a panel does before it draws it, and read it."""
        self._desk.bus.call(self._menu(), "AboutToShow", "i", 0)
        every: tuple[int, int, list[str]] = (0, WHOLE, [])
        layout = self._desk.bus.call(self._menu(), "GetLayout", "iias", *every)
        _revision, root = layout
        yield from _leaves(root)

    def _owner(self) -> str:
        names = self._desk.bus.read(WATCHER, "RegisteredStatusNotifierItems") or []
        return next((name.partition("/")[0] for name in names), "")

    def _item(self) -> DBusAddress:
        return DBusAddress("/StatusNotifierItem", until(self._owner), ITEM)

    def _menu(self) -> DBusAddress:
        return DBusAddress(self._read("Menu"), until(self._owner), MENU)

    def _read(self, name: str) -> Any:
        return self._desk.bus.read(self._item(), name)


def _leaves(entry: Any) -> Iterator[tuple[int, str]]:
    """Yield what is in an entry, and what is in those; underlines are not read."""
    number, properties, children = entry
    shown = {name: value for name, (_type, value) in properties.items()}
    if shown.get("visible", True):
        if words := shown.get("label", "").replace("_", ""):
            yield number, words
        for _type, child in children:
            yield from _leaves(child)

"""The window put together: a client in a process of its own, one at a time."""

from __future__ import annotations

from functools import partial

from sitwatch import __version__
from sitwatch.adapters.places import Places, prepare
from sitwatch.adapters.stillness.pick import pick_stillness
from sitwatch.ports import Page
from sitwatch.presenters.about import Product
from sitwatch.runtime import channel
from sitwatch.runtime.client import usual_client
from sitwatch.runtime.emblem import emblem
from sitwatch.runtime.window_source import ClientSource
from sitwatch.ui.application import open_application
from sitwatch.ui.doorbell import Doorbell
from sitwatch.ui.endings import closed_by_signals
from sitwatch.ui.inbox import Inbox
from sitwatch.ui.motion import heed_desktop
from sitwatch.ui.window import Window


def run_window(page: Page) -> int:
    """Show the window at a page, or turn the open one to it; raises `NoScreen`."""
    client = usual_client()
    places = prepare(client.places)
    if channel.ask(places.window_socket, channel.RaiseWindow(page)) is not None:
        return 0
    app = open_application(emblem())
    app.setQuitOnLastWindowClosed(True)
    inbox, stillness = Inbox(client.post), pick_stillness()
    window = Window(ClientSource(client), _product(places))
    bell = _doorbell(places, window)
    if bell.open() == "taken":
        return 0
    stillness.open(lambda less: inbox.run(partial(heed_desktop, is_less=less)))
    _raise(window, page)
    with closed_by_signals(window):
        status = app.exec()
    window.close()
    inbox.close()
    stillness.close()
    bell.close()
    return status


def _raise(window: Window, page: Page) -> None:
    window.open(page)
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()


def _doorbell(places: Places, window: Window) -> Doorbell:
    def handle(message: channel.Message) -> channel.Reply:
        if isinstance(message, channel.RaiseWindow):
            _raise(window, message.page)
        return channel.Done()

    return Doorbell(
        channel.address(places.window_socket),
        places.runtime / "window.lock",
        lambda line: channel.answer(line, handle),
    )


def _product(places: Places) -> Product:
    return Product(
        version=__version__,
        data=str(places.data),
        config=str(places.config),
        state=str(places.state),
        cache=str(places.cache),
    )

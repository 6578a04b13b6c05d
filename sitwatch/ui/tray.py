"""The icon in the tray: the whole program, for most of the day.

It never ends the program for lack of a tray: panels come late, and come back after a
crash. Each change of icon or tooltip travels over the bus and is decoded by the panel,
so nothing is set that would look the same.
"""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _

from sitwatch.core.facts import (
    Fact,
    Paused,
    Posture,
    PostureTold,
    ProfileChanged,
    Resumed,
)
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Policy
from sitwatch.ports import Clock, Finding, LastSeen, Page, Resident, last_seen
from sitwatch.presenters.face import Ring, beckoning, pause_choices, ring_of, words_of
from sitwatch.presenters.feeling import sore_changes
from sitwatch.presenters.tray_words import lacking_tray
from sitwatch.ui.motion import is_less_wanted
from sitwatch.ui.panel_watch import PanelWatch
from sitwatch.ui.ring import icon_of
from sitwatch.ui.tray_menu import TrayMenu

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

PATIENCE_MS = 8000
"""How long a desktop that is starting up may take to bring its tray."""


BECKON_MS = 600
"""Between two looks of a ring that wants to be noticed; it does so a few times."""


class Tray(QObject):
    """Shows the face in the tray and asks the resident for what is chosen there.

    `no_tray` is emitted once, where after some seconds there is none to be seen in.
    """

    no_tray = Signal()

    def __init__(
        self, resident: Resident, clock: Clock, panel: PanelWatch | None = None
    ) -> None:
        super().__init__()
        self._resident = resident
        self._clock = clock
        self._policy = Policy()
        self._face: ShowFace | None = None
        self._ring: Ring | None = None
        self._tooltip = ""
        self._warning = ""
        self.menu = self._built_menu()
        self._icon: QSystemTrayIcon | None = None
        self._since: datetime | None = None
        self._last: LastSeen | None = None
        self._panel = panel or PanelWatch(self)
        self._panel.came.connect(self.on_panel_came)
        self._looks: tuple[Ring, ...] = ()
        self.beckon = QTimer(self, interval=BECKON_MS)
        self.beckon.timeout.connect(self.on_beckon)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.on_patience_over)

    @property
    def is_shown(self) -> bool:
        """Whether there is a tray, and the icon is in it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon is not None

    @property
    def finding(self) -> Finding:
        """Tell whether the icon can be seen, for `doctor`."""
        if self.is_shown:
            why = _("the panel of this desktop shows it")
            return Finding("tray", "icon", why, since=self._since, last=self._last)
        return Finding("tray", "", *lacking_tray())

    def obey(self, policy: Policy) -> None:
        """Take on settings: the kind of icon, and when a new day begins."""
        self._policy = policy
        self._refresh()

    def show(self, face: ShowFace) -> None:
        """Show this face from now on; the first one brings the icon up."""
        is_new = self._face is None or self._face.pulse != face.pulse
        self._face = face
        self._refresh()
        if is_new:
            self._begin_pulse(face)
        if self._icon is None:
            self._build_icon()
            self._patience.start(PATIENCE_MS)

    def warn(self, words: str) -> None:
        """Say what is amiss, in tooltip and menu; empty: nothing is."""
        self._warning = words
        self.menu.warn(words)
        self._refresh()

    def close(self) -> None:
        """Leave the tray; safe to call twice."""
        self._patience.stop()
        self.beckon.stop()
        self._drop_icon()

    def on_panel_came(self) -> None:
        """Move into the tray of a panel that came late or came back."""
        if self._icon is not None:
            self._drop_icon()
            self._build_icon()

    def on_patience_over(self) -> None:
        """Say so where there is no tray."""
        if not self.is_shown:
            self.no_tray.emit()

    def on_beckon(self) -> None:
        """Take the next look; the last one stays."""
        look, *rest = self._looks
        self._looks = tuple(rest)
        if not rest:
            self.beckon.stop()
        if self._icon is not None:
            self._icon.setIcon(icon_of(look))

    def on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Open the day on a plain click; the other button's menu opens by itself."""
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._resident.open_window("today")

    def on_posture(self, posture: Posture) -> None:
        """Take down what the user says of themself."""
        stamp = self._clock.read().stamp
        self._tell(PostureTold(**stamp, posture=posture))

    def on_sore(self, is_sore: bool) -> None:  # noqa: FBT001 - a signal's own argument
        """Take down that today is a day for gentle exercises, or no more."""
        stamp = self._clock.read().stamp
        self._tell(ProfileChanged(**stamp, changes=sore_changes(is_sore=is_sore)))

    def on_pause(self, index: int) -> None:
        """Pause prompts for as long as chosen, counted from now."""
        now = self._clock.read()
        choice = pause_choices(now.wall, self._policy.day.rollover)[index]
        self._tell(Paused(**now.stamp, until=choice.until))

    def on_resume(self) -> None:
        """Let prompts come again."""
        self._tell(Resumed(**self._clock.read().stamp))

    def on_page(self, page: Page) -> None:
        """Open the window."""
        self._resident.open_window(page)

    def _tell(self, fact: Fact) -> None:
        self._last = last_seen(fact)
        self._resident.post(fact)

    def _refresh(self) -> None:
        """Bring words and ring up to date; only what differs is sent to the panel."""
        if self._face is None:
            return
        words = words_of(self._face, self._clock.read().wall)
        self.menu.word(words)
        ring = ring_of(self._face, self._policy.look.icon)
        is_new_ring, self._ring = ring != self._ring, ring
        tooltip = "\n".join(filter(None, (self._warning, words.tooltip)))
        is_new_tooltip, self._tooltip = tooltip != self._tooltip, tooltip
        if self._icon is None:
            return
        if is_new_ring:
            self._icon.setIcon(icon_of(ring))
        if is_new_tooltip:
            self._icon.setToolTip(tooltip)

    def _begin_pulse(self, face: ShowFace) -> None:
        """Have the ring noticed while a break is offered softly, and no longer."""
        self.beckon.stop()
        if self._ring is None or self._icon is None:
            return
        is_still = self._policy.look.motion == "reduced" or is_less_wanted()
        if face.pulse == "asking" and not is_still:
            self._looks = beckoning(self._ring, self._policy.look.icon)
            self.beckon.start()
        elif self._looks:
            self._looks = ()
            self._icon.setIcon(icon_of(self._ring))

    def _build_icon(self) -> None:
        icon = QSystemTrayIcon(self)
        if self._ring is not None:
            icon.setIcon(icon_of(self._ring))
        icon.setToolTip(self._tooltip)
        icon.setContextMenu(self.menu)
        icon.activated.connect(self.on_activated)
        icon.show()
        self._icon = icon
        self._since = self._clock.read().wall

    def _drop_icon(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _built_menu(self) -> TrayMenu:
        now = self._clock.read().wall
        choices = pause_choices(now, self._policy.day.rollover)
        menu = TrayMenu(tuple(choice.words for choice in choices))
        menu.aboutToShow.connect(self._refresh)
        menu.break_wanted.connect(self._resident.offer_break)
        menu.posture_told.connect(self.on_posture)
        menu.sore_told.connect(self.on_sore)
        menu.pause_wanted.connect(self.on_pause)
        menu.resume_wanted.connect(self.on_resume)
        menu.page_wanted.connect(self.on_page)
        menu.quit_wanted.connect(self._resident.quit)
        return menu

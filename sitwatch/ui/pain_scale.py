"""How much it hurt, on a row from 0 to 10: one tap, and in words what follows."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _

from sitwatch.presenters.efforts import MOST_CALM_PAIN, pain_title, pain_words
from sitwatch.ui.column import label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

_MOST = 10
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class _Tap(QPushButton):
    """A figure; the arrows go along the row, which Qt takes for several where it wraps.

    `stepped` carries by how much.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class PainScale(QWidget):
    """Emits `told` with each tap; hidden until it is asked.

    `care_wanted` tells of the button that comes with pain which stops an exercise.
    """

    told = Signal()
    care_wanted = Signal()

    def __init__(self, *, is_asked: bool) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.taps = [self._tap(pain) for pain in range(_MOST + 1)]
        self.words = label(pain_title(), "muted", is_wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addLayout(Flow(self.taps, spacing=4))
        self.wrong = QPushButton(_("Something feels wrong?"))
        give_role(self.wrong, "link")
        self.wrong.clicked.connect(self.care_wanted)
        self.wrong.hide()
        column.addWidget(self.wrong, 0, Qt.AlignmentFlag.AlignLeft)
        self._is_asked = is_asked
        # To show a widget that has no place yet would open a window of its own.
        if not is_asked:
            self.hide()

    @property
    def pain(self) -> int | None:
        """What was tapped, None where nothing was, or where it is not asked."""
        at = self._group.checkedId()
        return None if at < 0 else at

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to say or to read: not asked, or told and mild."""
        if not self._is_asked:
            return True
        return self.pain is not None and self.pain <= MOST_CALM_PAIN

    def ask(self) -> None:
        """Ask from now on."""
        self._is_asked = True
        self.show()

    def take_focus(self) -> None:
        """Have the keys go on here, where whoever told that it hurt goes on."""
        told = self.taps[self.pain or 0]
        told.setFocus(Qt.FocusReason.TabFocusReason)

    def on_stepped(self, pain: int, step: int) -> None:
        """Go to the next figure, or the one before, also in another line."""
        self.taps[min(max(pain + step, 0), _MOST)].setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def on_tapped(self) -> None:
        """Say what the figure means."""
        if self.pain is not None:
            self.words.setText(pain_words(self.pain))
            self.wrong.setVisible(self.pain > MOST_CALM_PAIN)
        self.told.emit()

    def _tap(self, pain: int) -> QPushButton:
        tap = _Tap(str(pain))
        tap.stepped.connect(partial(self.on_stepped, pain))
        tap.setCheckable(True)
        give_role(tap, "chip")
        tap.setAccessibleName(_("Pain {pain} of 10").format(pain=pain))
        tap.clicked.connect(self.on_tapped)
        self._group.addButton(tap, pain)
        return tap

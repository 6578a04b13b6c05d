"""One setting: its words, its editor, the way back to the default, what is wrong."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.hour_ranges import hours_words
from sitwatch.presenters.settings_form import Field, HourSpans
from sitwatch.ui.column import label
from sitwatch.ui.phone_editor import PhoneEditor
from sitwatch.ui.setting_editors import ClockEditor, Editor, HoursEditor, editor_of

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_EDITOR_WIDTH = 340
_TITLE, _REST = 0, 2
"""Places in the line of the title: it, the way back, and what is left."""

_ANY_WIDTH = 16_777_215
"""Qt's own largest width, which lifts a fixed one."""


class SettingRow(QWidget):
    """`edited` carries the dotted name and a plain value."""

    edited = Signal(str, object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.name = field.name
        self._field = field
        self._is_terse = not field.words.help
        self.editor: Editor = editor_of(field)
        self.back = QToolButton()
        self.problem = label(role="badge", is_wrapped=True)
        self._right = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out(field)
        self._connect()
        self.show_problem("")

    def show_field(self, field: Field) -> None:
        """Show the value in force; what is being typed stays where nothing changed."""
        if field == self._field:
            return
        self._field = field
        self.editor.show_value(field.value)
        self.show_problem("")

    def show_problem(self, words: str) -> None:
        """Say what is wrong, under the editor; empty: nothing is."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.back.setVisible(bool(words) or not self._field.is_default)

    def stand(self, *, is_wide: bool, is_tight: bool = False) -> None:
        """Put the editor beside the words, or below them; terse ones mostly have room.

        `is_tight`: not even they do.
        """
        direction = QBoxLayout.Direction
        is_beside = is_wide or (self._is_terse and not is_tight)
        self._line.setDirection(
            direction.LeftToRight if is_beside else direction.TopToBottom
        )
        self._line.setStretchFactor(self._right, 0 if is_wide else 1)
        is_whole = is_wide and not self._is_terse
        self._title.setWordWrap(not is_whole)
        self._head.setStretch(_TITLE, 0 if is_whole else 1)
        self._head.setStretch(_REST, 1 if is_whole else 0)
        self._right.setMinimumWidth(_EDITOR_WIDTH if is_wide else 0)
        self._right.setMaximumWidth(_EDITOR_WIDTH if is_wide else _ANY_WIDTH)

    def on_back(self) -> None:
        """Go back to the default."""
        field = self._field
        is_line = isinstance(field, HourSpans)
        shown = hours_words(tuple(field.default)) if is_line else field.default
        self.editor.show_value(shown)
        self.show_problem("")
        self.edited.emit(self.name, field.default)

    def on_edited(self, value: object) -> None:
        """Pass on what was edited."""
        self.edited.emit(self.name, value)

    def _connect(self) -> None:
        self.editor.edited.connect(self.on_edited)
        self.back.clicked.connect(self.on_back)
        if isinstance(self.editor, HoursEditor):
            self.editor.refused.connect(self.show_problem)

    def _lay_out(self, field: Field) -> None:
        self.back.setText("↺")
        self.back.setAutoRaise(True)
        self.back.setToolTip(_("Back to {default}").format(default=field.words.default))
        self.back.setAccessibleName(
            _("{title}: back to the default").format(title=field.words.title)
        )
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addLayout(self._words(field), 1)
        self._line.addWidget(self._right)
        right, line = QVBoxLayout(self._right), QHBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(line)
        right.addWidget(self.problem)
        line.addStretch(0 if self._is_long() else 1)
        line.addWidget(self.editor, 1 if self._is_long() else 0)

    def _is_long(self) -> bool:
        """Return whether the editor takes all the width there is."""
        return not isinstance(self.editor, ClockEditor | PhoneEditor)

    def _words(self, field: Field) -> QVBoxLayout:
        words, line = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        self._title, self._head = label(field.words.title, is_wrapped=True), line
        line.addWidget(self._title, 1)
        line.addWidget(self.back)
        line.addStretch(0)
        words.addLayout(line)
        if field.words.help:
            words.addWidget(label(field.words.help, "muted", is_wrapped=True))
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return words

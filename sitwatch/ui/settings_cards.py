"""Cards of settings, saved as they are changed.

What is changed is gathered for a moment, so that dragging a slider writes once. Nothing
is decided here about what a setting may be: a value that is refused is shown beside its
field, and the others are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _

from sitwatch.core.policy import BadPolicy, Policy
from sitwatch.presenters.settings_form import Group, Problem, form_of, problem_of
from sitwatch.ui.column import GAP, card, label
from sitwatch.ui.editor_sheet import EDITORS
from sitwatch.ui.flow import Flow
from sitwatch.ui.setting_editors import HoursEditor
from sitwatch.ui.setting_row import SettingRow
from sitwatch.ui.sources import SourceFailed, WindowSource

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

GATHER_MS = 400
SAID_MS = 4000
WIDE_FROM = 640
"""From this width on, editors stand beside their words."""

TIGHT_BELOW = 340
"""Below this width even a few words stand above their editor."""

_USUAL_PT = 11.0
"""Letters up to this size need no more room than that."""

_WORKDAYS, _ALL_DAYS = 5, 7


class SettingsCards(QWidget):
    """Shows settings in force and writes what is changed; `only` names the sections.

    `built` tells that the cards are there, `status` says what became of a change.
    """

    built = Signal()

    def __init__(self, source: WindowSource, only: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._source, self._only = source, only
        self._shown: Policy | None = None
        self._pending: dict[str, object] = {}
        self.groups: tuple[Group, ...] = ()
        self.rows: dict[str, SettingRow] = {}
        self.cards: dict[str, QFrame] = {}
        self.status = label(role="muted")
        self.gathering = _timer(GATHER_MS, self.save)
        self.said = _timer(SAID_MS, self.status.clear)
        self.setStyleSheet(EDITORS)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(GAP)

    def refresh(self) -> None:
        """Read the settings anew, unless a change waits; raises `SourceFailed`."""
        if not self._pending:
            self.show_policy(self._source.policy())

    def show_policy(self, policy: Policy) -> None:
        """Show settings; what stands in the fields stays where nothing changed."""
        if policy == self._shown:
            return
        self._shown = policy
        groups = form_of(policy)
        self.groups = tuple(g for g in groups if not self._only or g.name in self._only)
        if not self.rows:
            self._build()
        for field in (field for group in self.groups for field in group.fields):
            self.rows[field.name].show_field(field)

    def on_edited(self, name: str, value: object) -> None:
        """Gather a change."""
        self._pending[name] = value
        self.gathering.start()

    def save(self) -> None:
        """Write what was gathered, and say so."""
        self.gathering.stop()
        changes, self._pending = self._pending, {}
        if changes:
            self._write(changes)

    def copy_monday(self, days: int) -> None:
        """Give the hours of Monday to the days after it, `days` in all.

        Hours that cannot be read are told of, and not copied.
        """
        lines = [
            (row, row.editor)
            for row in self.rows.values()
            if isinstance(row.editor, HoursEditor) and _is_hours(row.name)
        ]
        (monday, editor), *others = lines
        editor.on_finished()
        if monday.problem.text():
            return
        for row, _editor in others[: days - 1]:
            self.on_edited(row.name, list(editor.ranges))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(self._room())

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    def _write(self, changes: dict[str, object]) -> None:
        try:
            self._source.change(changes)
            self._shown = None
            self.show_policy(self._source.policy())
        except BadPolicy as error:
            self._refuse(problem_of(error), changes)
        except SourceFailed as error:
            self._pending = changes | self._pending
            self._say(str(error))
        else:
            self._say(_("Saved"))
            self.said.start()

    def _refuse(self, problem: Problem, changes: dict[str, object]) -> None:
        """Show what was refused beside its field, and write the rest."""
        row = self.rows.get(problem.name)
        if row is None or problem.name not in changes:
            self._say(problem.words)
            return
        row.show_problem(problem.words)
        rest = {name: value for name, value in changes.items() if name != row.name}
        if rest:
            self._write(rest)

    def _say(self, words: str) -> None:
        self.said.stop()
        self.status.setText(words)

    def _build(self) -> None:
        for group in self.groups:
            self.cards[group.name] = self._card(group)
            self._inside.addWidget(self.cards[group.name])
        self._stand(self._room())
        self.built.emit()

    def _room(self) -> float:
        """Return the width that is seen, in pixels of usual letters.

        A row may be wider than that: it would be narrow and wide in turns, without end,
        if it went by its own width.
        """
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        seen = self.width() if area is None else area.viewport().width()
        letters = max(1.0, self.fontInfo().pointSizeF() / _USUAL_PT)
        return min(self.width(), seen) / letters

    def _stand(self, room: float) -> None:
        """Put editors beside their words, or below them."""
        for row in self.rows.values():
            row.stand(is_wide=room >= WIDE_FROM, is_tight=room < TIGHT_BELOW)

    def _card(self, group: Group) -> QFrame:
        frame, inside = card(spacing=16)
        inside.addWidget(label(group.title, "title", is_wrapped=True))
        if group.help:
            inside.addWidget(label(group.help, "muted", is_wrapped=True))
        for field in group.fields:
            row = SettingRow(field)
            row.edited.connect(self.on_edited)
            self.rows[field.name] = row
            inside.addWidget(row)
        if any(_is_hours(field.name) for field in group.fields):
            inside.addWidget(self._copies())
        return frame

    def _copies(self) -> QWidget:
        buttons, line = [], QWidget()
        for words, days in (
            (_("Workdays like Monday"), _WORKDAYS),
            (_("All days like Monday"), _ALL_DAYS),
        ):
            button = QPushButton(words)
            button.clicked.connect(lambda _on=False, days=days: self.copy_monday(days))
            buttons.append(button)
        line.setLayout(Flow(buttons))
        return line


def _is_hours(name: str) -> bool:
    return name.startswith("hours.")


def _timer(length_ms: int, ring: Callable[[], None]) -> QTimer:
    timer = QTimer()
    timer.setSingleShot(True)
    timer.setInterval(length_ms)
    timer.timeout.connect(ring)
    return timer

"""The page on reasons: for every rule and exercise why, its limits, and its sources."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.evidence import (
    Chapter,
    Entry,
    Reasons,
    about_words,
    left_out_title,
    limit_words,
    matching,
    nothing_words,
    source_lines,
)
from sitwatch.ui.column import GAP, Column, card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.sources import WindowSource
from sitwatch.ui.style import give_role

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDEST = 760
"""Longer lines of prose are hard to read."""
_SMALLER = 0.88
"""The letters of a source beside those of the reason."""


class EvidencePage(QWidget):
    """Shows what the source knows of reasons; a line of words searches them."""

    def __init__(self, source: WindowSource) -> None:
        super().__init__()
        self._source = source
        self._reasons: Reasons | None = None
        self.sought = QLineEdit()
        self.nothing = label(role="muted", is_wrapped=True)
        self.leading = QWidget()
        self.left_out = QFrame()
        self._lines_left_out = QVBoxLayout(self.left_out)
        self.entries: dict[str, QWidget] = {}
        self.chapters: list[tuple[Chapter, QFrame]] = []
        self.column = Column(_("Why"), widest=_WIDEST)
        self._below = QVBoxLayout()
        self._lay_out()

    def refresh(self) -> None:
        """Read once, for nothing of it changes; raises `SourceFailed`."""
        if self._reasons is None:
            self._reasons = self._source.reasons()
            self._show(self._reasons)
            self.on_sought(self.sought.text())

    def on_sought(self, words: str) -> None:
        """Show only what has all these words."""
        if self._reasons is None:
            return
        found = matching(self._reasons.chapters, words)
        shown = {entry.id for chapter in found for entry in chapter.entries}
        for name, entry in self.entries.items():
            entry.setVisible(name in shown)
        for chapter, frame in self.chapters:
            frame.setVisible(any(entry.id in shown for entry in chapter.entries))
        self.leading.setVisible(not words.strip())
        self.nothing.setText(nothing_words(words))
        self.nothing.setVisible(not shown)

    def lead_to(self, frame: QFrame) -> None:
        """Bring a chapter to the top, as far as there is something below it."""
        place = frame.mapTo(self.column.viewport(), QPoint(0, -GAP))
        bar = self.column.verticalScrollBar()
        bar.setValue(bar.value() + place.y())

    def _show(self, reasons: Reasons) -> None:
        for line in reasons.left_out:
            self._lines_left_out.addWidget(_prose(line))
        self.left_out.setVisible(bool(reasons.left_out))
        for chapter in reasons.chapters:
            frame, inside = card(spacing=GAP)
            inside.addWidget(label(chapter.title, "title", is_wrapped=True))
            for entry in chapter.entries:
                self.entries[entry.id] = shown = _entry(entry)
                inside.addWidget(shown)
            self.chapters.append((chapter, frame))
            self._below.addWidget(frame)
        leads = [self._lead(chapter, frame) for chapter, frame in self.chapters]
        self.leading.setLayout(Flow(leads))

    def _lead(self, chapter: Chapter, frame: QFrame) -> QPushButton:
        button = QPushButton(chapter.title)
        give_role(button, "chip")
        button.clicked.connect(lambda: self.lead_to(frame))
        return button

    def _lay_out(self) -> None:
        self.sought.setPlaceholderText(_("Search reasons and sources"))
        self.sought.setAccessibleName(_("Search reasons and sources"))
        self.sought.setClearButtonEnabled(True)
        self.sought.textChanged.connect(self.on_sought)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.sought.setFocus)
        self._lines_left_out.setContentsMargins(20, 16, 20, 16)
        self._lines_left_out.addWidget(_bold(left_out_title()))
        give_role(self.left_out, "marked")
        self.left_out.hide()
        self.nothing.hide()
        self._below.setSpacing(GAP)
        about = label(about_words(), "muted", is_wrapped=True)
        for shown in (about, self.left_out, self.sought, self.leading, self.nothing):
            self.column.body.addWidget(shown)
        self.column.body.addLayout(self._below)
        self.column.body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.column)


def _entry(entry: Entry) -> QWidget:
    """Return a reason with its limit, and its sources in smaller letters."""
    shown = QWidget()
    lines = QVBoxLayout(shown)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(4)
    lines.addWidget(_bold(entry.title))
    lines.addWidget(_prose(entry.reason))
    for words in (entry.activity, limit_words(entry)):
        if words:
            lines.addWidget(_prose(words, "muted"))
    lines.addSpacing(2)
    for source in source_lines(entry):
        lines.addWidget(_sized(_prose(source, "muted"), _SMALLER))
    return shown


def _prose(words: str, role: str = "") -> QLabel:
    shown = label(words, role, is_wrapped=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown


def _bold(words: str) -> QLabel:
    shown = label(words, is_wrapped=True)
    font = QFont(shown.font())
    font.setWeight(QFont.Weight.DemiBold)
    shown.setFont(font)
    return shown


def _sized(shown: QLabel, times: float) -> QLabel:
    font = QFont(shown.font())
    font.setPointSizeF(font.pointSizeF() * times)
    shown.setFont(font)
    return shown

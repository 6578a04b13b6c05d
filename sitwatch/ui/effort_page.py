"""The last side of the card: two taps on how it was.

What was counted stands in one line and can be put right; how much it hurt is asked of
whoever wants to be asked, or taps that it did. Nothing of it has to be answered.
"""

from __future__ import annotations

from functools import partial
from gettext import gettext as _

from sitwatch.core.facts import Control, Effort
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.efforts import (
    Done,
    Questions,
    corrections,
    done_words,
    effort_choices,
    effort_title,
    is_whole_portion,
    questions_of,
)
from sitwatch.presenters.stages import Plan
from sitwatch.ui.card_page import CardPage
from sitwatch.ui.correcting import Correcting
from sitwatch.ui.pain_scale import PainScale
from sitwatch.ui.style import give_role

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
)

_COLUMNS = 2
_GROWING = QSizePolicy.Policy.Expanding


class EffortPage(QObject):
    """Emits `answered` once: both taps were given, or the rest was passed over.

    `grown` tells that there is more to be seen than before.
    """

    answered = Signal()
    grown = Signal()

    def __init__(
        self,
        parent: QObject,
        questions: Questions | None = None,
        *,
        asks_pain: bool = False,
    ) -> None:
        super().__init__(parent)
        self.questions = questions or questions_of(None)
        self.done: Done | None = None
        self.page = CardPage()
        self.page.setAccessibleName(effort_title())
        self.page.title(effort_title())
        self._add_done()
        self.efforts = self._add_efforts()
        self.controls = self._add_controls()
        self.pain_scale = PainScale(is_asked=asks_pain)
        self.pain_scale.told.connect(self.on_tapped)
        self.page.column.addWidget(self.pain_scale)
        self.grown.connect(self.on_grown, Qt.ConnectionType.QueuedConnection)
        self.note = self.page.say(self.questions.note, "muted")
        self.note.setVisible(bool(self.questions.note))
        self.page.column.addStretch(1)
        self.hurt = self.page.offer(_("It hurt"), None, self.on_hurt)
        self.hurt.setVisible(not asks_pain)
        self.page.buttons.add_stretch()
        self.finish = self.page.offer(_("Skip"), "quiet", self.answered.emit)

    @property
    def effort(self) -> Effort | None:
        """How hard it was; None where nothing was said of it."""
        at = self._efforts.checkedId()
        return None if at < 0 else effort_choices()[at].effort

    @property
    def control(self) -> Control | None:
        """How it went; None where nothing was said of it."""
        at = self._controls.checkedId()
        return None if at < 0 else self.questions.controls[at].control

    @property
    def pain(self) -> int | None:
        """How much it hurt, 0 to 10; None where nothing was said of it."""
        return self.pain_scale.pain

    def ask(self, done: Done, *, was_cut_short: bool) -> None:
        """Ask how it was; figures that are likely wrong can be put right at once."""
        self.done = done
        self.correcting.offer(done, corrections(done, was_cut_short=was_cut_short))
        self.correcting.follow(self.change)
        self.correcting.setVisible(was_cut_short and self.correcting.has_any)
        self._show_done()
        self.grown.emit()

    def reaction(self, plan: Plan, counted: Done) -> Reaction:
        """Return all that was answered so far, on what was counted or put right."""
        done = self.done or counted
        is_whole = is_whole_portion(plan, done)
        return Reaction(
            "done" if is_whole else "partial",
            reps=done.reps,
            hold_s=done.hold_s,
            lower_s=done.lower_s,
            load_kg=done.load_kg,
            band_level=done.band_level,
            effort=self.effort,
            control=self.control,
            pain=self.pain,
            sets=None if is_whole else done.sets,
        )

    def on_hurt(self) -> None:
        """Ask how much; what hurts is no sore muscle to be shrugged off."""
        self.pain_scale.ask()
        self.pain_scale.take_focus()
        self.note.hide()
        self.hurt.hide()
        self.grown.emit()

    def on_grown(self) -> None:
        """Bring the scale into sight, where large letters make its card scroll."""
        if self.pain_scale.isVisible():
            self.page.words.ensureWidgetVisible(self.pain_scale, 0, 0)

    def on_change_wanted(self) -> None:
        """Let the figures be put right."""
        self.correcting.show()
        self.correcting.take_focus()
        self._show_done()
        self.grown.emit()

    def on_corrected(self, done: Done) -> None:
        """Take what was put right."""
        self.done = done
        self._show_done()

    def on_tapped(self) -> None:
        """End with the last tap; pain that stops an exercise is read first."""
        if self.pain:
            self.note.hide()
        self.finish.setText(_("Done"))
        self.grown.emit()
        if self.effort is None or self.control is None:
            return
        if self.pain_scale.is_settled:
            self.answered.emit()
        else:
            give_role(self.finish, "primary")

    def _show_done(self) -> None:
        if self.done is not None:
            self.told.setText(done_words(self.done))
            is_open = not self.correcting.isHidden()
            self.change.setVisible(self.correcting.has_any and not is_open)

    def _add_done(self) -> None:
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.change = QPushButton(_("Change"))
        self.change.setProperty("role", "aside")
        self.change.clicked.connect(self.on_change_wanted)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.page.column.addLayout(row)
        self.correcting = Correcting()
        self.correcting.hide()
        self.correcting.corrected.connect(self.on_corrected)
        self.page.column.addWidget(self.correcting)

    def _add_efforts(self) -> list[QPushButton]:
        self._efforts = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        words = [choice.words for choice in effort_choices()]
        buttons = [self._tap(self._efforts, each, at) for at, each in enumerate(words)]
        for at, button in enumerate(buttons):
            grid.addWidget(button, *divmod(at, _COLUMNS))
        self.page.column.addLayout(grid)
        return buttons

    def _add_controls(self) -> list[QPushButton]:
        self._controls = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        words = [choice.words for choice in self.questions.controls]
        buttons = [self._tap(self._controls, each, at) for at, each in enumerate(words)]
        for button in buttons:
            row.addWidget(button)
        self.page.say(self.questions.control, "muted")
        self.page.column.addLayout(row)
        return buttons

    def _tap(self, group: QButtonGroup, words: str, at: int) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setSizePolicy(_GROWING, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self.on_tapped))
        group.addButton(button, at)
        return button

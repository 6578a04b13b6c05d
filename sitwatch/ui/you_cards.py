"""The cards of the page about the user: how they feel, the step, the knees."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.presenters.feeling import SoreView, TightView
from sitwatch.presenters.health import Ask
from sitwatch.presenters.knees import KneeView, knee_lines
from sitwatch.presenters.profile import step_choices
from sitwatch.presenters.you import YouView
from sitwatch.ui.asking import Asking
from sitwatch.ui.chips import Chips
from sitwatch.ui.column import card, label
from sitwatch.ui.flow import Flow
from sitwatch.ui.style import give_role
from sitwatch.ui.ticks import Ticks

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

_OPTED = "opted_in"


class CareCard:
    """How the user feels today, and the way back through the first run."""

    def __init__(self) -> None:
        self.frame, inside = card(spacing=10)
        self.held = label(role="badge", is_wrapped=True)
        self.look = label(role="badge", is_wrapped=True)
        self.wrong = QPushButton()
        self.sore, self.tight = QPushButton(), QPushButton()
        self.again = QPushButton(_("Ask me all again"))
        self.note = label(role="muted", is_wrapped=True)
        give_role(self.again, "quiet")
        inside.addWidget(label(_("How you feel"), "title", is_wrapped=True))
        inside.addWidget(self.held)
        inside.addWidget(self.look)
        inside.addLayout(Flow((self.wrong, self.sore, self.tight, self.again)))
        inside.addWidget(self.note)
        self.show_held("")
        self.show_look("")

    def show_held(self, words: str) -> None:
        """Say that exercises are held back; empty: they are not."""
        self.held.setText(words)
        self.held.setVisible(bool(words))
        is_held = bool(words)
        self.wrong.setText(
            _("What to do now") if is_held else _("Something feels wrong?")
        )

    def show_look(self, words: str) -> None:
        """Say that pain comes often; empty: it does not."""
        self.look.setText(words)
        self.look.setVisible(bool(words))

    def show_feelings(self, sore: SoreView, tight: TightView) -> None:
        """Say what they change today, and offer to say so or take it back."""
        self.sore.setText(sore.words)
        self.tight.setText(tight.words)
        note = "\n".join(filter(None, (sore.note, tight.note)))
        self.note.setText(note)
        self.note.setVisible(bool(note))


class StepCard:
    """The step with its choice, and the wish for the last one."""

    def __init__(self) -> None:
        self.frame: QFrame
        self.frame, inside = card(spacing=10)
        self.title, self.line = (
            label(role="title", is_wrapped=True),
            label(role="muted", is_wrapped=True),
        )
        self.chips = Chips(_("Step"), step_choices())
        self.over = QPushButton(_("Start over"))
        self.opting = Ticks(
            (
                Ask(
                    _OPTED,
                    _("I want step 4"),
                    _("Tiring the glutes out, in a session, at most twice a week."),
                ),
            )
        )
        self.asking = Asking()
        give_role(self.over, "quiet")
        for shown in (self.title, self.line, self.chips, self.opting):
            inside.addWidget(shown)
        inside.addLayout(Flow((self.over,)))

    def show_you(self, view: YouView) -> None:
        """Show the step, and whether the last one was asked for."""
        self.title.setText(view.step.title)
        self.line.setText(view.step.line)
        self.chips.show_chosen(view.step.chosen)
        self.opting.setVisible(view.may_opt_in)
        self.opting.show_marked((_OPTED,) if view.opted_in else ())


class KneeCard:
    """How the knees track, and how one looks."""

    def __init__(self) -> None:
        self.frame, inside = card(spacing=10)
        self.due = label(role="badge", is_wrapped=True)
        self.help = label(role="muted", is_wrapped=True)
        self.chips = Chips(_("Knees"), knee_lines())
        title = label(_("How your knees track"), "title", is_wrapped=True)
        for shown in (title, self.due, self.help, self.chips):
            inside.addWidget(shown)

    def show_knees(self, view: KneeView) -> None:
        """Show what was seen last, and whether it is time to look."""
        self.due.setText(view.due)
        self.due.setVisible(bool(view.due))
        self.help.setText("\n".join(view.help))
        self.chips.show_chosen(view.line)


def titled(words: str, shown: QWidget) -> QWidget:
    """Return a widget under a title."""
    both = QWidget()
    inside = QVBoxLayout(both)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(10)
    inside.addWidget(label(words, "title", is_wrapped=True))
    inside.addWidget(shown)
    return both

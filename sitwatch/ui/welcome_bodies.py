"""What stands on each station of the first run, between its words and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from typing import Protocol

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.presenters.contrast import contrast_title, ways_of
from sitwatch.presenters.hour_presets import HOUR_PRESETS, preset_changes
from sitwatch.presenters.kit import kit_of
from sitwatch.presenters.self_test import measure_changes
from sitwatch.presenters.stations import Station, small_print
from sitwatch.presenters.welcome import answer_at, asks_at, marked_at
from sitwatch.presenters.you import held_words
from sitwatch.ui.chips import Chips
from sitwatch.ui.column import GAP, card, label
from sitwatch.ui.contrast_view import ContrastView
from sitwatch.ui.figure import FigureView
from sitwatch.ui.kit_form import KitForm
from sitwatch.ui.player import TALL
from sitwatch.ui.self_test import SelfTest
from sitwatch.ui.settings_cards import SettingsCards
from sitwatch.ui.sources import Attempt, WindowSource
from sitwatch.ui.style import give_role
from sitwatch.ui.ticks import Ticks
from sitwatch.ui.whole_day_cards import WholeDayCards

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_FIGURE_HEIGHT = 260
RISE = "chair-rise"
"""The exercise that everything begins with."""


class Body(Protocol):
    """What a station asks with."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    @property
    def has_marks(self) -> bool:
        """Whether something is marked, where things can be."""
        ...

    def refresh(self, history: History) -> None:
        """Show what was told before; may raise `SourceFailed`."""
        ...

    def answer(self, history: History) -> dict[str, object] | None:
        """Return the changes of the profile; None: something cannot be read."""
        ...


class Words:
    """Nothing to be answered: somebody who stands tall, and what has to be said."""

    has_marks = False

    def __init__(self, source: WindowSource, lines: tuple[str, ...] = ()) -> None:
        self.widget = QWidget()
        inside = QVBoxLayout(self.widget)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        if lines:
            frame, box = card(spacing=8)
            for line in lines:
                box.addWidget(label(line, "muted", is_wrapped=True))
            inside.addWidget(frame)
        self.held = label(role="badge", is_wrapped=True)
        inside.addWidget(self.held)
        inside.addWidget(Tall(source.catalogue()))

    def refresh(self, history: History) -> None:
        """Say what the answers hold back."""
        words = held_words(history.flags)
        self.held.setText(words)
        self.held.setVisible(bool(words))

    def answer(self, _history: History) -> dict[str, object]:
        """Return no changes."""
        return {}


class Tall(QFrame):
    """Somebody who stands up, drawn where there is room for it."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._figure = FigureView()
        give_role(self, "inset")
        inside = QVBoxLayout(self)
        inside.addWidget(self._figure)
        self._figure.show_exercise(catalogue[TALL], catalogue.body)
        self._figure.set_pose(1)
        self._figure.setFixedHeight(_FIGURE_HEIGHT)


class Marks:
    """Questions that are marked where they are true."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self.widget = self.ticks = Ticks(asks_at(station))

    @property
    def has_marks(self) -> bool:
        """Whether something is marked."""
        return bool(self.ticks.marked)

    def refresh(self, history: History) -> None:
        """Mark what was told before."""
        self.ticks.show_marked(marked_at(self._station, history.flags))

    def answer(self, history: History) -> dict[str, object]:
        """Return what is marked."""
        return answer_at(self._station, self.ticks.marked, history.flags)


class KitBody:
    """Places, kit and clothes."""

    has_marks = False

    def __init__(self) -> None:
        self.widget = self.form = KitForm()

    def refresh(self, history: History) -> None:
        """Show what was told before."""
        self.form.show_kit(kit_of(history.flags))

    def answer(self, _history: History) -> dict[str, object] | None:
        """Return what there is."""
        return self.form.changes()


class SittingBody:
    """The audit of the whole day; each domain is kept as it is added."""

    has_marks = False

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        self.widget = self.cards = WholeDayCards(source, attempt)
        self.cards.intro.hide()

    def refresh(self, _history: History) -> None:
        """Show what was said before."""
        self.cards.refresh()

    def answer(self, _history: History) -> dict[str, object]:
        """Return no changes of the profile: it is kept already."""
        return {}


class HoursBody:
    """The hours: a few usual ones in one tap, and each day below."""

    has_marks = False

    def __init__(self, source: WindowSource, attempt: Attempt) -> None:
        self._source, self._attempt = source, attempt
        self.widget = QWidget()
        self.presets = Chips(
            _("Hours"), ((preset.name, _(preset.words)) for preset in HOUR_PRESETS)
        )
        self.cards = SettingsCards(source, only=("hours",))
        inside = QVBoxLayout(self.widget)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        for shown in (self.presets, self.cards, self.cards.status):
            inside.addWidget(shown)
        self.presets.chosen.connect(self.on_preset)

    def on_preset(self, name: str) -> None:
        """Set the hours of all days at once."""
        changes = preset_changes(name)
        self._attempt(lambda: self._source.change(changes), self.cards.refresh)

    def refresh(self, _history: History) -> None:
        """Show the hours in force."""
        self.cards.refresh()

    def answer(self, _history: History) -> dict[str, object]:
        """Write what waits; it is no change of the profile."""
        self.cards.save()
        return {}


class RiseBody:
    """The right way beside the usual one."""

    has_marks = False

    def __init__(self, source: WindowSource) -> None:
        self.widget: QFrame
        self.widget, inside = card()
        catalogue = source.catalogue()
        ways = ways_of(catalogue, catalogue[RISE])
        if ways is not None:
            inside.addWidget(label(contrast_title(), "title", is_wrapped=True))
            inside.addWidget(ContrastView(ways, source.clock()))

    def refresh(self, history: History) -> None:
        """Do nothing: it moves by itself."""

    def answer(self, _history: History) -> dict[str, object]:
        """Return no changes."""
        return {}


class MeasureBody:
    """The first measure."""

    has_marks = False

    def __init__(self, source: WindowSource) -> None:
        self.widget = self.test = SelfTest(source.clock())

    def refresh(self, history: History) -> None:
        """Do nothing: it is measured anew."""

    def answer(self, _history: History) -> dict[str, object]:
        """Return what was counted."""
        return measure_changes(self.test.measure)


def body_of(station: Station, source: WindowSource, attempt: Attempt) -> Body:
    """Return what a station asks with; may raise `SourceFailed`."""
    made: dict[Station, Callable[[], Body]] = {
        "why": lambda: Words(source, small_print()),
        "kit": KitBody,
        "sitting": lambda: SittingBody(source, attempt),
        "hours": lambda: HoursBody(source, attempt),
        "rise": lambda: RiseBody(source),
        "test": lambda: MeasureBody(source),
        "done": lambda: Words(source),
    }
    make = made.get(station)
    return Marks(station) if make is None else make()

"""What moves the figure on the card: the preview of an offer, or the pacer.

Each is asked for one frame after another, and says when it needs no more. The time
comes from outside, as seconds awake, so a suspend in between counts for nothing.
"""

from __future__ import annotations

from typing import Protocol

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.poses import Body
from sitwatch.presenters.beats import turns_of
from sitwatch.presenters.pacing import Pace, Reps, pace_at, reps_done
from sitwatch.presenters.preview import plan_preview, preview_phase
from sitwatch.presenters.prompt import pace_words
from sitwatch.presenters.stages import Plan
from sitwatch.presenters.stopwatch import Stopwatch
from sitwatch.ui.figure import FigureView
from sitwatch.ui.motion import is_motion_reduced
from sitwatch.ui.pace_page import PacePage
from sitwatch.ui.voice import Voice

TALL = "standing-squeeze"
"""The exercise that is drawn where somebody shall stand tall."""


class Player(Protocol):
    """Shows one moment after another."""

    def play(self, now_s: float, /) -> bool:
        """Show the moment; False: there is nothing more to come."""
        ...

    def halt(self, now_s: float, /) -> None:
        """Stop counting, since nothing can be seen."""
        ...


class StillPlayer:
    """Shows the figure as it stands."""

    def play(self, _now_s: float) -> bool:
        return False

    def halt(self, _now_s: float) -> None:
        """Nothing counts here."""


def stand_tall(catalogue: Catalogue, figure: FigureView) -> StillPlayer:
    """Draw somebody who stands tall and squeezes, where the catalogue has it."""
    exercise = catalogue.find(TALL)
    if exercise is not None:
        figure.show_exercise(exercise, catalogue.body)
        figure.set_pose(turns_of(exercise)[0])
    return StillPlayer()


class PreviewPlayer:
    """Shows an offered exercise a few times over; or its best pose, without motion."""

    def __init__(self, exercise: Exercise, body: Body, figure: FigureView) -> None:
        self._preview = plan_preview(exercise)
        self._watch = Stopwatch()
        self._figure = figure
        figure.show_exercise(exercise, body)

    def play(self, now_s: float) -> bool:
        self._watch = self._watch.started(now_s)
        gone_s = self._watch.gone_s(now_s)
        if is_motion_reduced(self._figure):
            move(self._figure, self._preview.ends_at)
            return False
        move(self._figure, preview_phase(self._preview, gone_s))
        return not self._preview.is_over(gone_s)

    def halt(self, now_s: float) -> None:
        self._watch = self._watch.stopped(now_s)


def preview_of(
    exercise: Exercise | None, catalogue: Catalogue, figure: FigureView
) -> Player:
    """Return what shows an offer; without an exercise, somebody who stands up."""
    if exercise is None:
        return stand_tall(catalogue, figure)
    return PreviewPlayer(exercise, catalogue.body, figure)


class PacePlayer:
    """Leads through a plan, pose by pose without motion; a halt stays till `resume`."""

    def __init__(
        self,
        plan: Plan,
        body: Body,
        figure: FigureView,
        page: PacePage,
        voice: Voice,
    ) -> None:
        self.plan = plan
        self._body = body
        self._figure = figure
        self._page = page
        self._voice = voice
        self._told: Pace | None = None
        self._watch = Stopwatch()
        self._is_mirrored: bool | None = None

    @property
    def is_running(self) -> bool:
        """Whether the exercise is going on."""
        return self._watch.is_running

    def reps(self, now_s: float) -> Reps:
        """Return what has been finished so far."""
        return reps_done(self.plan, self._watch.gone_s(now_s))

    def is_over(self, now_s: float) -> bool:
        """Return whether the exercise was gone through to its end."""
        return self._watch.gone_s(now_s) >= self.plan.length_s

    def resume(self, now_s: float) -> None:
        """Go on from where it stands."""
        self._watch = self._watch.started(now_s)
        self._page.show_running(is_running=True)

    def halt(self, now_s: float) -> None:
        self._watch = self._watch.stopped(now_s)
        self._page.show_running(is_running=False)
        self.play(now_s)

    def play(self, now_s: float) -> bool:
        pace = pace_at(self.plan, self._watch.gone_s(now_s))
        self._turn(pace)
        self._voice.count(self.plan, self._told, pace)
        self._told = pace
        still = pace.beat.last if pace.stage.kind == "work" else pace.beat.first
        reduced = is_motion_reduced(self._figure)
        move(self._figure, still if reduced else pace.phase)
        self._page.show_words(pace_words(self.plan, pace))
        self._page.show_share(pace.gone)
        return self.is_running and not pace.is_over

    def _turn(self, pace: Pace) -> None:
        """Turn the figure round where the side changes."""
        if pace.is_mirrored != self._is_mirrored:
            self._is_mirrored = pace.is_mirrored
            self._figure.show_exercise(
                self.plan.exercise, self._body, mirrored=pace.is_mirrored
            )


def move(figure: FigureView, phase: float) -> None:
    """Move the figure where that makes a difference."""
    if figure.phase != phase % 1.0:
        figure.set_phase(phase)

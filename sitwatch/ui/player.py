"""What moves the figure on the card: the preview of an offer, or the pacer.

Each is asked for one frame after another, and says when it needs no more. The time
comes from outside, as seconds awake, so a suspend in between counts for nothing.
"""

from __future__ import annotations

from typing import Protocol

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.presenters.beats import turns_of
from sitwatch.presenters.efforts import Done, done_of
from sitwatch.presenters.pace_words import pace_words
from sitwatch.presenters.pacing import (
    Pace,
    next_phase,
    pace_at,
    pictures_of,
    reps_done,
    still_phase,
)
from sitwatch.presenters.preview import (
    Preview,
    plan_preview,
    preview_phase,
    previewed,
)
from sitwatch.presenters.prompt import Offer
from sitwatch.presenters.sets import sets_done
from sitwatch.presenters.stages import Plan, Stage
from sitwatch.presenters.stopwatch import Stopwatch
from sitwatch.ui.drawing_ahead import DrawingAhead
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

    def __init__(self, preview: Preview, figure: FigureView) -> None:
        self._preview = preview
        self._watch = Stopwatch()
        self._figure = figure
        self._ahead = DrawingAhead(figure, previewed(preview))

    def play(self, now_s: float) -> bool:
        self._watch = self._watch.started(now_s)
        gone_s = self._watch.gone_s(now_s)
        if is_motion_reduced(self._figure):
            move(self._figure, self._preview.ends_at)
            return False
        self._ahead.go_on(now_s)
        move(self._figure, preview_phase(self._preview, gone_s))
        return not self._preview.is_over(gone_s)

    def halt(self, now_s: float) -> None:
        self._watch = self._watch.stopped(now_s)


def preview_of(told: Offer, catalogue: Catalogue, figure: FigureView) -> Player:
    """Return what shows an offer; without an exercise, somebody who stands up."""
    if told.exercise is None or told.portion is None:
        return stand_tall(catalogue, figure)
    figure.show_exercise(told.exercise, catalogue.body)
    return PreviewPlayer(plan_preview(told.exercise, told.portion), figure)


class PacePlayer:
    """Leads through a plan, pose by pose without motion; a halt stays till `resume`."""

    def __init__(
        self,
        plan: Plan,
        catalogue: Catalogue,
        figure: FigureView,
        page: PacePage,
        voice: Voice,
    ) -> None:
        self.plan = plan
        self._catalogue = catalogue
        self._figure = figure
        self._page = page
        self._voice = voice
        self._told: Pace | None = None
        self._watch = Stopwatch()
        self._drawn: tuple[bool, bool] | None = None
        self._is_still = False
        self._staged: Stage | None = None
        self._ahead = DrawingAhead(figure, ())

    @property
    def is_running(self) -> bool:
        """Whether the exercise is going on."""
        return self._watch.is_running

    def done(self, now_s: float) -> Done:
        """Return what has been finished so far."""
        gone_s = self._watch.gone_s(now_s)
        sets = sets_done(self.plan, gone_s)
        return done_of(self.plan, reps_done(self.plan, gone_s), sets)

    def has_done_any(self, now_s: float) -> bool:
        """Return whether a repetition was finished."""
        reps = self.done(now_s).reps
        return max(reps.work, reps.other) > 0

    def is_over(self, now_s: float) -> bool:
        """Return whether the exercise was gone through to its end."""
        return self._watch.gone_s(now_s) >= self.plan.length_s

    def resume(self, now_s: float) -> None:
        """Go on from where it stands; its words are there before the next frame."""
        self._watch = self._watch.started(now_s)
        self._page.show_running(is_running=True)
        pace = pace_at(self.plan, self._watch.gone_s(now_s))
        self._page.show_words(pace_words(self.plan, pace))

    def halt(self, now_s: float) -> None:
        self._watch = self._watch.stopped(now_s)
        self._page.show_running(is_running=False)
        self.play(now_s)

    def play(self, now_s: float) -> bool:
        pace = pace_at(self.plan, self._watch.gone_s(now_s))
        is_new = self._told is None or self._told.said != pace.said
        if is_new:
            self._is_still = is_motion_reduced(self._figure)
        self._draw(pace, now_s)
        self._voice.count(self.plan, self._told, pace)
        if is_new or not self.is_running:
            self._page.show_words(pace_words(self.plan, pace))
        self._told = pace
        self._page.show_held(pace.held)
        self._page.show_share(pace.gone)
        return self.is_running and not pace.is_over

    def _draw(self, pace: Pace, now_s: float) -> None:
        """Move the figure towards the pose that comes next, or show that pose alone."""
        is_tall = pace.stage.kind == "tall"
        if (pace.is_mirrored, is_tall) != self._drawn:
            self._drawn = pace.is_mirrored, is_tall
            self._turn(pace)
        if is_tall:
            return
        if self._is_still:
            move(self._figure, still_phase(pace))
            self._figure.set_ghost(None)
        else:
            self._draw_ahead(pace, now_s)
            move(self._figure, pace.phase)
            self._figure.set_ghost(next_phase(pace))

    def _draw_ahead(self, pace: Pace, now_s: float) -> None:
        """Draw what comes, from the wait for it on: so the work is light."""
        if pace.stage is not self._staged:
            self._staged = pace.stage
            self._ahead = DrawingAhead(self._figure, pictures_of(pace.stage))
        self._ahead.go_on(now_s)

    def _turn(self, pace: Pace) -> None:
        """Turn the figure round where the side changes; at the end it stands tall."""
        if pace.stage.kind == "tall" and self.plan.exercise.visibility != "invisible":
            stand_tall(self._catalogue, self._figure)
            return
        body, exercise = self._catalogue.body, self.plan.exercise
        self._figure.show_exercise(exercise, body, mirrored=pace.is_mirrored)
        if pace.stage.kind == "tall":
            self._figure.set_pose(turns_of(exercise)[0])


def move(figure: FigureView, phase: float) -> None:
    """Move the figure where that makes a difference."""
    if figure.phase != phase % 1.0:
        figure.set_phase(phase)

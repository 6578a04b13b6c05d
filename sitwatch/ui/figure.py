"""The view of a moving figure.

The view has no clock: whoever shows it sets the phase, from a pacer for smooth
movement, or pose by pose for stills.
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.programme.figure import Box, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.core.programme.poses import Body, Movement
from sitwatch.presenters.colours import Palette
from sitwatch.ui.drawing.person import Scene
from sitwatch.ui.drawing.pictures import paint_picture
from sitwatch.ui.drawing.reel import Reel
from sitwatch.ui.giving_back import give_back
from sitwatch.ui.style import colours

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class FigureView(QWidget):
    """Shows one movement, in a frame that stays put through the whole cycle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_opaque = False
        self._told = -1
        self._motion: Motion | None = None
        self._frame = Box(0.0, 0.0, 1.0, 1.0)
        self._phase = 0.0
        self._ghost: float | None = None
        self._reel: Reel | None = None
        self._reel_of: tuple[QSize, float, Palette] | None = None

    @property
    def motion(self) -> Motion | None:
        """The movement shown, with the phases of its key poses; None: nothing yet."""
        return self._motion

    @property
    def phase(self) -> float:
        """The moment shown, 0 to 1 of the cycle."""
        return self._phase

    @property
    def ghost(self) -> float | None:
        """The phase whose outline is shown behind the figure, None: none is."""
        return self._ghost

    @property
    def kept(self) -> int:
        """How many pictures are drawn and kept."""
        return 0 if self._reel is None else self._reel.count

    def show_exercise(
        self, movement: Movement, body: Body, *, mirrored: bool = False
    ) -> None:
        """Show an exercise, or the wrong way of one, in its first pose.

        The working side is the right one, mirrored the left one.
        """
        before = self._motion
        self._ghost = None
        if before is None or (before.movement, before.mirrored) != (movement, mirrored):
            self._motion = plan_motion(movement, body, mirrored=mirrored)
            self._frame = frame_of(self._motion)
            self._reel, self._told = None, -1
        self.set_phase(0.0)

    def set_pose(self, index: int) -> None:
        """Show a key pose; past the last one they begin anew."""
        if self._motion is not None:
            starts = self._motion.starts
            self.set_phase(starts[index % len(starts)])

    def set_phase(self, phase: float) -> None:
        """Show a moment of the cycle; whole cycles do not count."""
        before, self._phase = self._phase, phase % 1.0
        self._tell()
        self._repaint(before)

    def fill_ground(self) -> None:
        """Paint the ground of an inset as well, so that nothing behind has to be."""
        self._is_opaque = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def prepare(self, phase: float) -> bool:
        """Draw a moment that is to come; tell whether that was any work."""
        if not self.isVisible() or self._motion is None:
            return False
        if self._motion.movement.pictures:
            return False
        return self._wound(self._motion).prepare(phase % 1.0)

    def set_ghost(self, phase: float | None) -> None:
        """Show faintly where the movement goes; None: nowhere."""
        ghost = None if phase is None else phase % 1.0
        if ghost != self._ghost:
            self._ghost = ghost
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the pictures: it may be long until somebody looks again."""
        if self._reel is not None:
            self._reel = None
            give_back()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._motion is None:
            return super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect())
        if pictures := self._motion.movement.pictures:
            if self._is_opaque:
                painter.fillRect(self.rect(), QColor(colours(self).sunken))
            shown = pictures[self._reached(self._motion)].file
            paint_picture(painter, shown, area, mirrored=self._motion.mirrored)
        else:
            self._wound(self._motion).paint(painter, self._phase, self._ghost)
        painter.end()
        return None

    def _repaint(self, before: float) -> None:
        """Have painted anew where the body was and is; all, where that is unknown."""
        reel = self._reel
        part = None if reel is None else reel.change(before, self._phase)
        if part is None:
            self.update()
        else:
            self.update(part)

    def _wound(self, motion: Motion) -> Reel:
        """Return the pictures for this size and these colours."""
        key = (self.size(), self.devicePixelRatioF(), colours(self))
        if self._reel is None or key != self._reel_of:
            self._reel_of = key
            scene = Scene(self._frame, QRectF(self.rect()), key[2])
            wall = key[2].sunken if self._is_opaque else None
            self._reel = Reel(motion, scene, key[1], wall=wall)
        return self._reel

    def _tell(self) -> None:
        """Tell a reader of the last key pose that was reached, where it is another."""
        if self._motion is None:
            return
        reached = self._reached(self._motion)
        if reached != self._told:
            self._told = reached
            self.setAccessibleDescription(_(self._motion.keys[reached].pose.label))

    def _reached(self, motion: Motion) -> int:
        """Return the last key pose that was reached."""
        return max(at for at, start in enumerate(motion.starts) if start <= self._phase)

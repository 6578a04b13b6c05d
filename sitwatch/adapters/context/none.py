"""Something around the person of which nobody here tells: it stays unknown."""

from __future__ import annotations

from sitwatch.ports import Finding, Post


class NoContext:
    """Posts nothing; its finding says what is not known, and why."""

    def __init__(self, part: str, why: str, remedy: str = "") -> None:
        self.finding = Finding(part, "", why, remedy)

    def open(self, post: Post) -> None:
        """There is nothing to begin."""

    def rest(self, *, is_resting: bool) -> None:
        """There is nothing to stop."""

    def close(self) -> None:
        """There is nothing to let go of."""

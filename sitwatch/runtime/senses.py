"""What tells of the session and of what goes on around the person, opened as one.

While the session is locked whatever has to ask again and again rests: nobody is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitwatch.core.facts import Fact, Locked, Unlocked
from sitwatch.ports import Context, Finding, InTurn, Post, Session


class Senses:
    """The session and the contexts of a world."""

    def __init__(self, session: Session, contexts: tuple[Context, ...]) -> None:
        self._session = session
        self._contexts = contexts

    @property
    def findings(self) -> Iterator[Finding]:
        """What each of them is and how it fares."""
        yield self._session.finding
        for context in self._contexts:
            yield context.finding

    def open(self, post: Post, in_turn: InTurn) -> None:
        """Begin to post, from foreign threads."""

        def hear(fact: Fact) -> None:
            if isinstance(fact, Locked | Unlocked):
                self._rest(is_resting=isinstance(fact, Locked))
            post(fact)

        for context in self._contexts:
            context.open(post)
        self._session.open(hear, in_turn)

    def close(self) -> None:
        """Stop posting; safe to call twice."""
        self._session.close()
        for context in self._contexts:
            context.close()

    def _rest(self, *, is_resting: bool) -> None:
        for context in self._contexts:
            context.rest(is_resting=is_resting)

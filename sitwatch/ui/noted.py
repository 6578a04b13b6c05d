"""A card under a title, with a note on what to mind where there is one."""

from __future__ import annotations

from sitwatch.ui.column import card, label


class Noted:
    """What is shown goes `inside`; the note stands under the title."""

    def __init__(self, title: str) -> None:
        self.frame, self.inside = card(spacing=10)
        self.note = label(role="notice", is_wrapped=True)
        self.inside.addWidget(label(title, "title", is_wrapped=True))
        self.inside.addWidget(self.note)
        self.show_note("")

    def show_note(self, words: str | None) -> None:
        """Show the card with these words, none where they are empty; None: hide it."""
        self.frame.setHidden(words is None)
        self.note.setText(words or "")
        self.note.setHidden(not words)

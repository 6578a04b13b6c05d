"""A screen that remembers what it was told to show."""

from __future__ import annotations

from sitwatch.core.orders import ShowFace, ShowPrompt


class RecordingScreen:
    """`cards` are up now; `faces`, `offers` and `troubles` keep what came, in order."""

    def __init__(self) -> None:
        self.faces: list[ShowFace] = []
        self.offers: list[ShowPrompt] = []
        self.cards: dict[str, ShowPrompt] = {}
        self.troubles: list[str] = []

    def show_face(self, face: ShowFace) -> None:
        self.faces.append(face)

    def show_prompt(self, prompt: ShowPrompt) -> None:
        self.offers.append(prompt)
        self.cards[prompt.prompt] = prompt

    def withdraw_prompt(self, prompt: str) -> None:
        self.cards.pop(prompt, None)

    def show_trouble(self, trouble: str) -> None:
        self.troubles.append(trouble)

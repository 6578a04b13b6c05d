"""A screen that remembers what it was told to show."""

from __future__ import annotations

from sitwatch.core.orders import ShowFace, ShowPrompt, ShowQuestion


class RecordingScreen:
    """`cards` and `questions` are up now; the lists keep what came, in order."""

    def __init__(self) -> None:
        self.faces: list[ShowFace] = []
        self.offers: list[ShowPrompt] = []
        self.cards: dict[str, ShowPrompt] = {}
        self.questions: dict[str, ShowQuestion] = {}
        self.asked: list[ShowQuestion] = []
        self.troubles: list[str] = []

    def show_face(self, face: ShowFace) -> None:
        self.faces.append(face)

    def show_prompt(self, prompt: ShowPrompt) -> None:
        self.offers.append(prompt)
        self.cards[prompt.prompt] = prompt

    def withdraw_prompt(self, prompt: str) -> None:
        self.cards.pop(prompt, None)

    def show_question(self, question: ShowQuestion) -> None:
        self.asked.append(question)
        self.questions[question.question] = question

    def withdraw_question(self, question: str) -> None:
        self.questions.pop(question, None)

    def show_trouble(self, trouble: str) -> None:
        self.troubles.append(trouble)

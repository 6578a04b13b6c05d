"""Steps taken as the window takes them: the first failure is told, the rest left."""

from __future__ import annotations

from collections.abc import Callable

from sitwatch.ui.sources import SourceFailed


class Attempts:
    """`trouble` is what failed last, empty where nothing did."""

    def __init__(self) -> None:
        self.trouble = ""

    def __call__(self, *steps: Callable[[], None]) -> None:
        self.trouble = ""
        try:
            for step in steps:
                step()
        except SourceFailed as error:
            self.trouble = str(error)

"""The entry says what it needs, and hands on what it was asked."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from installer import bootstrap

SOURCE = Path(bootstrap.__file__)


def test_an_old_python_is_told_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (3, 99))

    assert bootstrap.main(["run"]) == 3

    said = capsys.readouterr().out.splitlines()
    assert len(said) == 1
    assert said[0].startswith("sitwatch needs Python 3.99 or newer; this is 3.")


def test_an_old_python_can_read_the_entry() -> None:
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_the_entry_imports_the_rest_only_after_it_has_looked() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    first = [
        node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    assert [ast.unparse(node) for node in first] == [
        "import sys",
        "from pathlib import Path",
    ]


def test_a_word_that_is_no_command_is_answered_by_the_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bootstrap.main(["fly"]) == 2
    assert "bootstrap.py run" in capsys.readouterr().err

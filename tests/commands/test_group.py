from __future__ import annotations

import click
import pytest

from sitwatch import __version__
from sitwatch.commands.group import sitwatch
from sitwatch.runtime.channel import Done, Message, RaiseWindow, Reply
from tests.commands.conftest import FakeCompose, Reside, Typed

COMMANDS = [(), *((name,) for name in sitwatch.commands), ("settings", "set")]


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS, ids="-".join)
def test_every_command_explains_itself(
    typed: Typed, command: tuple[str, ...], flag: str
) -> None:
    outcome = typed(*command, flag)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("Usage: sitwatch")


@pytest.mark.parametrize("command", sitwatch.commands.values(), ids=lambda c: c.name)
def test_every_option_has_words(command: click.Command) -> None:
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert command.help
    assert all(option.help for option in options)


def test_the_version_is_that_of_the_package(typed: Typed) -> None:
    assert typed("--version") == (0, f"sitwatch {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "started"), [((), "resident"), (("--demo",), "resident demo")]
)
def test_bare_it_is_the_resident(
    typed: Typed, compose: FakeCompose, words: tuple[str, ...], started: str
) -> None:
    assert typed(*words).status == 0
    assert compose.calls == [started]


def test_a_second_start_raises_the_window_of_the_first(
    typed: Typed, reside: Reside, compose: FakeCompose
) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    reside(handle)
    outcome = typed()
    assert outcome.status == 0
    assert "running already" in outcome.out
    assert heard == [RaiseWindow("today")]
    assert compose.calls == []


def test_a_demonstration_leaves_the_resident_alone(
    typed: Typed, reside: Reside, compose: FakeCompose
) -> None:
    heard: list[Message] = []

    def handle(message: Message) -> Reply:
        heard.append(message)
        return Done()

    reside(handle)
    assert typed("--demo").status == 0
    assert compose.calls == ["resident demo"]
    assert heard == []


def test_a_demonstration_of_a_command_is_misuse(
    typed: Typed, compose: FakeCompose
) -> None:
    assert typed("--demo", "today").status == 2
    assert compose.calls == []

"""What is kept, where it lies, how to be rid of it, and whose work all this is."""

from __future__ import annotations

from gettext import gettext as _

import msgspec


class Product(msgspec.Struct, frozen=True):
    """What the about page is told: the version, and where things lie.

    Folders are spelled as the system spells them: `data` holds the journal, `config`
    the settings, `state` what is written of faults, `cache` what can be worked out
    again.
    """

    version: str
    data: str
    config: str
    state: str
    cache: str


class Section(msgspec.Struct, frozen=True):
    """A few lines under a title; `folder` is one that can be opened, empty for none."""

    title: str
    lines: tuple[str, ...]
    folder: str = ""


LIBRARIES = (
    ("Alembic", "MIT"),
    ("APScheduler", "MIT"),
    ("click", "BSD-3-Clause"),
    ("jeepney", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("NumPy", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("plyer", "MIT"),
    ("pynput", "LGPL-3.0"),
    ("pyqtgraph", "MIT"),
    ("PySide6-Essentials", "LGPL-3.0"),
    ("rich", "MIT"),
    ("SQLAlchemy", "MIT"),
    ("tomlkit", "MIT"),
)
"""What sitwatch stands on, with the licence of each."""


def about_of(product: Product) -> tuple[Section, ...]:
    """Return the sections of the about page, in their order."""
    return (
        _kept(),
        _not_kept(),
        _where(product),
        _removal(product),
        _purpose(),
        _licences(product),
    )


def _kept() -> Section:
    return Section(
        _("What is recorded"),
        (
            _("That there was input, when, and how many keys and pointer moves."),
            _("Lock, sleep and screen, and whether a call or a video was running."),
            _("What you say: postures, corrections, breaks, exercises, settings."),
        ),
    )


def _not_kept() -> Section:
    return Section(
        _("What is not"),
        (
            _("Which keys, which programs, which pages, what is on the screen."),
            _("No sound and no picture: only whether camera or microphone is in use."),
            _("Nothing leaves this computer: no account, no server, no statistics."),
        ),
    )


def _where(product: Product) -> Section:
    return Section(
        _("Where it lies"),
        (
            _("Journal: {folder}").format(folder=product.data),
            _("What days came to, worked out from it: {folder}").format(
                folder=product.cache
            ),
            _("Settings: {folder}").format(folder=product.config),
            _("Reports of faults: {folder}").format(folder=product.state),
        ),
        folder=product.data,
    )


def _removal(product: Product) -> Section:
    words = _(
        "Quit sitwatch from the tray, then delete {folder} and {other}. That is all of "
        "it."
    )
    return Section(
        _("How to delete it"),
        (
            words.format(folder=product.data, other=product.cache),
            _("To begin anew without your settings, delete their folder as well."),
            _("To delete single days, run “sitwatch forget” in a terminal."),
        ),
    )


def _purpose() -> Section:
    return Section(_("What it is for"), disclaimer())


def disclaimer() -> tuple[str, ...]:
    """Return what sitwatch is for, and what it is not."""
    return (
        _("General fitness and healthy routine at the desk."),
        _(
            "It gives general information, no medical advice, and is not for "
            "emergencies. Ask a clinician if you are unsure, pregnant, after "
            "surgery or ill; what they told you counts."
        ),
        _(
            "Stop if pain rises above 5 of 10, or with dizziness or chest pain. "
            "You choose what you do."
        ),
    )


def _licences(product: Product) -> Section:
    built_on = ", ".join(f"{name} ({licence})" for name, licence in LIBRARIES)
    return Section(
        _("Version and licences"),
        (
            _("sitwatch {version}, MIT licence.").format(version=product.version),
            _("Built on {libraries}.").format(libraries=built_on),
        ),
    )

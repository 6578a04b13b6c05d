"""What may be said on the line, each a JSON object on a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext as _
from typing import TypeAlias, TypeVar

import msgspec

from sitwatch.core.breaks.forecast import Forecast
from sitwatch.core.facts import Fact, Moment
from sitwatch.core.orders import ShowFace
from sitwatch.ports import Finding, JournalFailed, Page


class ChannelFailed(Exception):
    """A resident is there but cannot be talked to; says what, where, what to do."""


class AskStatus(msgspec.Struct, frozen=True, tag_field="message", tag="ask_status"):
    """How are things? Answered by `Status`."""


class AskFindings(msgspec.Struct, frozen=True, tag_field="message", tag="ask_findings"):
    """What serves which need, for `doctor`? Answered by `Findings`."""


class AskOutlook(msgspec.Struct, frozen=True, tag_field="message", tag="ask_outlook"):
    """Which breaks are to come today? Answered by `Outlook`."""


class PostFact(msgspec.Struct, frozen=True, tag_field="message", tag="post_fact"):
    """Take in this fact, stamped by the client; `Done` once it is in the journal."""

    fact: Fact


class RaiseWindow(msgspec.Struct, frozen=True, tag_field="message", tag="raise_window"):
    """Open the window at that page, or bring it to the front."""

    page: Page


class Flush(msgspec.Struct, frozen=True, tag_field="message", tag="flush"):
    """Put on disk what the journal still holds back; `Flushed` once it is there."""


class OfferBreak(msgspec.Struct, frozen=True, tag_field="message", tag="offer_break"):
    """Offer a break now."""


class Forget(msgspec.Struct, frozen=True, tag_field="message", tag="forget"):
    """Delete what was recorded in `[since, until)`; None: from the first, to the last.

    Answered by `Forgotten`.
    """

    since: Moment | None
    until: Moment | None


class Quit(msgspec.Struct, frozen=True, tag_field="message", tag="quit"):
    """End properly; `Done` comes before the end."""


Errand: TypeAlias = RaiseWindow | OfferBreak | Quit
"""What the resident does and answers with `Done`."""

Question: TypeAlias = AskStatus | AskFindings | AskOutlook
"""What the resident answers from what it knows."""

Message: TypeAlias = Question | PostFact | Flush | Forget | Errand
"""Whatever a client may say."""


class Status(msgspec.Struct, frozen=True, tag_field="reply", tag="status"):
    """The resident's state: which sensor sees input, and what the tray shows.

    `face` is None while there is nothing to show yet; `is_locked` says that the
    session is locked, asleep, or another user's turn.
    """

    version: str
    sensor: Finding
    face: ShowFace | None
    is_locked: bool = False


class Findings(msgspec.Struct, frozen=True, tag_field="reply", tag="findings"):
    """What serves each need in the running resident."""

    findings: tuple[Finding, ...]


class Outlook(msgspec.Struct, frozen=True, tag_field="reply", tag="outlook"):
    """The breaks to come until the day ends; None: nothing was ever seen."""

    forecast: Forecast | None


class Forgotten(msgspec.Struct, frozen=True, tag_field="reply", tag="forgotten"):
    """So many facts were deleted."""

    facts: int


class Flushed(msgspec.Struct, frozen=True, tag_field="reply", tag="flushed"):
    """All is on disk, and tells of the time until then, on the resident's clock."""

    until: Moment


class Done(msgspec.Struct, frozen=True, tag_field="reply", tag="done"):
    """It was done."""


class Refused(msgspec.Struct, frozen=True, tag_field="reply", tag="refused"):
    """It was not done; `why` is one line for the user."""

    why: str


Reply: TypeAlias = Status | Findings | Outlook | Flushed | Forgotten | Done | Refused
"""Whatever the resident may say."""

Handler: TypeAlias = Callable[[Message], Reply]
"""The resident's answer to a message; runs on its main thread."""

_Said = TypeVar("_Said")

_json = msgspec.json.Encoder()
_messages: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)
_replies: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)


def encode(said: Message | Reply) -> bytes:
    """Return it as one line, with its line end."""
    return _json.encode(said) + b"\n"


def decode_message(line: bytes) -> Message:
    """Read a client's line; raises `ChannelFailed` where it is not known."""
    return _decoded(_messages, line)


def decode_reply(line: bytes) -> Reply:
    """Read the resident's line; raises `ChannelFailed` where it is not known."""
    return _decoded(_replies, line)


def answer(line: bytes, handle: Handler) -> bytes:
    """Return the line to write back.

    A line that makes no sense is refused, and so is what the journal does not take.
    """
    try:
        return encode(handle(decode_message(line)))
    except (ChannelFailed, JournalFailed) as error:
        return encode(Refused(str(error)))


def _decoded(decoder: msgspec.json.Decoder[_Said], line: bytes) -> _Said:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        words = _("The two versions of sitwatch do not understand each other ({what}).")
        raise ChannelFailed(words.format(what=error)) from error

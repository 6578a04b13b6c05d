"""What the resident and its clients say to each other, and the client's end of it.

A client connects, writes one message, reads one reply and hangs up; each is a JSON
object on a line of its own. `PostFact` puts a fact into the resident's inbox, the other
messages ask or order something. The resident's end (`ui.doorbell`) hands each line that
comes in to `answer` and writes back the line that it returns.

The protocol only grows: keys that a side does not know are ignored, and a resident that
is asked for what it does not know says `Refused`, so an upgraded client can talk to the
resident that still runs. Only the same user can reach the line: it lies in a folder of
that user alone, and the doorbell lets in nobody else.

Everybody else imports from here.
"""

from __future__ import annotations

from sitwatch.runtime.channel.line import address, ask
from sitwatch.runtime.channel.messages import (
    AskFindings,
    AskOutlook,
    AskStatus,
    ChannelFailed,
    Done,
    Errand,
    Findings,
    Flush,
    Flushed,
    Forget,
    Forgotten,
    Handler,
    Message,
    OfferBreak,
    Outlook,
    PostFact,
    Question,
    Quit,
    RaiseWindow,
    Refused,
    Reply,
    Status,
    answer,
    decode_message,
    decode_reply,
    encode,
)

__all__ = [
    "AskFindings",
    "AskOutlook",
    "AskStatus",
    "ChannelFailed",
    "Done",
    "Errand",
    "Findings",
    "Flush",
    "Flushed",
    "Forget",
    "Forgotten",
    "Handler",
    "Message",
    "OfferBreak",
    "Outlook",
    "PostFact",
    "Question",
    "Quit",
    "RaiseWindow",
    "Refused",
    "Reply",
    "Status",
    "address",
    "answer",
    "ask",
    "decode_message",
    "decode_reply",
    "encode",
]

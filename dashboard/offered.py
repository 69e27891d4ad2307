"""Whose a download is: the session's whose page offered it, as Streamlit's own message says. Depends on its version."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator

from google.protobuf.message import Message
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

MEDIA = re.compile(r"/media/([0-9a-f]{20,})(?:\.\w+)?")
MARK = b"/media/"
OFFERS = {"DownloadButton": "url", "DeferredFileResponsePayload": "url", "PageConfig": "favicon"}
"""Part of a message → its field with an address that the server makes; one in a text somebody wrote gives no right."""
MOST_FILES, MOST_SESSIONS = 5_000, 2_000


class Files:
    """The files each session was offered; sessions by their secret."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, OrderedDict[str, None]] = OrderedDict()

    def note(self, secret: str, sent: bytes) -> None:
        """Remembers the files that a message to a page offers."""
        if MARK not in sent:
            return
        if found := _offered(ForwardMsg.FromString(sent)):
            known = self._known.setdefault(secret, OrderedDict())
            self._known.move_to_end(secret)
            known.update(dict.fromkeys(found))
            while len(known) > MOST_FILES:
                known.popitem(last=False)
            while len(self._known) > MOST_SESSIONS:
                self._known.popitem(last=False)

    def were_offered(self, secret: str, path: str) -> bool:
        found = MEDIA.match(path)
        return found is not None and found[1] in self._known.get(secret, ())


def _offered(message: ForwardMsg) -> list[str]:
    addresses = (getattr(part, OFFERS[name]) for part in _parts(message) if (name := part.DESCRIPTOR.name) in OFFERS)
    return [found[1] for each in addresses if (found := MEDIA.fullmatch(each))]


def _parts(message: Message) -> Iterator[Message]:
    """A message and all messages in it."""
    yield message
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        if field.message_type.GetOptions().map_entry:
            inner = [each for each in value.values() if isinstance(each, Message)]
        else:
            inner = value if field.is_repeated else [value]
        for each in inner:
            yield from _parts(each)

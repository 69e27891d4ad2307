"""Somebody at one of the pages outside, and what can be answered to him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

from dashboard.access.access import Access
from dashboard.door.headers import Scope, Send, cookie
from dashboard.door.markup import answer, page, said
from dashboard.locale import Words, words
from dashboard.provider import Provider
from dashboard.refusal import Refusal
from dashboard.show.refusals import refusal


@dataclass(frozen=True)
class Visit:
    """Somebody at one of these pages: what the address and the form say."""

    access: Access
    scope: Scope
    send: Send
    given: dict[str, str]
    say: Words
    provider: Provider | None

    @property
    def to(self) -> str:
        """Where he wants to go: a path of this server, never another one."""
        wanted = self.given.get("to", "/")
        parts = urlsplit(wanted)
        inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and not parts.netloc
        return wanted if inside and wanted.isprintable() else "/"

    @property
    def hidden(self) -> dict[str, str]:
        """What a form hands on."""
        return {"to": self.to, "lang": self.say.lang}

    def here(self, lang: str) -> str:
        """The address of this page in a language."""
        kept = {name: self.given[name] for name in ("to", "key") if name in self.given}
        return "?" + "&".join(f"{name}={quote(value)}" for name, value in {**kept, "lang": lang}.items())

    async def show(
        self, key: str, content: str, error: str = "", status: int = 200, headers: Sequence[tuple[str, str]] = ()
    ) -> None:
        """The page called `key` with its content; in the other language, too, where nothing else goes with it."""
        other = self.here("en" if self.say.lang == "zh" else "zh") if not headers else ""
        text = page(self.say.say(key), said(error, "error") + content, self.say, other=other)
        await answer(self.send, status, text, headers)

    async def go(self, address: str, secret: str | None = None, more: Sequence[tuple[str, str]] = ()) -> None:
        """Sends him elsewhere, with the secret of a new session or '' for none any more."""
        headers = [("location", quote(address, safe="/?&=%~#,:+")), *more]
        headers += [cookie(self.scope, secret)] if secret is not None else []
        await answer(self.send, 303, "", headers)

    def refused(self, refused: Refusal) -> str:
        return refusal(refused.rule, refused.arguments, self.say)


def parsed(text: bytes) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(text.decode("utf-8", "replace")).items()}


def language(given: dict[str, str]) -> Words:
    """The language asked for, else that of the page he wants to see."""
    inside = parsed(urlsplit(given.get("to", "")).query.encode())
    return words(given.get("lang") or inside.get("lang", "zh"))

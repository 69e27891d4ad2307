"""How the pages outside look: our own colours and style, nothing of Streamlit, no script."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from dashboard.door.headers import Send
from dashboard.locale import Words
from dashboard.show import palette

OTHER = {"zh": "English", "en": "中文"}
"""How the other language is called in its own."""
ASSETS = Path(__file__).parents[1] / "assets"


@cache
def _style() -> str:
    return palette.as_css() + (ASSETS / "look.css").read_text(encoding="utf-8")


def page(title: str, content: str, say: Words, *, other: str = "") -> str:
    """A page with a title and its content as HTML; `other` is its address in the other language."""
    lang = "zh-CN" if say.lang == "zh" else "en"
    switch = f'<a class="switch" href="{escape(other, quote=True)}">{OTHER[say.lang]}</a>' if other else ""
    return f"""<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} · {escape(say.say("app-title"))}</title><link rel="icon" href="/favicon.png">
<style>{_style()}</style></head>
<body class="door"><main><p class="product">{escape(say.say("app-title"))}</p>{switch}
<h1>{escape(title)}</h1>{content}</main></body></html>"""


def form(action: str, fields: Sequence[str], button: str, hidden: dict[str, str]) -> str:
    """A form that is sent to `action`."""
    kept = "".join(_hidden(name, value) for name, value in hidden.items())
    return f'<form method="post" action="{action}">{kept}{"".join(fields)}<button>{escape(button)}</button></form>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value, quote=True)}">'


def field(name: str, label: str, *, kind: str = "text", value: str = "", complete: str = "off") -> str:
    """One line to fill in."""
    given = f' value="{escape(value, quote=True)}"' if value else ""
    return (
        f'<label>{escape(label)}<input name="{name}" type="{kind}" autocomplete="{complete}" required'
        f' maxlength="200"{given}></label>'
    )


def said(text: str, kind: str) -> str:
    """A sentence: an `error`, a `note`."""
    return f'<p class="{kind}" role="{"alert" if kind == "error" else "note"}">{escape(text)}</p>' if text else ""


async def answer(send: Send, status: int, text: str, headers: Sequence[tuple[str, str]] = ()) -> None:
    """Sends a page."""
    sent = [("content-type", "text/html; charset=utf-8"), *headers]
    start = [(name.encode(), value.encode()) for name, value in sent]
    await send({"type": "http.response.start", "status": status, "headers": start})
    await send({"type": "http.response.body", "body": text.encode("utf-8", "replace")})


async def broken_page(send: Send, code: str, say: Words) -> None:
    """Something went wrong: what to tell the administrator, and nothing of the inside."""
    text = said(say.say("door-broken", code=code), "error") + f'<p><a href="/">{escape(say.say("door-back"))}</a></p>'
    await answer(send, 500, page(say.say("door-broken-title"), text, say))

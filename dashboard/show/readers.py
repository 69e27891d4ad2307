"""What a server that only reads says of what it does not offer."""

from __future__ import annotations

from html import escape

from dashboard.locale import Words


def elsewhere(writer: str, say: Words) -> str:
    """That this is done at another server, with the way there as far as it is known."""
    way = f' <a href="{escape(writer)}" target="_self">{escape(writer)}</a>' if writer.startswith("http") else ""
    return f'<p class="answer refused">{escape(say.say("elsewhere"))}{way}</p>'

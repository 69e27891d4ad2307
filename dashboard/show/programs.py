"""What programs can ask for, as tables for people: the addresses, what they take, and one's own tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from dashboard.access.tokens import Token
from dashboard.ask.questions import Question
from dashboard.locale import Words
from dashboard.model import CHINA
from dashboard.show.table import Cell, Table, table

EXAMPLES = (
    "units?area={area}",
    "completeness.csv?area={area}&period={period}",
    "observations?areas={area}&periods={period}&limit=1000",
    "observations.xlsx?areas={area}&periods={period}",
    "queries/like_for_like?area={area}&period={period}&basis=accepted",
)


def addresses(own: Sequence[str], asked: Iterable[Question], say: Words) -> Table:
    """Every address with the parameters it takes; one that must be given has a star."""
    columns = ("address", "parameters", "question")
    lines = [
        (
            Cell(_address(each.name, own), tone="code"),
            Cell(_parameters(each), tone="code"),
            say.say(f"question-{each.name}"),
        )
        for each in asked
    ]
    return table(lines, columns, say)


def _address(name: str, own: Sequence[str]) -> str:
    return f"/api/v1/{name}" if name in own else f"/api/v1/queries/{name}"


def _parameters(each: Question) -> str:
    return " ".join(f"{name}{'*' if one.is_required else ''}" for name, one in each.parameters.items())


def command(server: str, path: str) -> str:
    """What fetches it on a command line."""
    return f'curl -H "Authorization: Bearer $TOKEN" "{server}/api/v1/{path}"'


def tokens(all_of_them: Sequence[Token], now: float, say: Words) -> Table:
    """One's own tokens with what they show and until when; the newest first."""
    columns = ("token_label", "token_basis", "token_made", "token_expires", "token_state")
    return table([_token(each, now, say) for each in all_of_them], columns, say)


def named(each: Token) -> str:
    """Its name with its number, since two may have the same name."""
    return f"{each.label} #{each.token_id}"


def _token(each: Token, now: float, say: Words) -> tuple[Cell | str, ...]:
    state = "revoked" if each.revoked_at is not None else "holds" if each.holds(now) else "expired"
    tone = "" if state == "holds" else "faint"
    told = (named(each), say.say(f"basis-{each.basis}"), _day(each.made_at), _day(each.expires_at))
    return tuple(Cell(text, tone=tone) for text in (*told, say.say(f"token-{state}")))


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, CHINA).strftime("%Y-%m-%d")

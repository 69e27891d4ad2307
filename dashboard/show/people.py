"""Accounts and what they did → tables and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.access.model import COMMAND_LINE, Account, Actor
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.catalogue import Catalogue
from dashboard.locale import Words
from dashboard.show.figures import Row
from dashboard.show.links import PAGES
from dashboard.show.table import Cell, Table, table

DONE_THINGS = (
    "login logout account_added account_disabled account_enabled roles_changed password_set unlocked token_made"
    " token_revoked read movement copy export template templates annotated download sql api preview receive accept"
    " give_back withdraw explain ask_about answer open_unit open_period map_name remind catalogue accounts audit"
    " load rebuild backup restore claims_ignored"
).split()
"""What the audit tells of beside pages."""
ENDED = (
    "not_allowed no_entry too_many wrong_password no_rights shut_out stale_entry entry_denied accepted warned unchanged"
    " refused file_breaks_reader file_takes_too_long file_too_heavy late stopped often token failed"
).split()
"""Ways to end that have words of their own; of all others it is said that nothing came of it, and why on hovering."""
MOST_PLACES = 4
"""Units that are named in a line; more are counted."""


def card(actor: Actor, has_password: bool, say: Words) -> str:
    """Who is here and as what, with the ways out and, for who has one here, to another password."""
    paths = (("password", "door-password-title"),) if has_password else ()
    ways = "".join(
        f'<a href="{path}?lang={say.lang}" target="_self">{escape(say.say(key))}</a>'
        for path, key in (*paths, ("logout", "door-leave"))
    )
    return f'<p class="note">{escape(roles(actor.roles, say))}</p><p class="ways">{ways}</p>'


def roles(held: Sequence[str], say: Words) -> str:
    return say.listing.join(say.say(f"role-{role}") for role in held)


def accounts(known: Sequence[Account], catalogue: Catalogue, say: Words) -> Table:
    """A line an account."""
    lines = [
        (
            Cell(each.name),
            Cell(roles(each.roles, say)),
            Cell(places((*each.areas, *each.units), catalogue, say)),
            _state(each, say),
        )
        for each in known
    ]
    return table(lines, ("account", "roles", "places", "account-state"), say)


def places(codes: Sequence[str], catalogue: Catalogue, say: Words) -> str:
    """Names of areas and units; a code the catalogue does not have any more stands for itself."""
    if EVERYWHERE in codes:
        return say.say("people-everywhere")
    names = [catalogue.units[code].short_name if code in catalogue.units else code for code in codes]
    more = say.say("people-more", count=len(names)) if len(names) > MOST_PLACES else ""
    return say.listing.join(names[:MOST_PLACES]) + more if names else say.say("people-nowhere")


def _state(account: Account, say: Words) -> Cell:
    if account.is_disabled:
        return Cell(say.say("account-disabled"), tone="worse")
    if account.is_one_time:
        return Cell(say.say("account-one-time"), tone="warning")
    return Cell(say.say("account-outside" if account.identity else "account-open"), account.identity or None)


def answer(known: Sequence[Account], say: Words) -> str:
    shut = sum(each.is_disabled for each in known)
    return say.say("accounts-answer", count=len(known), disabled=shut)


def audit(lines: Sequence[Row], say: Words) -> Table:
    """A line of the audit a line, as it was noted."""
    shown = [
        (
            Cell(row["noted_at"][:19].replace("T", " "), row["noted_at"]),
            Cell(row["who"] or say.say("audit-nobody"), row["who"]),
            Cell(action(row["what"], say), row["what"]),
            Cell(_about(row, say), row["about"], tone="noted"),
            _outcome(row, say),
            Cell(_source(row["source"], say), row["source"]),
        )
        for row in lines
    ]
    return table(shown, ("audit-time", "audit-who", "audit-what", "audit-about", "audit-outcome", "audit-source"), say)


def action(what: str, say: Words) -> str:
    """What was done, in words where there are some."""
    page = what.removeprefix("page-")
    if page in PAGES and page != what:
        return say.say("audit-page", page=say.say(f"page-{page}"))
    return say.say(f"did-{what}") if what in DONE_THINGS else what


def _about(row: Row, say: Words) -> str:
    """What it was done on, as noted; of an account its roles in words: `name: roles; areas; units`."""
    name, colon, given = row["about"].rpartition(": ")
    parts = given.split("; ")
    codes = parts[0].split(",")
    if row["what"] not in ("account_added", "roles_changed") or len(parts) != 3 or not set(codes) <= {*ROLES}:
        return str(row["about"])
    return f"{name}{colon}{'; '.join(filter(None, (roles(codes, say), *parts[1:])))}"


def _source(source: str, say: Words) -> str:
    return say.say("audit-command-line") if source == COMMAND_LINE else source


def _outcome(row: Row, say: Words) -> Cell:
    outcome = row["outcome"]
    if outcome in ENDED:
        said = say.say(f"ended-{outcome}")
    else:
        said = say.say("audit-done" if row["is_done"] else "audit-refused")
    return Cell(said, outcome, tone="" if row["is_done"] else "warning", story="" if row["is_done"] else outcome)

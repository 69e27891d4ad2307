"""What may be asked for on the command line, and what is said when it was asked for wrongly."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from difflib import get_close_matches
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NoReturn, get_args

from dashboard.access.permissions import ROLES
from dashboard.ask.formats import FORMATS
from dashboard.catalogue import Catalogue
from dashboard.decisions import Basis
from dashboard.home import backups_folder
from dashboard.locale import LANGUAGES, Words, environment_language
from dashboard.model import CHINA, Status, UnitKind

USER_ACTIONS = ("add", "list", "roles", "password", "disable", "enable", "unlock")


class WrongUsage(Exception):
    """What was asked for does not exist; the message says the nearest that does."""


def language(given: list[str]) -> str:
    """`--lang en` or `--lang=en` wherever it stands, else the environment's language."""
    for at, word in enumerate(given):
        if word.startswith("--lang"):
            value = word.partition("=")[2] or (given[at + 1] if at + 1 < len(given) else "")
            return value if value in LANGUAGES else environment_language()
    return environment_language()


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the caller's language, with the nearest known word."""

    def __init__(self, *arguments: Any, say: Words, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.say = say

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            raise WrongUsage(unknown(self.say, action.dest, value, list(action.choices)))

    def error(self, message: str) -> NoReturn:
        known, _, found = message.partition(": ")
        keys = {"the following arguments are required": "cli-missing", "unrecognized arguments": "cli-unrecognized"}
        said = self.say.say(keys[known], found=found) if known in keys else self.say.say("cli-malformed")
        raise WrongUsage(self.say.say("cli-wrong-usage", message=said, usage=self.format_usage().strip()))


_Verb = Callable[[str], argparse.ArgumentParser]
_Option = Callable[..., None]


def parser(say: Words) -> argparse.ArgumentParser:
    """Every verb with its options, helped and corrected in one language. Raises WrongUsage."""
    whole = _Parser(prog="python -m dashboard", description=say.say("cli-description"), say=say)
    whole.add_argument("--lang", choices=LANGUAGES, help=say.say("cli-option-lang"))
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=partial(_Parser, say=say))

    def verb(name: str) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=say.say(f"cli-verb-{name}"), description=say.say(f"cli-verb-{name}"))
        added.add_argument("--lang", choices=LANGUAGES, help=say.say("cli-option-lang"))
        return added

    def option(parser: argparse.ArgumentParser, name: str, **settings: Any) -> None:
        parser.add_argument(f"--{name}", help=say.say(f"cli-option-{name}"), **settings)

    serve = verb("serve")
    option(serve, "port", type=int, default=8501)
    option(serve, "address", type=ip_address, default="127.0.0.1")
    option(serve, "host", action="append", default=[])
    option(serve, "demo", action="store_true")
    template = verb("template")
    option(template, "unit", required=True)
    option(template, "period", required=True)
    option(template, "out", required=True, type=Path)
    load = verb("load")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=say.say("cli-option-paths"))
    for name in ("area", "unit", "period", "reason"):
        option(load, name, default="")
    for name in ("received-at", "sender"):
        option(load, name)
    option(load, "dry-run", action="store_true")
    option(load, "json", action="store_true")
    _add_reading(verb, option, say)
    _add_keeping(verb, option, say)
    return whole


def _add_reading(verb: _Verb, option: _Option, say: Words) -> None:
    """What asks, and what compares or makes anew."""
    query = verb("query")
    query.add_argument("name", metavar="NAME", help=say.say("cli-option-name"))
    query.add_argument("-p", action="append", default=[], metavar="key=value", help=say.say("cli-option-p"))
    option(query, "format", choices=FORMATS, default="table")
    option(query, "out", type=Path)
    option(query, "basis", choices=get_args(Basis), default="submitted")
    option(query, "as-of")
    for name in ("rebuild", "verify"):
        option(verb(name), "json", action="store_true")


def _add_keeping(verb: _Verb, option: _Option, say: Words) -> None:
    """What keeps the state elsewhere, and the accounts."""
    for name, folder in (
        ("backup", "cli-option-backup-dir"),
        ("restore", "cli-option-restore-dir"),
        ("publish", "cli-option-publish-dir"),
    ):
        state = verb(name)
        known = backups_folder() if name == "backup" else None
        state.add_argument(
            "folder", type=Path, metavar="DIR", help=say.say(folder), nargs="?" if known else None, default=known
        )
        option(state, "json", action="store_true")
    users = verb("user")
    users.add_argument("action", choices=USER_ACTIONS, help=say.say("cli-option-action"))
    users.add_argument("account", nargs="?", default="", metavar="NAME", help=say.say("cli-option-account"))
    users.add_argument("--role", action="append", default=[], choices=ROLES, help=say.say("cli-option-role"))
    for name in ("area", "unit"):
        option(users, name, action="append", default=[])
    option(users, "one-time", action="store_true")
    option(users, "source", default="")


def moment(text: str | None, say: Words) -> datetime:
    """An ISO 8601 time, now if not given; without an offset it is on the clock of UTC+8."""
    try:
        when = datetime.fromisoformat(text) if text else datetime.now(CHINA)
    except ValueError:
        raise WrongUsage(say.say("cli-no-moment", found=str(text))) from None
    return when if when.tzinfo else when.replace(tzinfo=CHINA)


def day(text: str | None, say: Words) -> date | None:
    """A day such as 2026-03-02; None if not given."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise WrongUsage(say.say("cli-no-day", found=str(text))) from None


def user() -> str:
    """Who runs this, '' where the system does not know (a container without accounts)."""
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return ""


def unknown(say: Words, what: str, found: str, known: list[str]) -> str:
    """That `found` is no such thing, and which known one it is most like."""
    nearest = next(iter(get_close_matches(found, known, n=1, cutoff=0)), "")
    return say.say("cli-unknown", what=say.say(f"cli-{what}"), found=found, nearest=nearest)


def check_codes(say: Words, catalogue: Catalogue, given: Mapping[str, Any]) -> None:
    """Codes nobody has are wrong usage, not an empty answer."""
    if found := first_unknown(catalogue, given):
        raise WrongUsage(unknown(say, *found))


def first_unknown(catalogue: Catalogue, given: Mapping[str, Any]) -> tuple[str, str, list[str]] | None:
    """The first code nobody has: what it should name, the code, and all there are; None when all are known."""
    known = _codes(catalogue)
    for name, value in given.items():
        what = next((each for each in _singulars(name) if each in known), "")
        for code in value if isinstance(value, list) else [value]:
            if what and code and code not in known[what]:
                return what, code, known[what]
    return None


def _singulars(name: str) -> tuple[str, str, str]:
    return name, name.removesuffix("s"), name.removesuffix("es")


def _codes(catalogue: Catalogue) -> dict[str, list[str]]:
    units = catalogue.units.values()
    return {
        "area": [unit.unit_code for unit in units if unit.kind == "area"],
        "unit": [unit.unit_code for unit in units if unit.kind != "area"],
        "period": list(catalogue.collections),
        "indicator": list(catalogue.indicators),
        "category": list(catalogue.categories),
        "kind": [kind for kind in get_args(UnitKind) if kind != "area"],
        "status": list(get_args(Status)),
        "per": sorted({indicator.per for indicator in catalogue.indicators.values()} - {""}),
    }


def parameters(texts: list[str], lists: set[str], say: Words) -> dict[str, Any]:
    """Name → value; lists may be given in several -p, other parameters once."""
    given: dict[str, Any] = {}
    for name, value in (_parameter(text, say) for text in texts):
        if name in lists:
            given[name] = [*given.get(name, []), *(part for part in value.split(",") if part)]
        elif name in given:
            raise WrongUsage(say.say("cli-given-twice", found=name))
        else:
            given[name] = value
    return given


def _parameter(text: str, say: Words) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise WrongUsage(say.say("cli-no-value", found=text))
    return name, value

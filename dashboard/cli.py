"""The verbs without a browser. Exit 0 done, 1 some file refused or the check failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import base64
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, get_args

from tqdm import tqdm

from dashboard import serving
from dashboard.ask.formats import FORMATS
from dashboard.ask.questions import QuestionError, bound, question
from dashboard.catalogue import Catalogue, CatalogueError, read_catalogue
from dashboard.home import home
from dashboard.intake.template import TemplateError, asked_of
from dashboard.locale import LANGUAGES, Words, environment_language, words
from dashboard.model import CHINA, UnitKind
from dashboard.show.problems import located
from dashboard.show.usage import question_error, template_error
from dashboard.store.handover import HolderFailed, NobodyListens
from dashboard.store.warehouse import WarehouseBusy

DONE, FAILED, WRONG_USAGE = 0, 1, 2
WORKBOOKS = (".xlsx", ".csv", ".xlsm", ".xls", ".xlsb", ".et", ".ods")
"""What `load` takes from a folder, so that no report is passed over; the intake says which of them it cannot read."""


class WrongUsage(Exception):
    """What was asked for does not exist; the message says the nearest that does."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one verb and returns its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    say = words(_language(given))
    try:
        options = _parser(say).parse_args(given)
        return VERBS[options.verb](options, say)
    except (WrongUsage, CatalogueError) as error:
        return _failed(str(error), WRONG_USAGE)
    except QuestionError as error:
        return _failed(question_error(error, say), WRONG_USAGE)
    except TemplateError as error:
        return _failed(template_error(error.found, error.expected, say), WRONG_USAGE)
    except (WarehouseBusy, NobodyListens):
        return _failed(say.say("cli-busy", home=str(home().folder)), FAILED)
    except HolderFailed as error:
        return _failed(say.say("cli-server-failed", error=str(error)), FAILED)
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - lives until the process ends
        return FAILED


def _failed(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


def _language(given: list[str]) -> str:
    """`--lang en` or `--lang=en` wherever it stands, else the environment's language."""
    for at, word in enumerate(given):
        if word.startswith("--lang"):
            value = word.partition("=")[2] or (given[at + 1] if at + 1 < len(given) else "")
            return value if value in LANGUAGES else environment_language()
    return environment_language()


# Usage ----------------------------------------------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in the caller's language, with the nearest known word."""

    def __init__(self, *arguments: Any, say: Words, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.say = say

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            raise WrongUsage(_unknown(self.say, action.dest, value, list(action.choices)))

    def error(self, message: str) -> NoReturn:
        known, _, found = message.partition(": ")
        keys = {"the following arguments are required": "cli-missing", "unrecognized arguments": "cli-unrecognized"}
        said = self.say.say(keys[known], found=found) if known in keys else self.say.say("cli-malformed")
        raise WrongUsage(self.say.say("cli-wrong-usage", message=said, usage=self.format_usage().strip()))


def _parser(say: Words) -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m dashboard", description=say.say("cli-description"), say=say)
    parser.add_argument("--lang", choices=LANGUAGES, help=say.say("cli-option-lang"))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=partial(_Parser, say=say))

    def verb(name: str) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=say.say(f"cli-verb-{name}"), description=say.say(f"cli-verb-{name}"))
        added.add_argument("--lang", choices=LANGUAGES, help=say.say("cli-option-lang"))
        return added

    def option(parser: argparse.ArgumentParser, name: str, **settings: Any) -> None:
        parser.add_argument(f"--{name}", help=say.say(f"cli-option-{name}"), **settings)

    serve = verb("serve")
    option(serve, "port", type=int, default=8501)
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
    query = verb("query")
    query.add_argument("name", metavar="NAME", help=say.say("cli-option-name"))
    query.add_argument("-p", action="append", default=[], metavar="key=value", help=say.say("cli-option-p"))
    option(query, "format", choices=FORMATS, default="table")
    option(query, "out", type=Path)
    for name in ("rebuild", "verify"):
        option(verb(name), "json", action="store_true")
    return parser


def _moment(text: str | None, say: Words) -> datetime:
    """An ISO 8601 time, now if not given; without an offset it is on the clock of UTC+8."""
    try:
        moment = datetime.fromisoformat(text) if text else datetime.now(CHINA)
    except ValueError:
        raise WrongUsage(say.say("cli-no-moment", found=str(text))) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=CHINA)


def _user() -> str:
    """Who runs this, '' where the system does not know (a container without accounts)."""
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return ""


def _unknown(say: Words, what: str, found: str, known: list[str]) -> str:
    nearest = next(iter(get_close_matches(found, known, n=1, cutoff=0)), "")
    return say.say("cli-unknown", what=say.say(f"cli-{what}"), found=found, nearest=nearest)


def _check_codes(say: Words, catalogue: Catalogue, given: Mapping[str, Any]) -> None:
    """Codes nobody has are wrong usage, not an empty answer."""
    known = _codes(catalogue)
    for name, value in given.items():
        what = name if name in known else name.removesuffix("s")
        for code in value if isinstance(value, list) else [value]:
            if what in known and code and code not in known[what]:
                raise WrongUsage(_unknown(say, what, code, known[what]))


def _codes(catalogue: Catalogue) -> dict[str, list[str]]:
    units = catalogue.units.values()
    return {
        "area": [unit.unit_code for unit in units if unit.kind == "area"],
        "unit": [unit.unit_code for unit in units if unit.kind != "area"],
        "period": list(catalogue.collections),
        "indicator": list(catalogue.indicators),
        "category": list(catalogue.categories),
        "kind": [kind for kind in get_args(UnitKind) if kind != "area"],
        "per": sorted({indicator.per for indicator in catalogue.indicators.values()} - {""}),
    }


# Verbs ----------------------------------------------------------------------------------------------------------------


def _serve(options: argparse.Namespace, say: Words) -> int:
    return serving.serve(home(), options.port, with_demo=options.demo, say=say)


def _template(options: argparse.Namespace, say: Words) -> int:
    catalogue = read_catalogue(home().catalogue)
    _check_codes(say, catalogue, {"unit": options.unit, "period": options.period})
    asked_of(catalogue, options.unit, options.period)
    request = {"verb": "template", "unit": options.unit, "period": options.period, "lang": say.lang}
    answer = serving.performed(home(), request)
    return _written(options.out, base64.b64decode(answer["content"]), say)


def _written(path: Path, content: bytes, say: Words) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    print(say.say("cli-written", path=str(path)), file=sys.stderr)
    return DONE


def _load(options: argparse.Namespace, say: Words) -> int:
    codes = {"area": options.area, "unit": options.unit, "period": options.period}
    _check_codes(say, read_catalogue(home().catalogue), codes)
    paths = _from_folders(options.paths, say)
    request = {
        "verb": "load",
        "lang": say.lang,
        "paths": [str(path.resolve()) for path in paths],
        "area": options.area,
        "unit": options.unit,
        "period": options.period,
        "received_at": _moment(options.received_at, say).isoformat(),
        "sender": _user() if options.sender is None else options.sender,
        "reason": options.reason,
        "dry_run": options.dry_run,
    }
    with tqdm(total=len(paths), disable=not sys.stderr.isatty(), unit=say.say("cli-file-unit")) as bar:
        answer = serving.performed(home(), request, lambda event: _move(bar, event))
    print(json.dumps(answer, ensure_ascii=False, indent=1) if options.json else _summary(answer, say, options.dry_run))
    return FAILED if any(file["outcome"] == "refused" for file in answer["files"]) else DONE


def _move(bar: tqdm, event: dict[str, Any]) -> None:
    bar.set_postfix_str(event["file"])
    bar.total, bar.n = event["total"], event["done"] + 1
    bar.refresh()


def _files(paths: list[Path], say: Words) -> Iterator[Path]:
    """Files as named; of a folder its workbooks in the order of their names, hidden and lock files left out."""
    for path in paths:
        if path.is_dir():
            inside = (each for each in sorted(path.rglob("*")) if each.suffix.lower() in WORKBOOKS)
            yield from (each for each in inside if not each.name.startswith((".", "~$")))
        elif path.exists():
            yield path
        else:
            raise WrongUsage(say.say("cli-no-file", path=str(path)))


def _from_folders(paths: list[Path], say: Words) -> list[Path]:
    """What there is to load; an empty folder is wrong usage, not a success with nothing."""
    files = list(_files(paths, say))
    if not files:
        named = say.listing.join(str(path) for path in paths)
        raise WrongUsage(say.say("cli-nothing-to-load", path=named, kinds=say.listing.join(WORKBOOKS)))
    return files


def _summary(answer: dict[str, Any], say: Words, is_dry_run: bool) -> str:
    kind = "dry-run" if is_dry_run else "outcome"
    lines = []
    for file in answer["files"]:
        lines.append(say.say("cli-outcome", file=file["file"], outcome=say.say(f"{kind}-{file['outcome']}")))
        for problem in file["problems"]:
            lines.append("  " + located(file["file"], problem["sheet"], problem["cell"], problem["message"], say))
    return "\n".join(lines)


def _query(options: argparse.Namespace, say: Words) -> int:
    asked = question(options.name)
    given = _parameters(options.p, {name for name, each in asked.parameters.items() if each.is_list}, say)
    for name, value in bound(asked, given).items():
        if not value and asked.parameters[name].is_required:
            raise WrongUsage(say.say("cli-no-value", found=name))
    _check_codes(say, read_catalogue(home().catalogue), given)
    request = {"verb": "query", "name": options.name, "parameters": given, "format": options.format}
    if options.format in ("xlsx", "parquet") and options.out is None and sys.stdout.isatty():
        raise WrongUsage(say.say("cli-needs-out", format=options.format))
    content = base64.b64decode(serving.performed(home(), request)["content"])
    if options.out is not None:
        return _written(options.out, content, say)
    sys.stdout.buffer.write(content)
    return DONE


def _parameters(texts: list[str], lists: set[str], say: Words) -> dict[str, Any]:
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


def _rebuild(options: argparse.Namespace, say: Words) -> int:
    with tqdm(disable=not sys.stderr.isatty(), unit=say.say("cli-file-unit")) as bar:
        answer = serving.performed(home(), {"verb": "rebuild", "lang": say.lang}, lambda event: _move(bar, event))
    print(json.dumps(answer, ensure_ascii=False) if options.json else _rebuilt(answer, say))
    return FAILED if answer["refused"] else DONE


def _rebuilt(answer: dict[str, Any], say: Words) -> str:
    if not answer["refused"]:
        return say.say("cli-rebuilt", count=answer["files"])
    lines = [
        "  " + say.say("difference-refused", file=file["file"], problems=" ".join(file["problems"]))
        for file in answer["refused"]
    ]
    return "\n".join([say.say("cli-not-rebuilt", count=len(lines)), *lines])


def _verify(options: argparse.Namespace, say: Words) -> int:
    answer = serving.performed(home(), {"verb": "verify", "lang": say.lang})
    found = list(zip(answer["differences"], answer["messages"], strict=True))
    if options.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        print("\n".join(f"{key}  {message}" for key, message in found) or say.say("cli-verified"))
    return FAILED if found else DONE


VERBS: dict[str, Callable[[argparse.Namespace, Words], int]] = {
    "serve": _serve,
    "template": _template,
    "load": _load,
    "query": _query,
    "rebuild": _rebuild,
    "verify": _verify,
}

"""The verbs without a browser. Exit 0 done, 1 some file refused or the check failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dashboard import accounting, serving
from dashboard.access.access import Access
from dashboard.access.model import COMMAND_LINE
from dashboard.access.signon import SignOnError
from dashboard.arguments import WrongUsage, check_codes, day, language, moment, parameters, parser, user
from dashboard.ask.questions import QuestionError, bound, question
from dashboard.catalogue import CatalogueError
from dashboard.desk import catalogue_here
from dashboard.engines.engine import EngineLost
from dashboard.home import home
from dashboard.intake.template import TemplateError, asked_of
from dashboard.jobs import Answer
from dashboard.locale import Words, words
from dashboard.model import FILE_TYPES
from dashboard.show import homes
from dashboard.show.problems import located
from dashboard.show.usage import question_error, template_error
from dashboard.store.handover import HolderFailed, NobodyListens
from dashboard.store.periods import catalogue_of
from dashboard.store.recovery import chosen, restore
from dashboard.store.refusing import HomeRefused
from dashboard.store.space import DiskFull
from dashboard.store.versions import check_version
from dashboard.store.warehouse import WarehouseBusy

DONE, FAILED, WRONG_USAGE = 0, 1, 2
"""What `load` takes from a folder, so that no report is passed over; the intake says which of them it cannot read."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one verb and returns its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    say = words(language(given))
    try:
        options = parser(say).parse_args(given)
        check_version(home())
        return VERBS[options.verb](options, say)
    except (WrongUsage, CatalogueError) as error:
        return _failed(str(error), WRONG_USAGE)
    except QuestionError as error:
        return _failed(question_error(error, say), WRONG_USAGE)
    except TemplateError as error:
        return _failed(template_error(error.found, error.expected, say), WRONG_USAGE)
    except (WarehouseBusy, NobodyListens):
        return _failed(say.say("cli-busy", home=str(home().folder)), FAILED)
    except HomeRefused as error:
        return _failed("\n".join(homes.refusal(error.rule, error.arguments, error.damages, say)), FAILED)
    except HolderFailed as error:
        return _failed(_of_holder(error, say), FAILED)
    except DiskFull:
        return _failed(say.say("disk-full"), FAILED)
    except EngineLost:
        return _failed(say.say("engine-lost"), FAILED)
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - lives until the process ends
        return FAILED


def _of_holder(error: HolderFailed, say: Words) -> str:
    is_full = str(error).startswith(f"{DiskFull.__name__}:")
    return say.say("disk-full") if is_full else say.say("cli-server-failed", error=str(error))


def _failed(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code


# Verbs ----------------------------------------------------------------------------------------------------------------


def _serve(options: argparse.Namespace, say: Words) -> int:
    try:
        place = serving.Place(options.port, str(options.address), tuple(options.host))
        return serving.serve(home(), place, with_demo=options.demo, say=say)
    except SignOnError as error:
        raise WrongUsage(say.say(f"login-file-{error.rule}", **error.arguments)) from None


def _template(options: argparse.Namespace, say: Words) -> int:
    catalogue = catalogue_of(home())
    check_codes(say, catalogue, {"unit": options.unit, "period": options.period})
    asked_of(catalogue, options.unit, options.period)
    request = {"verb": "template", "unit": options.unit, "period": options.period, "lang": say.lang}
    request["by"] = user()
    answer = serving.performed(home(), request)
    return _written(options.out, base64.b64decode(answer["content"]), say)


def _written(path: Path, content: bytes, say: Words) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    print(say.say("cli-written", path=str(path)), file=sys.stderr)
    return DONE


def _load(options: argparse.Namespace, say: Words) -> int:
    codes = {"area": options.area, "unit": options.unit, "period": options.period}
    check_codes(say, catalogue_of(home()), codes)
    paths = _from_folders(options.paths, say)
    request = {
        "verb": "load",
        "lang": say.lang,
        "paths": [str(path.resolve()) for path in paths],
        "area": options.area,
        "unit": options.unit,
        "period": options.period,
        "received_at": moment(options.received_at, say).isoformat(),
        "sender": user() if options.sender is None else options.sender,
        "reason": options.reason,
        "dry_run": options.dry_run,
        "by": user(),
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
            inside = (each for each in sorted(path.rglob("*")) if each.suffix.lower() in FILE_TYPES)
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
        raise WrongUsage(say.say("cli-nothing-to-load", path=named, kinds=say.listing.join(FILE_TYPES)))
    return files


def _summary(answer: dict[str, Any], say: Words, is_dry_run: bool) -> str:
    kind = "dry-run" if is_dry_run else "outcome"
    lines = []
    for file in answer["files"]:
        lines.append(say.say("cli-outcome", file=file["file"], outcome=say.say(f"{kind}-{file['outcome']}")))
        for problem in file["problems"]:
            at = _report_in(file, problem)
            lines.append("  " + located(at, problem["sheet"], problem["cell"], problem["message"], say))
    return "\n".join(lines)


def _report_in(file: dict[str, Any], problem: dict[str, Any]) -> str:
    """The file's name, and whose report a problem is about where the file holds several."""
    is_of_many = problem["unit"] and len(file["submissions"]) > 1
    return f"{file['file']} › {problem['unit']} {problem['period']}" if is_of_many else file["file"]


def _query(options: argparse.Namespace, say: Words) -> int:
    asked = question(options.name)
    given = parameters(options.p, {name for name, each in asked.parameters.items() if each.is_list}, say)
    for name, value in bound(asked, given).items():
        if not value and asked.parameters[name].is_required:
            raise WrongUsage(say.say("cli-no-value", found=name))
    check_codes(say, catalogue_here(home()), given)
    as_of = day(options.as_of, say)
    request = {"verb": "query", "name": options.name, "parameters": given, "format": options.format}
    request |= {"basis": options.basis, "as_of": as_of and as_of.isoformat(), "by": user()}
    if options.format in ("xlsx", "parquet") and options.out is None and sys.stdout.isatty():
        raise WrongUsage(say.say("cli-needs-out", format=options.format))
    content = base64.b64decode(serving.performed(home(), request)["content"])
    if options.out is not None:
        return _written(options.out, content, say)
    sys.stdout.buffer.write(content)
    return DONE


def _rebuild(options: argparse.Namespace, say: Words) -> int:
    with tqdm(disable=not sys.stderr.isatty(), unit=say.say("cli-file-unit")) as bar:
        answer = serving.performed(
            home(), {"verb": "rebuild", "lang": say.lang, "by": user()}, lambda event: _move(bar, event)
        )
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


def _backup(options: argparse.Namespace, say: Words) -> int:
    made = _into_folder(options, say)
    return _said(options, made, "backup", lambda: say.say("cli-backed-up", path=made["backup"], count=made["files"]))


def _publish(options: argparse.Namespace, say: Words) -> int:
    answer = _into_folder(options, say)
    known = "cli-published" if answer["new"] else "cli-published-before"
    return _said(options, answer, "published", lambda: say.say(known, path=answer["published"]))


def _into_folder(options: argparse.Namespace, say: Words) -> Answer:
    folder = str(options.folder.resolve())
    return serving.performed(home(), {"verb": options.verb, "lang": say.lang, "folder": folder, "by": user()})


def _said(options: argparse.Namespace, answer: Answer, made: str, told: Callable[[], str]) -> int:
    """Tells what was made, or why nothing was; the exit code."""
    if options.json:
        print(json.dumps(answer, ensure_ascii=False))
    elif answer[made]:
        print(told())
    else:
        _failed("\n".join(answer["messages"]), FAILED)
    return DONE if answer[made] else FAILED


def _restore(options: argparse.Namespace, say: Words) -> int:
    if not options.folder.is_dir():
        raise WrongUsage(say.say("cli-no-file", path=str(options.folder)))
    answer = _restored(options.folder.resolve(), say)
    if options.json:
        print(json.dumps(answer, ensure_ascii=False))
    elif answer["restored"]:
        print(say.say("cli-restored", path=answer["restored"], count=answer["files"]))
        print(say.say("cli-restored-accounts", at=answer["made_at"][:16].replace("T", " ")))
        print("\n".join(answer["messages"]) or say.say("cli-verified"))
    else:
        _failed("\n".join(answer["messages"]), FAILED)
    return FAILED if answer["messages"] else DONE


def _restored(folder: Path, say: Words) -> dict[str, Any]:
    """Which backup is in its place now and what `verify` finds; null and sentences if nothing was restored."""
    try:
        backup = chosen(folder)
        said = restore(home(), backup)
    except HomeRefused as refused:
        messages = homes.refusal(refused.rule, refused.arguments, refused.damages, say)
        return {"restored": None, "files": 0, "differences": [], "messages": messages}
    found = serving.performed(home(), {"verb": "verify", "lang": say.lang})
    with closing(Access(home().access)) as access:
        access.audit.note(user(), "restore", str(backup), source=COMMAND_LINE)
    return {"restored": str(backup), "made_at": said.made_at, "files": len(said.files), **found}


def _user(options: argparse.Namespace, say: Words) -> int:
    return accounting.account(home(), options, say)


VERBS: dict[str, Callable[[argparse.Namespace, Words], int]] = {
    "serve": _serve,
    "template": _template,
    "load": _load,
    "query": _query,
    "rebuild": _rebuild,
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
    "publish": _publish,
    "user": _user,
}

"""`python -m dashboard user …`: accounts from the command line of the machine, whose host may do everything."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable

from dashboard.access.access import Access
from dashboard.access.model import Account, Actor, host
from dashboard.access.passwords import one_time
from dashboard.access.permissions import EVERYWHERE
from dashboard.arguments import WrongUsage, check_codes, user
from dashboard.home import Home
from dashboard.locale import Words
from dashboard.refusal import Refusal
from dashboard.show import people
from dashboard.show.refusals import refusal
from dashboard.store.periods import catalogue_of


def account(home: Home, options: argparse.Namespace, say: Words) -> int:
    """Does one thing to accounts; 0 where it was done, 1 where it was refused."""
    if options.action not in ("list", "unlock") and not options.account:
        raise WrongUsage(say.say("user-name-needed"))
    for name in ("area", "unit"):
        check_codes(say, catalogue_of(home), {name: [code for code in getattr(options, name) if code != EVERYWHERE]})
    access = Access(home.access)
    try:
        ACTIONS[options.action](access, options, host(user()), say)
    except Refusal as refused:
        print(refusal(refused.rule, refused.arguments, say), file=sys.stderr)
        return 1
    finally:
        access.close()
    return 0


def _add(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    given = (options.account, _password(options, say), options.role, options.area, options.unit, by)
    access.accounts.add(*given, is_one_time=options.one_time)
    _tell(access, options.account, say)


def _password(options: argparse.Namespace, say: Words) -> str:
    """A new password: made and shown for one entry, typed twice on a terminal, or read from a pipe."""
    if options.one_time:
        password = one_time()
        print(say.say("user-one-time", password=password))
        return password
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass(say.say("user-password"))
    if password != getpass.getpass(say.say("user-again")):
        raise Refusal("passwords_differ")
    return password


def _list(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    for each in access.accounts.all():
        print(_line(each, say))


def _line(each: Account, say: Words) -> str:
    places = " ".join((*each.areas, *each.units)) or "—"
    shut = f"  ({say.say('account-disabled')})" if each.is_disabled else ""
    shut += f"  {each.identity}" if each.identity else ""
    return f"{each.name}  {people.roles(each.roles, say)}  {places}{shut}"


def _tell(access: Access, name: str, say: Words) -> None:
    found = access.accounts.get(name)
    if found:
        print(_line(found, say))
        if "analyst" in found.roles and EVERYWHERE not in found.areas:
            print(say.say("accounts-analyst"))


def _roles(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    access.accounts.give(options.account, options.role, options.area, options.unit, by)
    _tell(access, options.account, say)


def _set_password(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    if access.accounts.get(options.account) is None:
        raise Refusal("no_account", name=options.account)
    access.accounts.set_password(options.account, _password(options, say), by, options.one_time)


def _disable(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    access.accounts.disable(options.account, by)
    _tell(access, options.account, say)


def _enable(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    access.accounts.enable(options.account, by)
    _tell(access, options.account, say)


def _unlock(access: Access, options: argparse.Namespace, by: Actor, say: Words) -> None:
    if not options.account and not options.source:
        raise WrongUsage(say.say("user-name-needed"))
    access.unlock(options.account, options.source, by)
    print(say.say("accounts-unlocked", name=options.account or options.source))


ACTIONS: dict[str, Callable[[Access, argparse.Namespace, Actor, Words], None]] = {
    "add": _add,
    "list": _list,
    "roles": _roles,
    "password": _set_password,
    "disable": _disable,
    "enable": _enable,
    "unlock": _unlock,
}

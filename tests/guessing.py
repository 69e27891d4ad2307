"""Ten thousand guesses at a real server, by hand with `make crash`: `python -m tests.guessing [GUESSES=10000]`.

A hundred accounts, guessed at in turn from as many addresses as accounts, with the right password among the guesses
once the quota of an account is used up. Before that, names that are known and names that are not take turns, each from
an address of its own: what is told and how long it takes must be the same.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from dashboard.access.access import Access
from dashboard.access.model import host
from dashboard.access.throttle import MOST_FAILURES
from dashboard.home import PROJECT, Home
from tests.browser.conftest import Server, serving

ACCOUNTS, ALIKE = 100, 60
PASSWORD = "Ganhe-7-Yanjiang-52"


class _Stay(HTTPRedirectHandler):
    """A login that succeeds leads elsewhere; that it does is all there is to know."""

    def redirect_request(self, *_: object) -> None:
        return None


def attempt(server: Server, name: str, password: str, source: str) -> tuple[int, str, float]:
    """Status, sentence and milliseconds of one login, sent through a proxy on this machine."""
    form = urlencode({"name": name, "password": password}).encode()
    headers = {"Origin": server.address, "X-Forwarded-For": source}
    begun = time.perf_counter()
    try:
        with build_opener(_Stay).open(Request(f"{server.address}/login", form, headers), timeout=60) as answer:
            status, body = answer.status, answer.read().decode()
    except HTTPError as refused:  # urllib raises for every status beyond 2xx
        status, body = refused.code, refused.read().decode()
    return status, body.replace(name, ""), (time.perf_counter() - begun) * 1000


def alike(server: Server) -> dict[str, float]:
    """Median milliseconds for known and unknown names; fails where their answers differ."""
    times: dict[str, list[float]] = {"known": [], "unknown": []}
    bodies = set()
    for at in range(ALIKE):
        for kind, name in (("known", f"known{at:03}"), ("unknown", f"other{at:03}")):
            status, body, taken = attempt(server, name, "wrong", f"10.{len(kind)}.0.{at + 1}")
            times[kind].append(taken)
            bodies.add((status, body))
    assert len(bodies) == 1, "a known name is told otherwise than an unknown one"
    return {kind: statistics.median(each) for kind, each in times.items()}


def guessed(server: Server, guesses: int) -> Counter[int]:
    """How often each status was answered; fails where more guesses of an account were looked at than may be."""
    looked_at: Counter[str] = Counter()
    answered: Counter[int] = Counter()
    for at in range(guesses):
        name, round_ = f"clerk{at % ACCOUNTS:03}", at // ACCOUNTS
        password = PASSWORD if round_ >= MOST_FAILURES else f"wrong{round_}"
        status, *_ = attempt(server, name, password, f"10.9.{round_ % 250}.{at % ACCOUNTS + 1}")
        looked_at[name] += status != 429
        answered[status] += 1
    assert max(looked_at.values()) <= MOST_FAILURES and answered[303] == 0, looked_at.most_common(3)
    return answered


@contextmanager
def served() -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "home", PROJECT / "data" / "catalogue")
        home.folder.mkdir()
        access = Access(home.access)
        for kind, many in (("clerk", ACCOUNTS), ("known", ALIKE)):
            for at in range(many):
                access.accounts.add(f"{kind}{at:03}", PASSWORD, ["leader"], ["*"], [], host("guessing"))
        access.close()
        with serving(home.folder) as server:
            yield server


def main() -> None:
    guesses = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with served() as server:
        medians = alike(server)
        print(", ".join(f"{kind} names: median {each:.1f} ms" for kind, each in medians.items()))
        answered = guessed(server, guesses)
    print(f"{guesses} guesses: {answered[403]} looked at, {answered[429]} told to wait, {answered[303]} got in")


if __name__ == "__main__":
    main()

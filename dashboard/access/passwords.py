"""Passwords: what is kept of them, and which are good enough."""

from __future__ import annotations

import secrets
import threading
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from zxcvbn import zxcvbn

from dashboard.refusal import Refusal

FEWEST, MOST = 10, 200
"""Characters of a password."""
LOOKED_AT, STRONG = 72, 3
"""The characters that are looked at, and from which of zxcvbn's grades a password is good: 10⁸ guesses or more."""
_HASHER = PasswordHasher()  # argon2id with the parameters of RFC 9106 for little memory: 64 MiB
_AT_ONCE = threading.Semaphore(2)
"""Each check takes 64 MiB for a moment: no number of guesses at once may take the machine's memory."""
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another when read aloud."""


def hashed(password: str, name: str) -> str:
    """What is kept of a password. Raises Refusal for one that is too short or too plain for whoever has that name."""
    password = _same(password)
    if not FEWEST <= len(password) <= MOST:
        raise Refusal("password_length", fewest=FEWEST, most=MOST)
    if zxcvbn(password[:LOOKED_AT], user_inputs=[name])["score"] < STRONG:
        raise Refusal("password_plain")
    with _AT_ONCE:
        return _HASHER.hash(password)


def fits(password_hash: str, password: str) -> bool:
    """Whether it is the password; takes as long where there is none to compare with."""
    with _AT_ONCE:
        try:
            return _HASHER.verify(password_hash or _nobodys(), _same(password[:MOST])) and password_hash != ""
        except (VerifyMismatchError, InvalidHashError):
            return False


def one_time() -> str:
    """A password to be read aloud and replaced at the first entry: 75 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(3))


@cache
def _nobodys() -> str:
    """The hash of a password nobody knows."""
    return _HASHER.hash(secrets.token_urlsafe())


def _same(password: str) -> str:
    """The same for the same keys pressed, on whichever keyboard."""
    return unicodedata.normalize("NFKC", password)

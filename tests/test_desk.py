"""Answers are kept, but not more of them than memory should hold."""

from __future__ import annotations

import pytest

from dashboard import answering
from dashboard import desk as desks


@pytest.fixture
def desk(home):
    with desks.opened(home) as desk:
        yield desk


def test_an_answer_is_kept_until_something_is_stored(desk):
    assert desk.ask("units") is desk.ask("units")


def test_the_oldest_answers_go_when_all_rows_together_are_too_many(desk, monkeypatch):
    first = desk.ask("units")
    monkeypatch.setattr(answering, "MOST_ROWS", len(first) + 1)
    second = desk.ask("units", area="shili")
    assert desk.ask("units", area="shili") is second
    assert desk.ask("units") is not first

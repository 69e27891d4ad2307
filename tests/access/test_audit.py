"""The audit: what it keeps, and that nothing in it can be changed unseen."""

import sqlite3
from contextlib import closing
from unittest import mock

import pytest

from dashboard.access import audit as audit_module
from dashboard.access.audit import MOST_LETTERS, Audit, Wanted
from dashboard.access.store import Store, numbered
from dashboard.sql import statement


@pytest.fixture
def three_lines(audit):
    for who, outcome in (("王秀兰", "done"), ("李娜", "not_allowed"), ("李娜", "done")):
        audit.note(who, "accept", "2025/hangjinhouqi.tuanjie/1", outcome, "10.0.0.7")
    return audit


def tampered(store, text):
    """Somebody with the file in hand changes it past the triggers."""
    with sqlite3.connect(store.path) as connection:
        for trigger in ("audit_is_not_changed", "audit_is_not_deleted"):
            connection.execute(f"drop trigger {trigger}")
        connection.execute(text)
    connection.close()


def test_a_line_says_who_what_on_what_when_with_which_outcome_from_where(three_lines):
    (line,) = three_lines.lines(Wanted(outcome="refused"))
    assert {name: line[name] for name in ("who", "what", "about", "outcome", "source")} == {
        "who": "李娜",
        "what": "accept",
        "about": "2025/hangjinhouqi.tuanjie/1",
        "outcome": "not_allowed",
        "source": "10.0.0.7",
    }
    assert line["noted_at"].endswith("+08:00")


def test_lines_are_found_by_who_what_outcome_and_day_newest_first(three_lines):
    day = three_lines.lines()[0]["noted_at"][:10]
    assert [line["position"] for line in three_lines.lines(Wanted(who="李娜"))] == [3, 2]
    assert [line["position"] for line in three_lines.lines(Wanted(who="李娜", outcome="done", since=day))] == [3]
    assert three_lines.lines(Wanted(since=day, until=day)) == three_lines.lines()
    assert three_lines.lines(Wanted(until="2020-01-01")) == three_lines.lines(Wanted(what="login")) == []


def test_an_untouched_audit_holds(three_lines):
    assert three_lines.broken() == []


@pytest.mark.parametrize("statement", ["update audit set who = 'x'", "delete from audit"])
def test_no_statement_changes_it(store, three_lines, statement):
    with pytest.raises(sqlite3.IntegrityError, match="only added to"), store.changing():
        store._connection.execute(statement)
    assert len(three_lines.lines()) == 3


@pytest.mark.parametrize(
    ("statement", "positions"),
    [
        ("update audit set outcome = 'done' where position = 2", [2]),
        ("delete from audit where position = 2", [3]),
        ("delete from audit where position = 3", [3]),
        ("delete from audit", [1]),
    ],
)
def test_a_line_changed_or_taken_out_behind_its_back_is_found(store, three_lines, statement, positions):
    tampered(store, statement)
    assert three_lines.broken() == positions


def test_a_line_is_lost_with_the_change_it_tells_of(store, audit):
    with pytest.raises(ValueError), store.changing():
        audit.note("李娜", "account_changed", "王秀兰")
        raise ValueError
    assert audit.lines() == [] and audit.broken() == []


def test_of_lines_that_held_only_those_that_came_since_are_read_until_some_time_has_passed(store, three_lines):
    assert three_lines.broken_lately() == []
    tampered(store, "update audit set outcome = 'done' where position = 2")
    three_lines.note("李娜", "accept", "2025/hangjinhouqi.tuanjie/2")
    assert three_lines.broken_lately() == [] and three_lines.broken() == [2]
    assert three_lines.broken_lately() == [2]
    with mock.patch.object(audit_module, "FOLLOWED", 0):
        assert Audit(store).broken_lately() == [2]


def test_what_comes_in_while_the_chain_is_followed_breaks_nothing(store, three_lines, monkeypatch):
    monkeypatch.setattr(audit_module, "AT_ONCE", 2)
    read = store.run

    def meanwhile(name, /, **given):
        found = read(name, **given)
        if name == "audit_counted":
            Audit(store).note("李娜", "accept", "x")
        return found

    monkeypatch.setattr(store, "run", meanwhile)
    assert three_lines.broken() == [] and len(three_lines.lines()) == 4


def test_all_lines_are_found_in_portions_and_counted(three_lines, monkeypatch):
    whole = three_lines.lines()
    monkeypatch.setattr(audit_module, "AT_ONCE", 2)
    assert three_lines.lines() == whole and len(whole) == 3
    assert [line["position"] for line in three_lines.lines(Wanted(), 1)] == [3]
    assert three_lines.totals(Wanted()) == (3, 1) and three_lines.totals(Wanted(who="王秀兰")) == (1, 0)


def test_whoever_did_something_can_be_chosen_but_no_name_that_was_only_tried(audit):
    audit.note("王秀兰", "accept", "x")
    for name in ("admin", "root"):
        audit.note(name, "login", name, "no_entry")
    assert audit.actors() == ["王秀兰"] and audit.actions() == ["accept", "login"]


def test_two_processes_add_to_one_chain(store, audit):
    other = Store(store.path)
    for each in (audit, Audit(other), audit):
        each.note("host", "load", "a.xlsx")
    other.close()
    assert len(audit.lines()) == 3 and audit.broken() == []


def test_a_long_text_is_cut_and_says_how_long_it_was(audit):
    audit.note("李娜", "sql", "x" * (MOST_LETTERS + 1))
    assert audit.lines()[0]["about"].endswith(f"… ({MOST_LETTERS + 1})")


def test_an_older_file_is_brought_up_to_date(tmp_path):
    with closing(sqlite3.connect(tmp_path / "access.sqlite")) as first:
        first.executescript(statement("access/1_accounts"))
    again = Store(tmp_path / "access.sqlite")
    assert again.run("version")[0]["user_version"] == len(numbered()), "two steps of one number"
    Audit(again).note("host", "user", "add")
    again.close()

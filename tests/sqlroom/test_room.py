"""What people write in SQL: answered from a copy, in a process that ends with it; refused with a reason."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from datetime import datetime
from decimal import Decimal

import duckdb
import pytest

from dashboard.access.audit import MOST_LETTERS
from dashboard.ask.questions import question, run
from dashboard.decisions import LEADERS
from dashboard.sqlroom import room as rooms
from dashboard.sqlroom import worker
from dashboard.sqlroom.room import Running, Trouble


def trouble(room, text):
    with pytest.raises(Trouble) as raised:
        room.run(text, "李娜")
    return raised.value


def test_a_statement_is_answered_with_typed_values_under_its_own_column_names(room):
    answer = room.run(
        "select observation.unit_code, value, received_at from observation"
        " inner join submission on observation.submission_id = submission.submission_id where value = 76",
        "李娜",
    )
    assert list(answer) == [
        {"unit_code": "hangjinhouqi.tuanjie", "value": Decimal(76), "received_at": datetime(2026, 2, 20, 9)}
    ]
    assert answer.kinds == {"unit_code": "text", "value": "number", "received_at": "time"}


def test_every_kind_of_value_comes_through_and_one_that_is_no_number_is_null(room):
    (row,) = room.run("select 1, 1.50, 2e0, true, 'x', date '2026-01-02', null, 1 / 0, 9007199254740993::hugeint", "")
    values = list(row.values())
    assert values[:2] == [1, Decimal("1.50")] and values[2:5] == [2.0, True, "x"]
    assert values[6:] == [None, None, Decimal(9007199254740993)]


def test_two_columns_of_the_same_name_are_both_there(room):
    assert room.run("select 1 as a, 2 as a", "").columns == ("a", "a_2")


def test_only_what_leaders_see_can_be_read(desk, room):
    assert {row["state"] for row in desk.ask("submissions")} >= {"accepted"}
    with duckdb.connect(str(room.readable()), read_only=True) as copy:
        tables = {name for (name,) in copy.execute("select table_name from duckdb_tables()").fetchall()}
        views = {name for (name,) in copy.execute("select view_name from duckdb_views() where not internal").fetchall()}
        assert copy.execute("select distinct state from observation natural join submission").fetchall() == [
            ("accepted",)
        ]
    assert not {"decision", "journal_mark", "audit", "account", "session"} & (tables | views)
    assert not {"explanation", "open_question", "version_figure", "known_decision"} & views


def test_of_a_report_that_does_not_count_neither_figures_nor_who_sent_it_can_be_read(desk, room):
    (given_back,) = [row["submission_id"] for row in desk.ask("submissions") if row["unit_code"] == "shili.donghu"]
    desk.give_back(given_back, "李娜", "请核对")
    (row,) = room.run(f"select state, sender, file, reason from submission where submission_id = '{given_back}'", "")
    assert row == {"state": "returned", "sender": "", "file": "", "reason": ""}
    assert room.run(f"from observation where submission_id = '{given_back}'", "") == []
    assert room.run("select distinct sender from submission where state = 'accepted'", "") == [{"sender": "张三"}]


@pytest.mark.parametrize("name", ["completeness", "year_over_year", "ranking", "missing_values", "like_for_like"])
def test_a_question_answers_there_as_it_does_on_the_pages(desk, room, name):
    given = {"area": "hangjinhouqi", "period": "2025", "indicator": "grids", "kind": "township"}
    asked = question(name)
    mine = {key: value for key, value in given.items() if key in asked.parameters}
    with duckdb.connect(str(room.readable()), read_only=True) as copy:
        there = run(copy, name, **mine)
    assert list(there) == list(desk.ask(name, LEADERS, **mine)) and there


def test_the_copy_is_remade_when_something_was_stored_and_only_then(desk, room, sent):
    first = room.readable()
    assert room.readable() == first
    desk.receive([sent("西河镇2025.xlsx", 网格数=31)])
    assert room.readable() != first
    assert room.run("select count(*) as reports from submission", "")[0]["reports"] == 3
    for grids in (32, 33):
        desk.receive([sent("西河镇2025.xlsx", 网格数=grids)])
        room.readable()
    assert len(list(first.parent.iterdir())) == 2


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty"),
        ("-- nothing", "empty"),
        ("select 1; select 2", "several"),
        ("delete from unit", "writes"),
        ("create temp view unit as select 1", "writes"),
        ("selec 1", "syntax"),
        ("select * from nowhere", "unknown"),
        ("select nothing from unit", "unknown"),
        ("select cast('x' as integer)", "conversion"),
        ("select now()", "time_zone"),
        ("select * from read_text('/etc/hostname')", "forbidden"),
        ("select list(range) from range(100000000)", "memory"),
    ],
)
def test_what_cannot_be_answered_says_why_and_is_noted(room, notes, text, rule):
    assert trouble(room, text).rule == rule
    assert notes == [("李娜", text, rule, "")]


def test_what_was_answered_is_noted_too(room, notes):
    room.begin("select 1", "李娜", "10.0.0.7").answer()
    assert notes == [("李娜", "select 1", "ok", "10.0.0.7")]


def test_no_sentence_says_where_anything_lies(desk, room):
    for text in (
        "select * from read_text('/etc/hostname')",
        "select * from nowhere",
        "select path from duckdb_databases()",
    ):
        try:
            said = str(list(room.run(text, "")))
        except Trouble as refused:
            said = refused.found
        assert str(desk.home.folder) not in said and "/etc" not in said


HIDING = (
    "select reverse({it})",
    "select hex({it})",
    "select upper({it})",
    "select replace({it}, '/', '|')",
    "select list_transform(range(length({it})), n -> ord({it}[n + 1]))",
    "select error({it})",
    "select cast({it} as integer)",
    "select regexp_extract({it}, '[a-z].*')",
)
WHERE = (
    "(select max(path) from duckdb_databases())",
    "(select string_agg(value, ' ') from duckdb_settings())",
    "(select string_agg(setting, ' ') from pg_settings)",
    "cast(current_setting('allowed_paths') as varchar)",
    "(select max(cast(d as varchar)) from duckdb_databases() as d)",
)


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("hiding", HIDING)
def test_not_even_a_name_made_unlike_itself_says_where_anything_lies(desk, room, hiding, where):
    text = hiding.format(it=where)
    try:
        said = "".join(str(value) for row in room.run(text, "") for value in row.values())
    except Trouble as refused:
        said = refused.found
    codes = "".join(chr(int(each)) for each in re.findall(r"\d+", said) if 31 < int(each) < 127)
    packed = re.sub("[^0-9A-F]", "", said)
    bytes_of = bytes.fromhex(packed[: len(packed) // 2 * 2]).decode("latin-1")
    for read in (said, said[::-1], said.lower(), codes, bytes_of, said.replace("|", "/")):
        for part in (desk.home.folder.name, desk.home.folder.parent.name, "readable"):
            assert f"{part}/" not in read.lower() and f"/{part}" not in read.lower(), (text, read)


def test_the_further_name_of_the_file_is_gone_when_the_answer_is_there(desk, room):
    room.run("select 1", "")
    assert [each.suffix for each in room.readable().parent.iterdir()] == [".duckdb"]


@pytest.mark.parametrize(
    ("text", "cut", "rows"),
    [
        (
            "from range(3000), (select {thousand})",
            "cells",
            2000,
        ),
        ("select repeat('文', 1000000) as text from range(20)", "text", 11),
        ("select repeat('文', 1000000) as text from range(10)", "", 10),
    ],
)
def test_a_result_that_weighs_too_much_is_cut_by_a_limit_that_is_named(room, text, cut, rows):
    answer = room.run(text.format(thousand=", ".join(f"{n} as c{n}" for n in range(999))), "")
    assert (answer.cut, len(answer)) == (cut, rows)


def test_a_row_that_alone_weighs_too_much_is_refused(room):
    assert trouble(room, "select repeat('文', 12000000) as text").rule == "large"


def test_it_is_said_in_which_line_of_the_statement(room):
    refused = trouble(room, "select 1\nfrom unit\nwhre unit_code = ''")
    assert refused.line == 3 and "LINE" not in refused.found


def test_more_rows_than_allowed_are_left_out_and_that_is_said(room):
    answer = room.run("select * from range(1000000000)", "")
    assert len(answer) == worker.MOST_ROWS and answer.cut == "rows"
    assert not room.run(f"select * from range({worker.MOST_ROWS})", "").cut


def test_too_long_a_text_and_too_many_columns_are_refused(room):
    assert trouble(room, "-" * (MOST_LETTERS + 1)).rule == "long"
    wide = "select " + ", ".join(["1"] * 2_000)
    assert trouble(room, wide).rule == "columns"


def test_a_larger_answer_than_its_process_may_give_is_not_taken(room, monkeypatch):
    monkeypatch.setattr(rooms, "MOST_BYTES", 1000)
    assert trouble(room, "select repeat('x', 2000)").rule == "large"


def test_a_statement_that_takes_too_long_is_ended_by_the_clock(room, monkeypatch):
    monkeypatch.setattr(rooms, "MOST_SECONDS", 1.0)
    running = room.begin("select sleep_ms(60000)", "李娜")
    with pytest.raises(Trouble) as raised:
        running.answer()
    assert raised.value.rule == "late" and running.seconds < 5


def test_an_answer_that_the_clock_cuts_off_in_the_middle_of_a_row_took_too_long(room, notes, monkeypatch):
    speaking = "import sys, time; sys.stdout.buffer.write(bytes(7) + b'd{'); sys.stdout.flush(); time.sleep(60)"
    monkeypatch.setattr(rooms, "MOST_SECONDS", 1.0)
    monkeypatch.setattr(
        rooms,
        "started",
        lambda *_, **__: subprocess.Popen(
            [sys.executable, "-c", speaking], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ),
    )
    assert trouble(room, "select 1").rule == notes[-1][2] == "late"


def test_a_statement_can_be_stopped_and_its_process_is_gone(room, notes):
    running = room.begin("select sleep_ms(60000)", "李娜")
    running.wait(0.3)
    assert not running.is_over
    running.stop()
    with pytest.raises(Trouble) as raised:
        running.answer()
    assert raised.value.rule == "stopped" and running._process.poll() is not None
    assert notes[-1][2] == "stopped"


def test_two_run_at_a_time_and_a_third_is_asked_to_wait(room):
    running = [room.begin("select sleep_ms(60000)", "李娜") for _ in range(rooms.COUNT)]
    assert trouble(room, "select 1").rule == "busy"
    for each in running:
        each.stop()
        each.wait(10)
    assert room.run("select 1", "")


@pytest.mark.parametrize(
    "message",
    [
        {"columns": [["a", "code"]]},
        {"columns": 1},
        {"rows": [[1]]},
        {"refused": "whatever", "found": ""},
        {"columns": [["a", "whole"]], "rows": [["x"]], "more": ""},
        {"columns": [["a", "whole"]], "rows": [[1]] * (worker.MOST_ROWS + 1), "more": ""},
    ],
)
def test_what_the_process_says_is_not_believed(message):
    running = Running.__new__(Running)
    running._answer, running._is_whole = rooms.Answer(), False
    with pytest.raises((ValueError, TypeError, KeyError)):
        running._add(message)


def test_many_at_once_each_get_their_own_answer_or_are_asked_to_wait(room):
    got = []

    def ask(number):
        try:
            got.append(room.run(f"select {number} as number", "")[0]["number"] == number)
        except Trouble as refused:
            got.append(refused.rule == "busy")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert got == [True] * 8

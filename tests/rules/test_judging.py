"""Judging as a whole: many files at once, beside what is stored."""

from dataclasses import replace

import duckdb
import pytest

from dashboard import sql
from dashboard.intake import judge
from dashboard.intake.judge import judged
from dashboard.model import Problem


@pytest.fixture(autouse=True)
def officers(relate):
    relate("certified", "R1", "error", "certified", "at_most", "officers")


def store(warehouse, unit, indicator, value):
    identity = f"2025/{unit}/1"
    warehouse.execute(
        "insert into submission values"
        " (?, 'a', ?, '2025', 1, 'accepted', 'accepted', true, 1, 1, 1, 'f.xlsx', 'ab', 's',"
        " timestamp '2026-02-01 08:00:00', '', 'command', 'c')",
        [identity, unit],
    )
    warehouse.execute(
        "insert into observation values (?, '2025', 'a', ?, ?, 'A', ?, ?, ?, 'exact', '', '', 's', 'A1')",
        [indicator, unit, identity, value, value, value],
    )


def test_many_files_at_once_are_judged_like_one_by_one(warehouse, file):
    files = [file(("certified", number), ("officers", 4), unit=f"u{number}") for number in range(12)]
    together = judged(warehouse, files)
    assert together == [judged(warehouse, [one])[0] for one in files]
    assert [len(one.problems) for one in together] == [0] * 5 + [1] * 7


def test_two_files_for_the_same_unit_are_not_mixed(warehouse, file):
    files = [file(("certified", 5)), file(("officers", 4)), file(("certified", 5), ("officers", 4))]
    said = [[problem.rule for problem in one.problems] for one in judged(warehouse, files)]
    assert said == [[], ["figures_dropped"], ["R1"]]


def test_problems_of_reading_stay_and_come_first(warehouse, file):
    seen = Problem("warning", "unknown_indicator", found="法治体检")
    read = replace(file(("certified", 5), ("officers", 4)), problems=(seen,))
    (answer,) = judged(warehouse, [read])
    assert [one.rule for one in answer.problems] == ["unknown_indicator", "R1"]
    assert answer.observations == read.observations


def test_no_files_and_a_file_without_figures_have_no_problems(warehouse, file):
    assert judged(warehouse, []) == []
    assert judged(warehouse, [file()]) == [file()]


def test_stored_figures_are_neither_judged_again_nor_mixed_in(warehouse, file):
    store(warehouse, "other", "certified", 9)
    store(warehouse, "tuanjie", "officers", 4)
    (answer,) = judged(warehouse, [file(("certified", 5))])
    assert [problem.rule for problem in answer.problems] == ["figures_dropped"]


def test_a_candidate_stands_in_for_what_is_stored_of_its_unit_and_period(warehouse, file):
    store(warehouse, "other", "certified", 9)
    store(warehouse, "tuanjie", "certified", 7)
    with warehouse.cursor() as cursor:
        judge._hold(cursor, [file(("certified", 5))])
        rows = cursor.table("judged_observation").project("unit_code, value::int, is_candidate").fetchall()
    assert sorted(rows) == [("other", 9, False), ("tuanjie", 5, True)]


def test_judging_leaves_nothing_behind(warehouse, file):
    judged(warehouse, [file(("certified", 5))])
    with pytest.raises(duckdb.CatalogException):
        warehouse.table("candidate_observation")
    assert warehouse.table("observation").fetchall() == []


def test_two_sessions_judge_at_the_same_time(warehouse, file):
    with warehouse.cursor() as one, warehouse.cursor() as other:
        judge._hold(one, [file(("certified", 5))])
        judge._hold(other, [file(("certified", 6)), file(("certified", 7), unit="u")])
        counts = [len(session.table("candidate_observation").fetchall()) for session in (one, other)]
    assert counts == [1, 2]


def test_a_rule_that_throws_stops_the_intake(warehouse, file, tmp_path, monkeypatch):
    (tmp_path / "rules").mkdir()
    (tmp_path / "schema").symlink_to(sql.QUERIES / "schema")
    (tmp_path / "rules" / "misspelt.sql").write_text("select submission from candidate_relation")
    monkeypatch.setattr(sql, "QUERIES", tmp_path)
    with pytest.raises(duckdb.BinderException):
        judged(warehouse, [file(("certified", 5))])


def test_every_rule_answers_in_the_same_columns(warehouse, file):
    columns, special = set(), {"indicators", "stored", "compared", "how"}
    with warehouse.cursor() as cursor:
        judge._hold(cursor, [file()])
        for rule in sql.statements("rules/*"):
            cursor.execute(rule)
            columns.add(tuple(column[0] for column in cursor.description if column[0] not in special))
    assert columns == {
        ("submission_id", "unit_code", "period", "severity", "rule", "relation_code", "indicator_code")
        + ("sheet", "cell", "raw", "value", "expected", "low", "high", "left_value", "right_value")
    }

"""Why a statement has no answer, in a sentence; what DuckDB says stands below it as it is."""

from __future__ import annotations

import duckdb
import pytest

from dashboard.locale import words
from dashboard.show.statement_words import quoted, trouble

ZH, EN = words("zh"), words("en")


def said(statement):
    """What DuckDB itself says to it today."""
    with duckdb.connect() as connection, pytest.raises(duckdb.Error) as raised:
        connection.execute("create table unit as select 1 as a, 'x' as b")
        connection.execute(statement).fetchall()
    return str(raised.value)


@pytest.mark.parametrize(
    ("statement", "rule", "sentence"),
    [
        ("selec 1", "syntax", "“selec”附近的写法有误"),
        ("select 'abc", "syntax", "语句的写法有误，没有运行"),
        ("from nowhere", "unknown", "没有“nowhere”这张表"),
        ("select q.a from unit u", "unknown", "没有“q”这张表"),
        ("select nothing from unit", "unknown", "没有“nothing”这一列"),
        ("select u.nothing from unit u", "unknown", "没有“nothing”这一列"),
        ("select foo(1)", "unknown", "没有“foo”这个函数"),
        ("from unit join unit u2 on a = a", "unknown", "有几张表都有“a”这一列"),
        ("select a, count(*) from unit", "unknown", "“a”这一列要写进 group by"),
        ("select sum(b) from unit", "unknown", "请先用 cast(… as …) 换成同一种"),
        ("select cast(b as integer) from unit", "conversion", "“x”不能这样换算"),
        ("select 300::tinyint", "conversion", "超出了范围"),
        ("select error('!')", "failed", "没有算出来"),
    ],
)
def test_what_duckdb_says_is_told_in_chinese(statement, rule, sentence):
    assert sentence in trouble(rule, said(statement), 0, ZH)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [("late", "10 秒"), ("memory", "512 MB"), ("forbidden", "不能读取文件"), ("large", "32 MB"), ("busy", "两条语句")],
)
def test_the_other_reasons_have_their_sentence(rule, sentence):
    assert sentence in trouble(rule, "", 0, ZH) and trouble(rule, "", 0, EN)


def test_the_line_comes_first_where_it_is_known():
    assert trouble("unknown", said("from nowhere"), 3, ZH).startswith("第 3 行：没有")
    assert trouble("unknown", said("from nowhere"), 3, EN).startswith("Line 3: There is no table")


def test_the_own_words_are_quoted_and_none_where_there_are_none():
    assert quoted("unknown", "Catalog Error", ZH) == "原话（英文）：Catalog Error"
    assert quoted("late", "exit -9", ZH) == "" and quoted("failed", "", ZH) == ""

"""查询: a statement is answered as a table, refused with a sentence, and always noted."""

from __future__ import annotations

import pytest

from dashboard.access.audit import Audit
from dashboard.access.model import Actor
from dashboard.access.store import Store
from dashboard.app_pages import sql_result
from dashboard.ask.questions import question
from dashboard.locale import words
from dashboard.show import readable
from dashboard.sqlroom.room import Answer
from tests.pages.conftest import SENDER, as_actor


def run(reader, text):
    """Writes a statement and presses the button."""
    reader.open("sql")
    reader.app.text_area(key="sql-text").set_value(text)
    return reader.press("运行")


def test_the_page_says_what_can_be_read_and_what_each_column_means(samples_home, reader):
    reader.open("sql")
    assert "写一条语句，或从示例开始" in reader.answer
    assert "已通过报表里的每一个数" in reader.text and "数值；没有数的为空，不是 0" in reader.text
    assert "只有已通过的报表，截至 2026-02-20 09:30" in reader.text


def test_where_nothing_was_accepted_it_says_so(empty_home, reader):
    assert "还没有已通过的报表" in reader.open("sql").text


def test_a_statement_is_answered_with_its_rows_and_how_many_they_are(samples_home, reader):
    run(reader, "select unit_name, 1.50 as share, null as nothing from unit where unit_code = 'hangjinhouqi.tuanjie'")
    assert reader.answer.startswith("共 1 行，3 列，用时 ")
    assert reader.table("share") == [{"unit_name": "杭锦后旗团结镇", "share": "1.5", "nothing": "空"}]


def test_one_that_is_refused_says_why_in_a_sentence_and_shows_no_rows(samples_home, reader):
    run(reader, "drop table unit")
    assert "这里只能查看，不能改动" in reader.text and "结果" not in reader.text.split("语句（SQL）")[1][:20]
    run(reader, "select * from nowhere")
    assert "第 1 行：没有“nowhere”这张表，请对照“可以查的表”。" in reader.text
    assert "原话（英文）：Catalog Error: Table with name nowhere" in reader.text


def test_every_statement_is_in_the_audit_with_who_ran_it_and_its_outcome(samples_home, reader):
    run(reader, "select 7 as seven")
    run(reader, "delete from unit")
    store = Store(samples_home.home.access)
    lines = Audit(store).lines()
    store.close()
    assert [(line["who"], line["what"], line["about"], line["outcome"]) for line in lines[:2]] == [
        (SENDER, "sql", "delete from unit", "writes"),
        (SENDER, "sql", "select 7 as seven", "done"),
    ]


def test_an_example_is_filled_in_and_runs_as_it_stands(samples_home, reader):
    reader.open("sql")
    reader.app.selectbox(key="sql-example").set_value("completeness").run()
    text = reader.app.text_area(key="sql-text").value
    assert "area = 'hangjinhouqi' and period = '2025'" in text and "$" not in text
    reader.press("运行")
    assert {row["unit_name"] for row in reader.table("unit_name")} == {"杭锦后旗团结镇", "杭锦后旗人民政府办公室"}


def test_a_column_of_numbers_can_be_drawn_over_another(samples_home, reader):
    run(reader, "select unit_name, position as place from unit order by position limit 3")
    assert "place，按 unit_name：最大的是 " in reader.text


def test_the_words_of_the_page_are_english_too(samples_home, reader):
    reader.open("sql", lang="en")
    assert "Write a statement, or begin with an example" in reader.answer


@pytest.mark.parametrize(
    ("lang", "title"), [("zh", "哪些单位报了，填得齐不齐"), ("en", "Which units reported, how fully")]
)
def test_an_example_is_called_by_what_it_answers_in_the_language_of_the_page(samples_home, reader, lang, title):
    reader.open("sql", lang=lang)
    chooser = reader.app.selectbox(key="sql-example")
    assert [each for each in chooser.options if each.startswith(title)]
    chooser.set_value("completeness").run()
    assert reader.app.text_area(key="sql-text").value.startswith(f"-- {title}")


def test_an_analyst_of_some_areas_is_told_that_statements_need_all(samples_home, reader):
    with as_actor(Actor("分析", ("analyst",), (), ("hangjinhouqi",))):
        reader.open("sql", basis="accepted")
        assert "您的账号只负责部分地区，不能运行语句" in reader.text
        reader.app.text_area(key="sql-text").set_value("select 1")
        reader.press("运行")
    assert "请管理员把负责的地区改为“全部”" in reader.text and not reader.app.get("download_button")
    line = samples_home.access.audit.lines()[0]
    assert (line["who"], line["about"], line["outcome"]) == ("分析", "select 1", "all_areas_needed")


@pytest.mark.parametrize("name", readable.EXAMPLES)
def test_every_example_runs_there(samples_home, name):
    given = {"area": "hangjinhouqi", "period": "2025", "indicator": "grids", "kind": "township"}
    text = readable.example(question(name), {**given, "unit": "hangjinhouqi.tuanjie"}, words("zh"))
    assert samples_home.room.run(text, SENDER).columns


def test_the_columns_that_are_explained_are_those_that_can_be_read(samples_home):
    for table, columns in readable.TABLES.items():
        assert samples_home.room.run(f"select * from {table} limit 0", SENDER).columns == columns


def test_a_value_in_an_example_cannot_end_its_text():
    text = readable.example(
        question("completeness"), {"area": "a'; drop table unit; --", "period": "2025"}, words("zh")
    )
    assert "'a''; drop table unit; --'" in text


def test_texts_and_names_of_columns_are_no_markup_and_no_formulas():
    answer = Answer()
    answer.kinds, answer.columns = {"=<b>": "text"}, ("=<b>",)
    answer.append({"=<b>": "=1+1<img src=x onerror=alert(1)>"})
    shown = readable.listing(answer, answer.kinds, words("zh"))
    assert "<img" not in sql_result.as_html(shown, "结果") and "<b>" not in sql_result.as_html(shown, "结果")
    content = sql_result.FORMS["csv"][1](answer, answer.columns).decode("utf-8-sig")
    assert content.splitlines() == ["'=<b>", "'=1+1<img src=x onerror=alert(1)>"]

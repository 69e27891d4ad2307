"""催报 on 缺报核查: the words to send can be copied, and who was reminded is kept."""

from __future__ import annotations

HERE = {"area": "hangjinhouqi", "period": "2025", "list": "reminders"}


def texts(reader):
    return [block.value for block in reader.app.code if "法治政府建设数据" in block.value]


def test_the_words_for_all_and_for_each_unit_are_there(samples_home, reader):
    reader.open("gaps", **HERE)
    to_all, *each = texts(reader)
    assert to_all.startswith("各单位：2025年度法治政府建设数据还有 2 个单位没有报齐。")
    assert len(each) == 2 and each[1].startswith("团结镇：2025年度法治政府建设数据还缺")
    assert "先催这几项最有用：" in reader.text and "补齐后可定：这个数报来以后" in reader.text


def test_for_a_unit_chosen_there_is_its_own_text(samples_home, reader):
    reader.open("gaps", **HERE)
    reader.app.multiselect(key="reminded-hangjinhouqi-2025").set_value(["hangjinhouqi.tuanjie"]).run()
    (text,) = texts(reader)
    assert text.startswith("团结镇：")


def test_who_was_reminded_is_counted(partly_filled_home, reader):
    reader.open("gaps", **HERE)
    reader.app.multiselect(key="reminded-hangjinhouqi-2025").set_value(["hangjinhouqi.tuanjie"]).run()
    reader.app.button(key="remind").click().run()
    assert "已记下：1 个单位催报了一次。" in reader.text
    assert {row["单位"]: row["已催次数"] for row in reader.table("已催次数")} == {
        "杭锦后旗人民政府办公室": "0",
        "杭锦后旗团结镇": "1",
    }


def test_the_words_are_there_in_english(samples_home, reader):
    reader.open("gaps", **HERE, lang="en")
    assert "Worth asking for first: " in reader.text and not reader.has_failed


def test_where_nothing_is_missing_nobody_is_reminded(samples_home, reader):
    reader.open("gaps", area="public", period="2024", list="reminders")
    assert texts(reader) == [] and not reader.has_failed

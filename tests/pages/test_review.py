"""审核 says what waits and why, shows what a report changes, and takes the reviewer's decision."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from dashboard.access.model import Actor
from dashboard.access.permissions import EVERYWHERE, ROLES
from dashboard.decisions import Place
from dashboard.intake.options import Options
from dashboard.intake.receiving import Incoming
from dashboard.model import CHINA, Collection
from tests.pages.conftest import as_actor

DONGHU, XIHE = "2025/shili.donghu/1", "2025/shili.xihe/1"
HERE = {"area": "shili", "period": "2025"}


def on(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 9, tzinfo=CHINA)


def report(unit: str, at: datetime, reason: str = "", **figures: object) -> Incoming:
    """A file as it comes through the page."""
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in (("指标", "本年数"), *figures.items()):
        book.active.append(row)
    book.save(content)
    return Incoming(f"{unit}2025.xlsx", content.getvalue(), Options(), f"{unit}张三", at, reason, door="page")


@pytest.fixture(autouse=True)
def reviewer():
    with as_actor(Actor("李娜", ROLES, (EVERYWHERE,), (EVERYWHERE,))):
        yield


@pytest.fixture
def waiting_home(empty_home):
    """Three reports came through the page: one with an error, one with a warning nobody explained, one clear."""
    empty_home.receive(
        [
            report("东湖镇", on(2, 20), 行政执法人员数=4, 持证执法人员数=5, 网格数=20),
            report("西河镇", on(3, 5), 网格数=20, 法治体检报告=5),
            report("南山镇", on(2, 21), 网格数=30),
        ]
    )
    return empty_home


def press(reader, key):
    reader.app.button(key=key).click().run()


def accept(reader, submission):
    press(reader, f"accept-submitted-{submission}")


def give_back(reader, submission):
    press(reader, f"return-submitted-{submission}")


def write(reader, key, text):
    next(each for each in (*reader.app.text_area, *reader.app.text_input) if each.key == key).set_value(text).run()


def states(desk):
    return {row["submission_id"]: row["state"] for row in desk.ask("submissions", areas=["shili"], periods=["2025"])}


# What waits -----------------------------------------------------------------------------------------------------------


def test_nothing_waits(empty_home, reader):
    reader.open("review", **HERE)
    assert reader.answer == "2025 年没有待审核的报表。"
    assert "这一年还没有收到报表。" in reader.text and not reader.has_failed


def test_all_is_reviewed(partly_filled_home, reader):
    reader.open("review", area="hangjinhouqi", period="2025")
    assert reader.answer == "2025 年没有待审核的报表。"
    assert "都审核完了。" in reader.text


def test_the_queue_says_how_many_wait_and_why(waiting_home, reader):
    reader.open("review", **HERE)
    assert reader.answer == "2025 年有 2 份报表待审核，1 份有错误，1 份有提醒没有说明。"
    first, second = reader.table("改动项数")
    assert (first["单位"], first["错误"], first["改动项数"], first["与上年不同"]) == (
        "示例旗东湖镇",
        "1",
        "首次报送",
        "上年没有数",
    )
    assert (second["单位"], second["提醒"]) == ("示例旗西河镇", "1（1 处未说明）")
    assert second["收到"] == "2026-03-05 09:00 逾期"


def test_the_queue_is_told_in_english(waiting_home, reader):
    reader.open("review", **HERE, lang="en")
    assert reader.answer == "2 reports for 2025 wait for review, 1 with errors, 1 with warnings nobody explained."
    assert "There is one error: to accept, say why" in reader.text and not reader.has_failed


def test_what_waits_in_another_year_is_said(waiting_home, reader):
    reader.open("review", area="shili", period="2024")
    assert "其他年度还有待审核的：2025 年 2 份；请在上面改选年度。" in reader.text


# One report -----------------------------------------------------------------------------------------------------------


def test_the_gravest_report_is_open_and_says_who_sent_it(waiting_home, reader):
    reader.open("review", **HERE)
    assert reader.app.query_params["submission"] == DONGHU
    assert "示例旗东湖镇 2025 年第 1 版，东湖镇张三于 2026-02-20 09:00 报送（按时），有数的 3 项。" in reader.text
    (problem,) = reader.table("填报单位的说明")
    assert problem["程度"] == "错误" and "持证执法人员数" in problem["说明"]
    assert "还有 1 处错误：要通过须写明理由" in reader.text
    assert "领导还没有看到本单位这一年的数；上年没有可比的数。" in reader.text


def test_the_address_says_which_report_is_open(waiting_home, reader):
    reader.open("review", **HERE, submission=XIHE)
    assert "示例旗西河镇 2025 年第 1 版" in reader.text
    assert reader.table("填报单位的说明")[0]["填报单位的说明"] == "没有说明"


def test_a_correction_is_shown_cell_by_cell_beside_what_leaders_see(waiting_home, reader):
    waiting_home.receive([report("南山镇", on(2, 25), "漏了两个网格", 网格数=32, 法治体检报告=5)])
    reader.open("review", **HERE, submission="2025/shili.nanshan/2")
    assert "与领导现在看到的第 1 版相比，改动 1 项；" in reader.text
    assert "更正原因：漏了两个网格。" in reader.text
    (changed,) = reader.table("领导现在看到")
    assert (changed["指标"], changed["领导现在看到"], changed["这一版"]) == ("网格数", "30 个", "32 个")
    assert "名次和合计都不变。" in reader.text


def test_a_figure_leads_to_its_origin(waiting_home, reader):
    reader.open("review", **HERE, submission=XIHE)
    reader.follow("20 个", among="figure=")
    assert "工作簿中写的是“20”" in reader.dialog
    assert reader.app.query_params["submission"] == XIHE


# Deciding -------------------------------------------------------------------------------------------------------------


def test_an_error_is_let_through_with_a_reason_only_and_the_queue_moves_on(waiting_home, reader):
    reader.open("review", **HERE)
    accept(reader, DONGHU)
    assert "还有 1 处错误；如要放行，请写明理由。" in reader.text
    assert states(waiting_home)[DONGHU] == "submitted"
    write(reader, f"reason-{DONGHU}", "核对过证件")
    accept(reader, DONGHU)
    assert "已由审核人放行示例旗东湖镇 2025 年第 1 版" in reader.text
    assert states(waiting_home)[DONGHU] == "accepted"
    assert reader.app.query_params["submission"] == XIHE
    assert reader.answer == "2025 年有 1 份报表待审核，1 份有提醒没有说明。"


def test_a_report_is_returned_with_a_reason_and_can_be_accepted_after_all(waiting_home, reader):
    reader.open("review", **HERE)
    give_back(reader, DONGHU)
    assert "请写明理由。" in reader.text
    write(reader, f"reason-{DONGHU}", "持证人数多于执法人数")
    give_back(reader, DONGHU)
    assert "已退回示例旗东湖镇 2025 年第 1 版，理由已记下" in reader.text
    (decided,) = reader.table("审核时间")
    assert (decided["单位"], decided["审核人"], decided["理由"]) == ("示例旗东湖镇", "李娜", "持证人数多于执法人数")
    reader.follow("回到这一份，改变决定 ›")
    assert "第 1 版现在是“已退回”，由李娜于" in reader.text
    write(reader, f"reason-{DONGHU}", "说明情况属实")
    press(reader, f"accept-returned-{DONGHU}")
    assert states(waiting_home)[DONGHU] == "accepted"


def test_a_version_that_was_corrected_since_is_only_looked_at(waiting_home, reader):
    waiting_home.receive([report("东湖镇", on(2, 25), "人数更正", 行政执法人员数=5, 持证执法人员数=5, 网格数=20)])
    reader.open("review", **HERE, submission=DONGHU)
    assert "第 1 版现在是“已被更正”。" in reader.text and "后来又收到了第 2 版，请审核那一版。" in reader.text
    waiting_home.accept(DONGHU[:-1] + "2", "李娜")
    reader.open("review", **HERE, submission=DONGHU)
    assert "当时有 1 处错误、0 处提醒，不再逐条列出。" in reader.text
    assert not [button.key for button in reader.app.button if DONGHU in button.key and "ask" not in button.key]


def test_a_returned_version_is_not_accepted_over_a_newer_one(waiting_home, reader):
    waiting_home.give_back(DONGHU, "李娜", "请更正")
    waiting_home.receive([report("东湖镇", on(2, 25), "人数更正", 行政执法人员数=5, 持证执法人员数=5, 网格数=20)])
    reader.open("review", **HERE, submission=DONGHU)
    assert "第 1 版现在是“已退回”，由李娜于" in reader.text
    assert "后来又收到了第 2 版，请审核那一版。" in reader.text
    assert f"accept-returned-{DONGHU}" not in [button.key for button in reader.app.button]


@pytest.mark.parametrize("kind", ["accept", "withdraw"])
def test_of_two_reviewers_the_second_is_told_and_changes_nothing(waiting_home, reader, kind):
    reader.open("review", **HERE)
    write(reader, f"reason-{DONGHU}", "请更正")
    getattr(waiting_home, kind)(DONGHU, "王芳", "核实过")
    stood = states(waiting_home)
    give_back(reader, DONGHU)
    assert states(waiting_home) == stood
    assert "您刚才按的没有算数" in reader.text and "由王芳于" in reader.text


def test_what_the_desk_refuses_is_said_at_the_button(waiting_home, reader, monkeypatch):
    """Between what was read for the page and the decision there is always a moment."""
    reader.open("review", **HERE)
    write(reader, f"reason-{DONGHU}", "请更正")
    asked = waiting_home.give_back

    def after_another(*given):
        waiting_home.withdraw(DONGHU, "王芳", "传错了文件")
        asked(*given)

    monkeypatch.setattr(waiting_home, "give_back", after_another)
    give_back(reader, DONGHU)
    assert "第 1 版现在是“已撤回”，不能这样办。" in reader.text


def test_a_clear_report_needs_no_reason(waiting_home, reader):
    (warning,) = [row for row in waiting_home.ask("problems", units=["shili.xihe"]) if row["severity"] == "warning"]
    place = Place(warning["rule"], warning["indicator_code"], warning["sheet"], warning["cell"])
    waiting_home.explain(XIHE, place, "另有一项体检工作", "王芳")
    reader.open("review", **HERE, submission=XIHE)
    assert "没有错误，提醒都有说明，可以直接通过。" in reader.text
    assert reader.table("填报单位的说明")[0]["填报单位的说明"] == "另有一项体检工作（王芳）"
    accept(reader, XIHE)
    assert "已通过示例旗西河镇 2025 年第 1 版，领导可以看到。" in reader.text


def test_a_question_about_a_figure_is_kept_and_counted(waiting_home, reader):
    reader.open("review", **HERE, submission=XIHE)
    reader.app.selectbox(key=f"about-{XIHE}").set_value("grids").run()
    press(reader, f"ask-{XIHE}")
    assert "请写下内容。" in reader.text
    write(reader, f"question-{XIHE}", "怎么少了五个？")
    press(reader, f"ask-{XIHE}")
    (asked,) = reader.table("询问与答复")
    assert (asked["询问与答复"], asked["关于"], asked["内容"]) == ("询问（未答复）", "网格数", "怎么少了五个？")
    assert [row["未答复的询问"] for row in reader.table("改动项数")] == ["0", "1"]
    assert reader.app.text_area(key=f"question-{XIHE}").value == ""


# What would move ------------------------------------------------------------------------------------------------------


def test_what_accepting_would_move_is_counted_and_listed(county, reader):
    reader.open("review", **HERE, submission="2025/shili.xihe/1")
    assert "与上年相比，73 项不同。" in reader.text
    assert "个名次、本地区 77 项合计会变动。" in reader.text
    first = reader.table("现在")[0]
    assert first["通过以后"].startswith("第 ") and first["现在"] != first["通过以后"]
    assert reader.table("现在的合计")[0]["比较的单位数"].count("→") == 1


# After the lock date, and the next period -----------------------------------------------------------------------------


def test_after_the_lock_date_a_unit_is_opened_with_a_reason(empty_home, reader):
    reader.open("review", **HERE)
    assert "2025 年的报表已于 2026-03-31 锁定。" in reader.text
    reader.app.selectbox(key="late-unit").set_value("shili.donghu").run()
    press(reader, "late-confirm")
    assert "请写明理由。" in reader.text
    write(reader, "late-reason-shili.donghu", "水灾停工一个月")
    press(reader, "late-confirm")
    assert "已开放示例旗东湖镇补报 2025 年的报表。" in reader.text
    (opened,) = reader.table("审核时间")
    assert (opened["单位"], opened["审核人"], opened["理由"]) == ("示例旗东湖镇", "李娜", "水灾停工一个月")
    late = report("东湖镇", datetime.now(CHINA), 网格数=20)
    assert [each.outcome for each in empty_home.receive([late])] == ["accepted"]


def test_the_next_period_is_opened_in_one_action_with_the_forms_of_all_units(empty_home, reader):
    reader.open("review", area="hangjinhouqi", period="2025")
    assert "下一期是 2026 年。按现在的填报范围，杭锦后旗有 2 个单位应填 138 项；" in reader.text
    press(reader, "next-confirm-2026")
    assert "已开展 2026 年的填报，截止日期 2027-03-01。" in reader.text
    assert empty_home.catalogue.collections["2026"].lock == date(2027, 3, 31)
    assert "杭锦后旗 2026 年各单位的模板已备好" in reader.text
    assert reader.app.query_params["period"] == "2026"
    assert "下一期是 2027 年。" in reader.text


def test_before_the_lock_date_nobody_has_to_be_let_in(empty_home, reader):
    opens, due, lock, publish_by = date(2098, 12, 1), date(2099, 3, 1), date(2099, 3, 31), date(2099, 4, 1)
    empty_home.open_period(Collection("2098", opens, due, lock, publish_by), "李娜")
    reader.open("review", area="shili", period="2098")
    assert "2098 年的报表 2099-03-31 24 时锁定，在此之前各单位可以直接报送，不用开放。" in reader.text
    assert "late-confirm" not in [button.key for button in reader.app.button]


def test_dates_out_of_order_are_refused_at_the_button(empty_home, reader):
    reader.open("review", **HERE)
    reader.app.date_input(key="review-next-due-2026").set_value(date(2026, 1, 1)).run()
    press(reader, "next-confirm-2026")
    assert "2026 的日期顺序不对：应依次为开始、截止、锁定、公布。" in reader.text
    assert "2026" not in empty_home.catalogue.collections


def test_where_nobody_is_asked_there_are_no_forms(empty_home, reader, monkeypatch):
    monkeypatch.setattr(empty_home, "catalogue", replace(empty_home.catalogue, indicators={}))
    reader.open("review", **HERE)
    assert "2025 年没有要求本地区单位填报，没有模板可下载。" in reader.text and not reader.has_failed

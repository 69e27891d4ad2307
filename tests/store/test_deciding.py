"""What is decided at the desk counts at once, is kept with who and why, and is there again after a rebuild."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest

from dashboard.decisions import LEADERS, NOW, Explanation, Place
from dashboard.desk import opened
from dashboard.intake.options import Options
from dashboard.locale import words
from dashboard.model import CHINA, Collection
from dashboard.refusal import Refusal
from dashboard.show import problems

UNIT, PERIOD = "shili.donghu", "2025"
FIRST, SECOND = f"{PERIOD}/{UNIT}/1", f"{PERIOD}/{UNIT}/2"
WRONG = {"行政执法人员数": 4, "持证执法人员数": 5}
RIGHT = {"行政执法人员数": 5, "持证执法人员数": 5}
DOUBTED = {"网格数": 20, "法治体检报告": 5}


def on(month, day):
    return datetime(2026, month, day, 9, tzinfo=CHINA)


IN_TIME = on(2, 20)


@pytest.fixture
def upload(desk, sent):
    """A file through the door of the page; its report."""

    def through_the_page(reason="", at=IN_TIME, explanations=(), **figures):
        file = sent("东湖镇2025.xlsx", at, **figures)
        (report,) = desk.receive([replace(file, door="page", reason=reason, explanations=explanations)])
        return report

    return through_the_page


def states(desk, view=NOW):
    return [(row["version"], row["state"]) for row in desk.ask("submissions", view, units=[UNIT])]


def rules(report):
    return [problem.rule for problem in report.problems]


def figure(desk, view, indicator):
    (row,) = desk.ask("observations", view, units=[UNIT], periods=[PERIOD], indicators=[indicator])
    return row["value"]


@pytest.fixture
def officers(desk):
    """The code behind 持证执法人员数."""
    return next(code for code, each in desk.catalogue.indicators.items() if each.name_zh == "持证执法人员数")


# States ---------------------------------------------------------------------------------------------------------------


def test_a_report_with_an_error_waits_and_is_let_through_only_with_a_reason(desk, upload):
    upload(**WRONG)
    assert states(desk) == [(1, "submitted")]
    with pytest.raises(Refusal) as refused:
        desk.accept(FIRST, "李娜")
    assert refused.value.rule == "errors_stand"
    desk.accept(FIRST, "李娜", "核对过证件")
    assert states(desk) == [(1, "accepted")]
    (row,) = desk.ask("submissions", units=[UNIT])
    assert (row["decided_by"], row["decision_reason"]) == ("李娜", "核对过证件")


def test_on_the_page_a_warning_waits_until_it_is_explained(desk, upload):
    report = upload(**DOUBTED)
    (warning,) = [each for each in report.all_problems if each.severity == "warning"]
    assert states(desk) == [(1, "submitted")]
    with pytest.raises(Refusal, match="warnings_unexplained"):
        desk.accept(FIRST, "李娜")
    desk.explain(FIRST, Place.of(warning), "另有一项体检工作", "王芳")
    desk.accept(FIRST, "李娜")
    assert states(desk) == [(1, "accepted")]


def test_on_the_page_a_report_without_problems_is_accepted(desk, upload):
    upload(网格数=20)
    assert states(desk) == [(1, "accepted")]


def test_a_newer_version_that_waits_does_not_hide_the_accepted_one_from_leaders(desk, upload, officers):
    upload(**RIGHT)
    upload("更正持证人数", **WRONG, 网格数=20)
    assert states(desk) == [(2, "submitted"), (1, "accepted")]
    assert figure(desk, LEADERS, officers) == 5
    assert figure(desk, LEADERS, "grids") is None
    assert figure(desk, NOW, "grids") == 20
    desk.accept(SECOND, "李娜", "已核实")
    assert states(desk) == [(2, "accepted"), (1, "superseded")]
    assert figure(desk, LEADERS, "grids") == 20


def test_a_withdrawn_version_was_never_sent_the_one_before_counts_again_and_it_may_come_again(desk, upload):
    upload(网格数=20)
    upload("更正", 网格数=21)
    desk.withdraw(SECOND, "王芳", "传错了文件")
    assert states(desk) == [(2, "withdrawn"), (1, "accepted")]
    assert figure(desk, LEADERS, "grids") == 20
    assert upload("这次没错", 网格数=21).outcome == "accepted"
    assert states(desk) == [(3, "accepted"), (2, "withdrawn"), (1, "superseded")]


def test_a_returned_report_was_on_time_but_is_not_received(desk, upload):
    upload(**WRONG)
    desk.give_back(FIRST, "李娜", "持证人数多于执法人数")
    (row,) = [row for row in desk.ask("completeness", area="shili", period=PERIOD) if row["unit_code"] == UNIT]
    assert (row["received"], row["on_time"]) == (False, True)


def test_a_report_that_waits_is_received_in_the_eyes_of_leaders_but_none_of_its_figures_counts(desk, upload):
    upload(**WRONG)
    (row,) = [row for row in desk.ask("completeness", LEADERS, area="shili", period=PERIOD) if row["unit_code"] == UNIT]
    assert (row["received"], row["filled_cells"]) == (True, 0)
    (area,) = desk.ask("area_completeness", LEADERS, area="shili", period=PERIOD)
    assert (area["units_accepted"], area["units_submitted"]) == (0, 1)


@pytest.mark.parametrize(
    ("decide", "rule"),
    [
        (lambda desk: desk.accept("2025/shili.donghu/9", "李娜"), "no_submission"),
        (lambda desk: desk.give_back(FIRST, "李娜", " "), "reason_needed"),
        (lambda desk: desk.accept(FIRST, " ", "核实"), "who_needed"),
        (lambda desk: desk.explain(FIRST, Place("R9"), "因为", "王芳"), "no_such_problem"),
        (lambda desk: desk.open_unit("shili.nowhere", PERIOD, "李娜", "因为"), "unknown_code"),
        (lambda desk: desk.open_unit(UNIT, "2031", "李娜", "因为"), "no_period"),
        (lambda desk: desk.map_name(UNIT, "体检", "nothing", "李娜"), "unknown_code"),
        (lambda desk: desk.remind([UNIT], PERIOD, " "), "who_needed"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(desk, upload, decide, rule):
    upload(**WRONG)
    before = desk.archive.journal.read_bytes()
    with pytest.raises(Refusal) as refused:
        decide(desk)
    assert refused.value.rule == rule
    assert desk.archive.journal.read_bytes() == before


def test_a_superseded_version_cannot_be_accepted(desk, upload):
    upload(**WRONG)
    upload("更正", **RIGHT)
    with pytest.raises(Refusal, match="not_in_state"):
        desk.accept(FIRST, "李娜", "还是这一版")


def test_deciding_twice_decides_once(desk, upload):
    upload(**WRONG)
    for _ in range(2):
        desk.accept(FIRST, "李娜", "核实")
    assert [row["kind"] for row in desk.ask("decisions", units=[UNIT])] == ["accepted"]


# The door of the page -------------------------------------------------------------------------------------------------


def test_a_correction_through_the_page_needs_a_reason_and_nothing_of_it_is_stored_without(desk, upload):
    upload(网格数=20)
    before = desk.warehouse.contents()
    report = upload(网格数=21)
    assert (report.outcome, rules(report)) == ("refused", ["reason_missing"])
    assert desk.warehouse.contents() == before


def test_after_the_lock_date_a_report_needs_an_opening_for_its_unit(desk, upload):
    report = upload(at=on(4, 1), 网格数=20)
    assert (report.outcome, rules(report)) == ("refused", ["locked"])
    desk.open_unit(UNIT, PERIOD, "李娜", "水灾停工一个月")
    assert upload(at=on(4, 1), 网格数=20).outcome == "accepted"
    (opened_,) = [row for row in desk.ask("decisions", units=[UNIT]) if row["kind"] == "opened"]
    assert (opened_["decided_by"], opened_["remark"], opened_["version"]) == ("李娜", "水灾停工一个月", None)


def test_what_is_returned_after_the_lock_date_can_be_corrected(desk, upload):
    upload(**WRONG)
    desk.give_back(FIRST, "李娜", "请核实", at=on(6, 1))
    assert rules(upload("已核实", at=on(6, 2), **RIGHT)) == []
    (opened_for,) = (row for row in desk.ask("decisions", units=[UNIT]) if row["kind"] == "opened")
    assert (opened_for["decided_by"], opened_for["remark"]) == ("李娜", "请核实")


def test_what_is_returned_before_it_opens_nothing(desk, upload):
    upload(**WRONG)
    desk.give_back(FIRST, "李娜", "请核实", at=IN_TIME)
    assert "opened" not in {row["kind"] for row in desk.ask("decisions", units=[UNIT])}


def test_on_the_lock_date_itself_the_page_is_open(desk, upload):
    assert upload(at=datetime(2026, 3, 31, 23, 59, tzinfo=CHINA), 网格数=20).outcome == "accepted"


def test_neither_lock_nor_reason_stops_the_command_line(desk, sent):
    file = replace(sent("东湖镇2025.xlsx", on(4, 1), 网格数=20), reason="")
    again = replace(sent("东湖镇2025.xlsx", on(4, 1), 网格数=21), reason="")
    assert [report.outcome for report in desk.receive([file, again])] == ["accepted", "accepted"]


def test_of_two_clerks_who_send_the_same_report_the_second_is_told(desk, sent):
    first, second = (
        replace(sent(f"东湖镇2025-{at}.xlsx", on(2, 20), 网格数=20 + at), door="page", reason="") for at in range(2)
    )
    assert [report.outcome for report in desk.receive([first, second])] == ["accepted", "refused"]


def test_a_preview_says_which_version_of_each_report_has_come(desk, sent, upload):
    file = sent("东湖镇2025.xlsx", 网格数=20)
    assert [report.seen_versions for report in desk.preview([file])] == [((UNIT, PERIOD, 0),)]
    upload(网格数=21)
    assert [report.seen_versions for report in desk.preview([file])] == [((UNIT, PERIOD, 1),)]


def test_of_two_who_looked_before_either_sent_the_second_is_told_who_was_first(desk, sent):
    first, second = (sent(f"东湖镇2025-{at}.xlsx", 网格数=20 + at) for at in range(2))
    looked = [
        replace(file, sender=sender, door=door, reason="", seen_versions=desk.preview([file])[0].seen_versions)
        for file, sender, door in ((first, "王秀兰", "page"), (second, "张三", "command"))
    ]
    assert desk.receive(looked[:1])[0].outcome == "accepted"
    before = desk.warehouse.contents()
    (report,) = desk.receive(looked[1:])
    assert (report.outcome, rules(report)) == ("refused", ["overtaken"])
    assert problems.message(report.problems[0], desk.catalogue, words("zh")) == (
        "王秀兰刚刚又报送了示例旗东湖镇 2025 年的第 1 版（东湖镇2025-0.xlsx，2026-02-20 09:00），"
        "这一份没有保存；请看过那一版后再报。"
    )
    assert desk.warehouse.contents() == before
    again = replace(second, seen_versions=desk.preview([second])[0].seen_versions)
    assert [row.outcome for row in desk.receive([again])] == ["accepted"]


def test_the_same_bytes_sent_by_two_are_one_report_and_nobody_is_stopped(desk, sent):
    file = sent("东湖镇2025.xlsx", 网格数=20)
    looked = replace(file, seen_versions=desk.preview([file])[0].seen_versions)
    assert [desk.receive([looked])[0].outcome for _ in range(2)] == ["accepted", "unchanged"]


# Explanations ---------------------------------------------------------------------------------------------------------


def said(desk):
    rows = desk.ask("problems", units=[UNIT])
    return {row["rule"]: (row["explanation"], row["explained_by"]) for row in rows if row["severity"] == "warning"}


def explained(report, text="另有一项体检工作"):
    (warning,) = [each for each in report.all_problems if each.severity == "warning"]
    return [Explanation(UNIT, PERIOD, Place.of(warning), text)]


def test_an_explanation_typed_before_sending_is_kept_with_the_report(desk, sent, upload):
    (preview,) = desk.preview([replace(sent("东湖镇2025.xlsx", on(2, 20), **DOUBTED), door="page")])
    upload(explanations=explained(preview), **DOUBTED)
    assert said(desk) == {"unknown_indicator": ("另有一项体检工作", "张三")}
    (queued,) = desk.ask("review_queue", area="shili")
    assert (queued["warnings"], queued["warnings_explained"]) == (1, 1)


def test_an_explanation_goes_on_to_the_next_version_with_the_same_figures_and_no_further(desk, upload):
    first = upload(**DOUBTED)
    desk.explain(FIRST, explained(first)[0].place, "另有一项体检工作", "王芳")
    upload("更正", 网格数=21, 法治体检报告=5)
    assert said(desk) == {"unknown_indicator": ("另有一项体检工作", "王芳")}
    upload("更正", 网格数=21, 法治体检报告=6)
    assert said(desk) == {"unknown_indicator": (None, None)}


def test_the_same_bytes_again_bring_their_explanation(desk, upload):
    report = upload(**DOUBTED)
    assert upload("说明", explanations=explained(report), **DOUBTED).outcome == "unchanged"
    assert said(desk) == {"unknown_indicator": ("另有一项体检工作", "张三")}


def test_a_question_is_open_until_it_is_answered(desk, upload):
    upload(**WRONG)
    place = Place("", "grids", "Sheet", "B3")
    desk.ask_about(FIRST, place, "怎么少了五个？", "李娜")
    (queued,) = desk.ask("review_queue", area="shili")
    assert (queued["errors"], queued["open_questions"]) == (1, 1)
    desk.answer(FIRST, place, "合并了", "王芳")
    assert [(row["kind"], row["is_open"]) for row in desk.ask("decisions", units=[UNIT])] == [
        ("answered", False),
        ("asked", False),
    ]


# Names, reminders, periods --------------------------------------------------------------------------------------------


def test_a_name_decided_on_once_is_understood_in_the_next_report_of_the_unit(desk, upload):
    upload(**DOUBTED)
    desk.map_name(UNIT, "法治体检报告", "grids", "李娜")
    report = upload("更正", 持证执法人员数=5, 法治体检报告=22)
    said = {each.indicator_code: each.value for each in report.submissions[0].observations}
    assert (report.outcome, said["grids"]) == ("accepted", 22)
    assert desk.differences() == []


def test_a_unit_that_was_reminded_says_how_often_and_when(desk):
    for day in (1, 9):
        desk.remind([UNIT], PERIOD, "李娜", at=on(3, day))
    rows = desk.ask("reminders", area="shili", period=PERIOD)
    assert {(row["reminded"], row["reminded_at"]) for row in rows if row["unit_code"] == UNIT} == {
        (2, datetime(2026, 3, 9, 9))
    }
    assert {row["reminded"] for row in rows if row["unit_code"] != UNIT} == {0}


NEXT = Collection("2026", date(2026, 12, 1), date(2027, 3, 1), date(2027, 3, 31), date(2027, 4, 1))


def test_the_next_period_is_asked_of_the_same_units_and_stays_after_a_start(home):
    with opened(home) as desk:
        asked = desk.catalogue.applicability(UNIT, PERIOD)
        desk.open_period(NEXT, "李娜")
        desk.open_period(NEXT, "李娜")
        owed = {
            row["unit_code"]: row["expected_cells"] for row in desk.ask("completeness", area="shili", period="2026")
        }
    with opened(home) as desk:
        assert desk.catalogue.applicability(UNIT, "2026") == asked
        assert desk.ask("completeness", area="shili", period="2026")[0]["due"] == NEXT.due
        assert owed[UNIT] == sum(requirement == "required" for requirement, _ in asked.values())
        assert desk.differences() == []
        with pytest.raises(Refusal, match="period_is_open"):
            desk.open_period(Collection("2025", NEXT.opens, NEXT.due, NEXT.lock, NEXT.publish_by), "李娜")


def test_dates_out_of_order_open_nothing(desk):
    with pytest.raises(Refusal, match="dates_out_of_order"):
        desk.open_period(Collection("2026", NEXT.due, NEXT.opens, NEXT.lock, NEXT.publish_by), "李娜")


def test_the_workbooks_of_all_units_come_in_one_archive(desk):
    packed = zipfile.ZipFile(io.BytesIO(desk.templates("hangjinhouqi", PERIOD, words("zh"))))
    (name, *_) = packed.namelist()
    assert len(packed.namelist()) == len(desk.catalogue.units_of("hangjinhouqi"))
    assert name.endswith("2025年法治政府建设情况统计表.xlsx")
    assert packed.read(name)[:2] == b"PK"


# After a rebuild ------------------------------------------------------------------------------------------------------


def test_all_that_was_decided_is_there_again_after_a_rebuild(home, sent):
    with opened(home) as desk:
        desk.receive([replace(sent("东湖镇2025.xlsx", on(2, 20), **WRONG), door="page")])
        (problem,) = [row for row in desk.ask("problems", units=[UNIT]) if row["severity"] == "error"]
        place = Place(problem["rule"], problem["indicator_code"], problem["sheet"], problem["cell"])
        desk.explain(FIRST, place, "两人借调", "王芳")
        desk.give_back(FIRST, "李娜", "请更正")
        desk.open_unit(UNIT, PERIOD, "李娜", "水灾")
        late = Options(unit_code=UNIT, period=PERIOD)
        desk.receive([replace(sent("b.xlsx", on(4, 2), late, **WRONG, 网格数=20), door="page")])
        desk.accept(SECOND, "李娜", "已核实")
        desk.map_name(UNIT, "体检", "grids", "李娜")
        desk.remind([UNIT], PERIOD, "李娜")
        before = desk.warehouse.contents()
        assert desk.differences() == []
    home.warehouse.unlink()
    with opened(home) as desk:
        assert [each for each in desk.differences() if each.key.startswith("decision/")]
        desk.rebuild()
        assert desk.warehouse.contents() == before
        assert states(desk) == [(2, "accepted"), (1, "returned")]

"""What a report says of other years and in words, judged: quoted years, stated growth, part years, dates."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.asides import Quote, Remark
from dashboard.intake.judge import judged


@pytest.fixture(autouse=True)
def catalogue(indicators):
    indicators("events", "cases")
    indicators("staff", kind="stock")
    indicators("plan", kind="boolean")
    indicators("rate", kind="ratio")


@pytest.fixture
def said(warehouse):
    """(rule, severity, found, arguments) of a submission with these quotes and remarks."""

    def judge(submission, *quotes, remarks=()):
        (answer,) = judged(warehouse, [replace(submission, quotes=quotes, remarks=tuple(remarks))])
        return [(one.rule, one.severity, one.found, one.arguments) for one in answer.problems]

    return judge


def previous(code, value, *bounds):
    value = Decimal(value)
    low, high = bounds or (value - Decimal("0.5"), value + Decimal("0.5"))
    return Quote("previous", code, value, low, high, str(value), "年度指标", "F7")


def growth(code, percent):
    return Quote("growth", code, Decimal(percent), Decimal(percent), Decimal(percent), f"{percent}%", "年度指标", "G7")


class TestQuotedYear:
    def test_last_year_quoted_otherwise_than_it_is_stored_is_a_warning_with_both(self, stored, file, said):
        stored({"cases": 51}, period="2024")
        found = ("R13", "warning", "60", {"value": "60", "stored": "51"})
        assert said(file(("cases", 60)), previous("cases", 60)) == [found]
        assert said(file(("cases", 60)), previous("cases", 51)) == []

    def test_rounding_and_bounds_leave_it_open(self, stored, file, said):
        stored({"rate": Decimal("40.7895")}, period="2024")
        assert said(file(("rate", 41)), previous("rate", "40.8", Decimal("40.75"), Decimal("40.85"))) == []
        assert said(file(("rate", 41)), previous("rate", "40", None, None)) == []
        assert [rule for rule, *_ in said(file(("rate", 41)), previous("rate", "40"))] == ["R13"]

    def test_what_nobody_reported_and_a_yes_are_not_compared(self, stored, file, said):
        assert said(file(("cases", 60)), previous("cases", 60)) == []
        stored({"cases": None, "plan": 1}, period="2024")
        assert said(file(("cases", 60)), previous("cases", 60), previous("plan", 0)) == []


class TestStatedGrowth:
    def test_growth_that_the_two_years_do_not_give_is_said_with_both(self, stored, file, said):
        stored({"cases": 66}, period="2024")
        told = said(file(("cases", 131)), growth("cases", "128.78"))
        arguments = {"value": "128.78", "expected": "98.4848", "stored": "66", "compared": "131"}
        assert told == [("R15", "info", "128.78%", arguments)]
        assert said(file(("cases", 131)), growth("cases", "99")) == []

    def test_the_base_that_the_report_quotes_goes_before_the_stored_one(self, stored, file, said):
        stored({"cases": 66}, period="2024")
        told = said(file(("cases", 120)), previous("cases", 80), growth("cases", 50))
        assert [rule for rule, *_ in told] == ["R13"]

    def test_without_an_exact_base_above_zero_there_is_no_growth(self, stored, file, said):
        assert said(file(("cases", 120)), growth("cases", 50)) == []
        stored({"cases": 0}, period="2024")
        assert "R15" not in [rule for rule, *_ in said(file(("cases", 9)), growth("cases", 50))]
        assert said(file(("rate", 50)), previous("rate", 40), growth("rate", 50)) == []


def of(place, text):
    return Remark(place, text, "年度指标", "A2")


class TestPartialYear:
    @pytest.mark.parametrize(
        ("place", "text", "phrase"),
        [
            ("title", "团结镇2025年统计表（截至11月）", "截至11月"),
            ("text", "注：以上数据截止 2025年10月底", "截止2025年10月"),
            ("title", "法治政府建设情况（1—9月）", "1—9月"),
            ("text", "说明：数据为1月至11月份", "1月至11月"),
            ("title", "上半年执法情况统计表", "上半年"),
            ("text", "数据为一至十月", "一至十月"),
        ],
    )
    def test_words_of_a_part_of_the_year_are_a_warning(self, file, said, place, text, phrase):
        told = said(file(("cases", 1)), remarks=[of(place, text)])
        assert told == [("R16", "warning", phrase, {"how": "part"})]

    @pytest.mark.parametrize(
        "text",
        [
            *("截至12月31日", "截至2025年12月", "1—12月", "1月1日至12月31日", "截至目前共办结", "十一至十二月"),
            *("填报截止2026年3月1日", "二、2026年工作安排", "2025年度统计表", "一、2025年基本情况", "11-12月"),
        ],
    )
    def test_words_of_the_whole_year_and_dates_are_fine(self, file, said, text):
        remarks = [of("title", text), of("text", text)]
        assert said(file(("cases", 1)), remarks=remarks) == []

    def test_a_heading_of_an_earlier_year_is_a_warning(self, file, said):
        told = said(file(("cases", 1)), remarks=[of("text", "一、2024年法治政府建设基本情况")])
        assert told == [("R16", "warning", "2024", {"how": "year"})]

    def test_a_note_of_a_figure_names_the_figure_unless_it_names_a_part_of_it(self, warehouse, file):
        def judge(note):
            read = file(("cases", 12))
            noted = replace(read, observations=tuple(replace(one, note=note) for one in read.observations))
            return [(one.rule, one.indicator_code, one.cell) for one in judged(warehouse, [noted])[0].problems]

        assert judge("截至１１月底") == judge("为上半年数") == [("R16", "cases", "cases")]
        assert judge("其中上半年 3 件") == judge("上半年3件，下半年9件") == judge("") == []

    def test_a_cell_is_told_once_however_many_tables_it_stands_around(self, file, said):
        remarks = [of("text", "注：截至11月"), of("title", "注：截至11月")]
        assert [found for _, _, found, _ in said(file(("cases", 1)), remarks=remarks)] == ["截至11月"]

    def test_a_report_of_a_half_year_is_not_held_to_a_year(self, warehouse, file):
        warehouse.execute("insert into collection select '2025-S1', '2024-S1', opens, due, due, due from collection")
        half = replace(file(("cases", 1), period="2025-S1"), remarks=(of("title", "上半年统计表"),))
        assert judged(warehouse, [half])[0].problems == ()


class TestCumulative:
    @pytest.fixture
    def noted(self, warehouse, file):
        def judge(code, note, raw="12"):
            read = file((code, 12))
            noted = replace(read, observations=tuple(replace(one, note=note, raw=raw) for one in read.observations))
            return [(one.rule, one.severity, one.found) for one in judged(warehouse, [noted])[0].problems]

        return judge

    @pytest.mark.parametrize(
        ("note", "phrase"),
        [
            ("“十四五”期间共建成", "“十四五”期间"),
            ("八五普法以来", "八五普法以来"),
            ("五年累计数", "五年累计"),
            ("近三年合计", "近三年"),
            ("2021年以来", "2021年以来"),
        ],
    )
    def test_a_sum_of_several_years_is_a_warning(self, noted, note, phrase):
        assert noted("cases", note) == [("R17", "warning", phrase)]

    @pytest.mark.parametrize("note", ["全年累计", "本年累计 12 件", "2025年数", "按“八五”普法规划要求开展", ""])
    def test_the_sum_of_one_year_is_not(self, noted, note):
        assert noted("cases", note) == []

    def test_it_is_read_in_the_cell_too_and_not_said_of_a_stock(self, noted):
        assert noted("cases", "", "十四五以来12件") == [("R17", "warning", "十四五以来")]
        assert noted("staff", "十四五期间建成") == []
        assert noted("cases", "五年累计", "十四五以来12件") == [("R17", "warning", "五年累计")]

    def test_a_title_speaks_for_the_whole_table(self, file, said):
        told = said(file(("cases", 1)), remarks=[of("title", "五年来法治建设统计表"), of("text", "五年来，我镇")])
        assert told == [("R17", "warning", "五年来", {})]


class TestReportDate:
    @pytest.mark.parametrize(
        ("received", "reported", "how"),
        [
            ("2025-12-31", "2025-12-11", "early"),
            ("2026-02-03", "2025-12-30", "dated_early"),
            ("2026-02-03", "2026-02-04", "dated_late"),
        ],
    )
    def test_a_date_that_cannot_be_is_one_warning(self, file, said, received, reported, how):
        (told,) = said(file(("cases", 1)), remarks=[of("received", received), of("reported", reported)])
        assert told[:2] == ("R19", "warning")
        assert told[3] == {"how": how}
        assert told[2] == (received if how == "early" else reported)

    @pytest.mark.parametrize(("received", "reported"), [("2026-01-01", "2025-12-31"), ("2026-05-03", "2026-02-28")])
    def test_a_date_between_the_end_of_the_year_and_the_day_it_came_is_fine(self, file, said, received, reported):
        assert said(file(("cases", 1)), remarks=[of("received", received), of("reported", reported)]) == []
        assert said(file(("cases", 1)), remarks=[of("received", received)]) == []

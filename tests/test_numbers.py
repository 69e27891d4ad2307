"""Every form in which a figure has been met in a cell, and what must be read from it: a row a form."""

from __future__ import annotations

import random
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from dashboard.intake.numbers import figure
from dashboard.intake.numerals import Unreadable, numeral
from dashboard.model import Figure, Measure

FAMILY_OF = {
    "event": "次 场 场次 期 批次",
    "case": "件 起 宗 件次",
    "person": "人 名",
    "attendance": "人次",
    "material": "份 本 卷 篇",
    "item": "条 项 个",
    "other": "支 家 家次 户次 艘次 台次 副 亩 学时",
    "percent": "%",
}
FACTORS = {"元": "0.0001", "万元": "1", "亿元": "10000"}
FAMILIES = {word: Measure(word, word, family) for family, words in FAMILY_OF.items() for word in words.split()} | {
    word: Measure(word, word, "money", Decimal(factor)) for word, factor in FACTORS.items()
}


def read(value: object, kind: str = "count", number_format: str = "General") -> Figure | None:
    measure = {"ratio": "%", "amount": "万元", "boolean": "是/否"}.get(kind, "件")
    return figure(value, number_format, kind=kind, measure=measure, families=FAMILIES)


def said(value: object, kind: str = "count", number_format: str = "General") -> str:
    """A figure in short: `300 at_least 条`."""
    found = read(value, kind, number_format)
    if found is None or found.value is None:
        return found.status if found else "blank"
    return f"{found.value.normalize():f} {found.precision} {found.measure}".strip()


def refusal(value: object, kind: str = "count", number_format: str = "General") -> str:
    with pytest.raises(Unreadable) as caught:
        read(value, kind, number_format)
    return caught.value.rule


def rows(table: str) -> list[tuple[str, str]]:
    """`form | expected` lines; the form keeps its inner and outer spaces between ‹ ›."""
    pairs = [line.rsplit(" | ", 1) for line in table.strip().splitlines()]
    return [(form.strip().strip("‹›"), expected.strip()) for form, expected in pairs]


def forms(table: str) -> pytest.MarkDecorator:
    pairs = rows(table)
    return pytest.mark.parametrize(("form", "expected"), pairs, ids=[form for form, _ in pairs])


@forms("""
    8件 | 8 exact 件
    各2次 | 2 exact 次
    300余条 | 300 at_least 条
    2000余份 | 2000 at_least 份
    4000余人次 | 4000 at_least 人次
    10余条 | 10 at_least 条
    80余名 | 80 at_least 名
    202名 | 202 exact 名
    2起 | 2 exact 起
    150余次 | 150 at_least 次
    4场 | 4 exact 场
    3场次 | 3 exact 场次
    1个 | 1 exact 个
    两万余人次 | 20000 at_least 人次
    4万余人次 | 40000 at_least 人次
    万余人 | 10000 at_least 人
    2.6万人 | 26000 about 人
    1.19万人 | 11900 about 人
    15万余件 | 150000 at_least 件
    1.2万余条 | 12000 at_least 条
    近千人 | 1000 about 人
    十余项 | 10 at_least 项
    二十次 | 20 exact 次
    两次 | 2 exact 次
    20余起 | 20 at_least 起
    2291余人次 | 2291 at_least 人次
    45余人次 | 45 at_least 人次
    不少于60学时 | 60 at_least 学时
    至少3名 | 3 at_least 名
    12期 | 12 exact 期
    105批次 | 105 exact 批次
    112台次 | 112 exact 台次
    210艘次 | 210 exact 艘次
    150副 | 150 exact 副
    277家次 | 277 exact 家次
    400余件次 | 400 at_least 件次
    22支 | 22 exact 支
    22亩 | 22 exact 亩
    0件 | 0 exact 件
    近百余场 | 100 about 场
    近5万份 | 50000 about 份
    两万份 | 20000 exact 份
    5000余本 | 5000 at_least 本
    3600人次 | 3600 exact 人次
    12,077 | 12077 exact
    33 939个 | 33939 exact 个
    674 149 546人 | 674149546 exact 人
    74.96万件 | 749600 about 件
    38.5万件 | 385000 about 件
""")
def test_a_count_is_read_as_it_is_written_in_reports(form: str, expected: str) -> None:
    assert said(form) == expected


@forms("""
    １２ | 12 exact
    １２，０７７件 | 12077 exact 件
    1,234,567 | 1234567 exact
    12\u2009077 | 12077 exact
    12\u00a0077 | 12077 exact
    12\u3000077 | 12077 exact
    '12 | 12 exact
    ’12 | 12 exact
    ‹ 12 件 › | 12 exact 件
    \ufeff12\u200b | 12 exact
    12件。 | 12 exact 件
    “三” | 3 exact
    3.0 | 3 exact
    -0 | negative
    共12次 | 12 exact 次
    全年共12次 | 12 exact 次
    达到12次 | 12 exact 次
    20多件 | 20 at_least 件
    二十几件 | 20 at_least 件
    十来个 | 10 at_least 个
    20余万件 | 200000 at_least 件
    十余万人次 | 100000 at_least 人次
    百余件 | 100 at_least 件
    超20件 | 20 at_least 件
    超过20件 | 20 at_least 件
    逾千人次 | 1000 at_least 人次
    ≥20 | 20 at_least
    20件以上 | 20 at_least 件
    20余件以上 | 20 at_least 件
    约20件 | 20 about 件
    大约20 | 20 about
    20件左右 | 20 about 件
    将近20件 | 20 about 件
    约20余件 | 20 about 件
    不超过20件 | 20 at_most 件
    至多20件 | 20 at_most 件
    20件以内 | 20 at_most 件
    20件以下 | 20 at_most 件
    3千件 | 3000 exact 件
    2百万件 | 2000000 exact 件
    1亿2000万人次 | 120000000 exact 人次
    1万5千份 | 15000 exact 份
    一百零五件 | 105 exact 件
    一百〇五件 | 105 exact 件
    一百○五件 | 105 exact 件
    三千二百 | 3200 exact
    一万零三十 | 10030 exact
    廿三次 | 23 exact 次
    壹佰贰拾件 | 120 exact 件
    两 | 2 exact
    〇 | 0 exact
    99999999999999 | 99999999999999 exact
""")
def test_styles_of_writing_a_number_mean_the_same(form: str, expected: str) -> None:
    assert expected == (refusal(form) if expected == "negative" else said(form))


@forms("""
    零 | 0 exact
    零件 | 0 exact 件
    “零”上访 | 0 exact
    无 | 0 exact
    没有 | 0 exact
    未发生 | 0 exact
    未开展 | 0 exact
    未出现 | 0 exact
    未制定出台规范性文件 | 0 exact
    未发生被纠错情形 | 0 exact
    未结转 | 0 exact
    无败诉案件 | 0 exact
    全年无行政复议、行政诉讼败诉案件 | 0 exact
""")
def test_words_for_none_are_a_real_zero(form: str, expected: str) -> None:
    assert said(form) == expected


@pytest.mark.parametrize(
    "form",
    ["未发生变化", "未发生重大案件", "无增减", "无变化", "无法受理案件", "无此类案件", "无异常", "暂无"]
    + ["未发生投诉,但有纠纷", "未完成"],
)
def test_other_denials_are_no_zero(form: str) -> None:
    assert refusal(form) == "unreadable"


@pytest.mark.parametrize(
    "value", [None, "", "  ", "\u3000", "\n", *"-－−–—―─/／\\、…", "——", "――", "'-", "- -", "......"]
)
def test_blanks_and_dashes_are_missing(value: object) -> None:
    assert {kind: read(value, kind) for kind in ("count", "ratio", "boolean", "amount")} == {
        "count": None, "ratio": None, "boolean": None, "amount": None
    }  # fmt: skip


@forms("""
    不涉及 | M
    本单位不涉及 | M
    不涉及（无执法权） | M
    不涉及此项工作 | M
    不适用 | M
    无此项 | M
    无此职责 | M
    无此项职责 | M
    N/A | M
    n.a. | M
    不属本单位职责 | M
    非本部门职责范围 | M
    未统计 | L
    未单独统计 | L
    未收集 | L
    无统计数据 | L
    无法统计 | L
    涉密 | Q
    保密 | Q
    属于国家秘密 | Q
    不宜公开 | Q
    并入其他单位 | K
    已并入司法局统计 | K
    由司法局统一填报 | K
""")
@pytest.mark.parametrize("kind", ["count", "ratio", "boolean", "amount"])
def test_words_that_explain_a_missing_number_become_a_status(form: str, expected: str, kind: str) -> None:
    assert read(form, kind) == Figure(expected)


@forms("""
    100% | 100 exact %
    100％ | 100 exact %
    98.5 ﹪ | 98.5 exact %
    均达100% | 100 exact %
    0.5% | 0.5 exact %
    1% | 1 exact %
    49.66% | 49.66 exact %
    130% | 130 exact %
    近40% | 40 about %
    约24% | 24 about %
    约19.2% | 19.2 about %
    60%以上 | 60 at_least %
    超过87% | 87 at_least %
    百分之九十 | 90 exact %
    百分之九十八点五 | 98.5 exact %
    百分之98.5 | 98.5 exact %
    百分之百 | 100 exact %
    百分之六十以上 | 60 at_least %
    985‰ | 98.5 exact %
    全覆盖 | 100 exact %
    100%全覆盖 | 100 exact %
    实现全覆盖 | 100 exact %
    全部 | 100 exact %
    百分百 | 100 exact %
    “双百” | 100 exact %
    应审尽审 | 100 exact %
    应报尽报 | 100 exact %
    95 | 95 exact
    1.5 | 1.5 exact
    0 | 0 exact
    零 | 0 exact
    95件 | 95 exact 件
""")
def test_percentages_are_between_0_and_100_points(form: str, expected: str) -> None:
    assert said(form, "ratio") == expected


@forms("""
    50万元 | 50 exact 万元
    170.8115 | 170.8115 exact
    170.8115万元 | 170.8115 exact 万元
    335.58亿元 | 3355800 exact 亿元
    22000余元 | 2.2 at_least 元
    2.2万余元 | 2.2 at_least 元
    50余万元 | 50 at_least 万元
    3千元 | 0.3 exact 元
    1.5千元 | 0.15 exact 元
    1.5百万元 | 150 exact 万元
    1,234.56元 | 0.1235 exact 元
    约50万元 | 50 about 万元
    近百万元 | 100 about 万元
    3件 | 3 exact 件
    无 | 0 exact
    0 | 0 exact
""")
def test_money_arrives_in_the_indicators_own_measure(form: str, expected: str) -> None:
    assert said(form, "amount") == expected


@pytest.mark.parametrize(
    ("value", "kind", "number_format", "expected"),
    [
        (8, "count", "General", "8 exact"),
        (8.0, "count", "0", "8 exact"),
        (3.0000000000000004, "count", "General", "3 exact"),
        (8, "count", '0"场"', "8 exact 场"),
        (-0.0, "count", "General", "0 exact"),
        (0.1 + 0.2, "amount", "General", "0.3 exact"),
        (170.81155, "amount", "0.0000", "170.8116 exact"),
        (0.00005, "amount", "General", "0 exact"),
        (22000, "amount", '#,##0"元"', "2.2 exact 元"),
        (0.985, "ratio", "0.00%", "98.5 exact %"),
        (1, "ratio", "0%", "100 exact %"),
        (0.07, "ratio", "0%", "7 exact %"),
        (95, "ratio", "General", "95 exact"),
        (0, "ratio", "General", "0 exact"),
        (1, "ratio", '0"%"', "1 exact %"),
        (98.5, "ratio", r"0.0\%", "98.5 exact %"),
        (2, "stock", "#,##0_);(#,##0)", "2 exact"),
        (2, "count", '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ', "2 exact"),
        (0, "count", '#,##0;-#,##0;"-"', "0 exact"),
        (30, "count", '0"余"', "30 at_least"),
        (30, "count", "0余", "30 at_least"),
        (30, "count", '0"余件"', "30 at_least 件"),
        (3, "count", '"约"0', "3 about"),
        (3, "count", '"约"0\\件', "3 about 件"),
        (2, "count", '0"万"', "20000 exact"),
        (2.6, "count", '0.0"万件"', "26000 about 件"),
        (0, "count", '0"万"', "0 exact"),
        (25000, "count", '0!.0,"万"', "25000 exact"),
        (25000, "amount", '0!.0,"万元"', "2.5 exact 万元"),
        (2, "amount", '0.00"亿元"', "20000 exact 亿元"),
        (0.98, "ratio", '0%"以上"', "98 at_least %"),
        (8, "count", '[<100]0"件";0"余件"', "8 exact 件"),
        (800, "count", '[<100]0"件";0"余件"', "800 at_least 件"),
        (5, "count", '[DBNum1][$-804]G/通用格式"件"', "5 exact 件"),
        (62.5, "stock", "General", "62.5 exact"),
    ],
)
def test_a_numeric_cell_is_read_as_its_format_shows_it(
    value: object, kind: str, number_format: str, expected: str
) -> None:
    assert said(value, kind, number_format) == expected


@pytest.mark.parametrize("value", ["是", "有", "已", "√", "✓", "1", "１", 1, 1.0, True, "TRUE"])
def test_yes_is_one(value: object) -> None:
    assert said(value, "boolean") == "1 exact"


@pytest.mark.parametrize("value", ["否", "无", "未", "没有", "×", "0", 0, 0.0, False, "false"])
def test_no_is_zero(value: object) -> None:
    assert said(value, "boolean") == "0 exact"


@pytest.mark.parametrize("value", [2, 0.5, -1, "3次", "若干", "是否", date(2025, 3, 5)])
def test_yes_or_no_is_nothing_else(value: object) -> None:
    assert refusal(value, "boolean") == "not_yes_no"


@forms("""
    2025年 | reference
    二○二四—二○二五年 | reference
    二〇一一年十一月 | reference
    12月4日 | reference
    “12·4” | reference
    3·15 | reference
    2025-12-31 | reference
    2025.12.31 | reference
    截至2025年11月 | part_of_year
    1至11月 | part_of_year
    47公职人员 | words_beside
    平均约120 | average
    第36次 | reference
    第五次会议 | reference
    12条第3款 | reference
    国办发〔2018〕118号 | reference
    开州委法20239号 | reference
    2025730日 | reference
    1+6+N | two_numbers
    4.15 | fraction
    12.4 | fraction
    2.5件 | fraction
    29件,化解率100% | two_numbers
    48份(含合同37份、执法案卷6件) | two_numbers
    共76次546项 | two_numbers
    105批次(7大类30种) | two_numbers
    957人次、车辆112台次 | two_numbers
    12 34 | two_numbers
    12, 345 | two_numbers
    2-3卷 | range
    3至5名 | range
    50～100人 | range
    15—20名 | range
    三到五次 | range
    2个-3个 | range
    * | placeholder
    *次 | placeholder
    XX | placeholder
    xx次 | placeholder
    20xx | placeholder
    〇〇 | placeholder
    若干 | vague
    多次 | vague
    数次 | vague
    一些 | vague
    几十件 | vague
    数百人 | vague
    2.5倍 | change
    增长近一倍 | change
    18.8个百分点 | change
    同比增长99.5% | change
    增速-21.4% | change
    -5 | negative
    －5件 | negative
    负三 | negative
    是 | yes_no_in_number
    √ | yes_no_in_number
    100% | percent_in_count
    全覆盖 | percent_in_count
    5‰ | percent_in_count
    100000000000000 | too_large
    一百万亿 | too_large
    ① | unreadable
    5² | unreadable
    1/3 | division
    20251231 | reference
    2021926 | reference
    12,34 | unreadable
    1,2345 | unreadable
    1.2.3 | unreadable
    1.5E+05 | unreadable
    ½ | unreadable
    三项制度 | unreadable
    “三重一大” | unreadable
    “八五”普法 | unreadable
    (一) | unreadable
    一是 | unreadable
    24小时不打烊 | words_beside
    一百五 | unreadable
    三五个 | unreadable
    一二三 | unreadable
    二〇 | unreadable
    十百 | unreadable
    百百 | unreadable
    万千 | unreadable
    一百零零五 | unreadable
    二十百 | unreadable
    件 | unreadable
    万元 | unreadable
    万人次 | unreadable
    百万元 | unreadable
    余 | unreadable
    以上3件 | words_beside
    已落实 | unreadable
    #REF! | unreadable
""")
def test_what_is_no_count_is_refused_by_a_named_rule(form: str, expected: str) -> None:
    assert refusal(form) == expected


@pytest.mark.parametrize(
    ("value", "kind", "number_format", "expected"),
    [
        ("1", "ratio", "General", "ambiguous_percent"),
        ("0.95", "ratio", "0%", "ambiguous_percent"),
        (1, "ratio", "General", "ambiguous_percent"),
        (0.95, "ratio", "0.00", "ambiguous_percent"),
        (1.0000000000000002, "ratio", "General", "ambiguous_percent"),
        ("无", "ratio", "General", "none_in_ratio"),
        ("未发生", "ratio", "General", "none_in_ratio"),
        ("-21.4%", "ratio", "General", "negative"),
        (-3, "count", "General", "negative"),
        (-0.5, "amount", "General", "negative"),
        (1, "count", "0%", "percent_in_count"),
        (0.5, "amount", "0%", "percent_in_count"),
        (0.5, "count", "General", "fraction"),
        ("50万", "amount", "General", "ambiguous_money"),
        (22000, "amount", '0!.0,"万"', "ambiguous_money"),
        ("“1310”", "count", "General", "number_in_quotes"),
        ("「15441」", "count", "General", "number_in_quotes"),
        ('"1310"', "count", "General", "number_in_quotes"),
        ("百十", "count", "General", "vague"),
        ("千百次", "count", "General", "vague"),
        ("百二十", "count", "General", "unreadable"),
        (2, "amount", '0"万"', "ambiguous_money"),
        (22000, "amount", "0,", "ambiguous_money"),
        (3, "count", '0"月"', "shown_otherwise"),
        (3, "count", '"每月"0"次"', "shown_otherwise"),
        (35, "count", '0"-"0', "shown_otherwise"),
        (5, "amount", "[$US$-409]#,##0", "shown_otherwise"),
        (1e14, "count", "General", "too_large"),
        ("20000000000亿元", "amount", "General", "too_large"),
        (float("nan"), "count", "General", "unreadable"),
        (float("inf"), "count", "General", "unreadable"),
        ([], "count", "General", "unreadable"),
        (True, "count", "General", "yes_no_in_number"),
        (datetime(2025, 3, 5), "count", "m-d", "date"),
        (date(2025, 3, 5), "ratio", "General", "date"),
        (time(3, 5), "count", "h:mm", "date"),
    ],
)
def test_what_could_mean_two_things_is_refused(value: object, kind: str, number_format: str, expected: str) -> None:
    assert refusal(value, kind, number_format) == expected


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [("20件", 20, 20), ("20余件", 20, None), ("20件以内", None, 20), ("约20件", None, None)],
)
def test_the_bounds_of_a_figure_say_how_it_was_written(text: str, lower: int | None, upper: int | None) -> None:
    found = read(text)
    assert (found.status, found.value, found.lower, found.upper) == ("A", 20, lower, upper)


def test_a_value_always_has_four_decimals() -> None:
    values = [read(8).value, read("1.23456万元", "amount").value, read("是", "boolean").value]
    assert [str(value) for value in values] == ["8.0000", "1.2346", "1.0000"]


def test_unreadable_carries_the_rule_and_the_tidied_text() -> None:
    with pytest.raises(Unreadable) as caught:
        read(" 若干 ")
    assert (caught.value.rule, caught.value.text) == ("vague", "若干")


@pytest.mark.parametrize("text", ["万" * 30_000, "1" * 30_000, "一是加强领导" * 5_000, "1" + "、" * 30_000])
def test_a_report_pasted_into_a_cell_is_refused_at_once(text: str) -> None:
    assert refusal(text) == "prose"


def spelled(number: int) -> str:
    """`number` below 10**12 in Chinese numerals, as schoolbooks write it (independent of the reader)."""
    text, gap = "", False
    for power, unit in ((8, "亿"), (4, "万"), (0, "")):
        group = number // 10**power % 10**4
        if group:
            text += ("零" if text and (gap or group < 1000) else "") + spelled_group(group) + unit
        gap = not group
    return ("十" + text[2:] if text.startswith("一十") else text) or "零"


def spelled_group(group: int) -> str:
    text, gap = "", False
    for digit, unit in zip(f"{group:04}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            text += ("零" if text and gap else "") + "零一二三四五六七八九"[int(digit)] + unit
        gap = digit == "0"
    return text


def styles(number: int) -> list[str]:
    wide = str(number).translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
    return [str(number), f"{number:,}", f"{number:,}".replace(",", " "), wide, spelled(number), f" {number} "]


def test_any_integer_reads_back_from_every_style_of_writing() -> None:
    chance = random.Random(2025)
    numbers = [*range(130), *(chance.randrange(10 ** chance.randrange(1, 13)) for _ in range(2_000))]
    for number in numbers:
        for text in styles(number):
            expected = Figure("A", *(Decimal(number),) * 3, "exact", "件")
            assert read(text + "件") == expected, text


def test_two_numerals_of_different_size_never_read_alike() -> None:
    assert len({numeral(spelled(number)) for number in range(20_000)}) == 20_000

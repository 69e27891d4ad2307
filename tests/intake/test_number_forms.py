"""Every way in which a number has been seen written in reports and tables, as it would stand in a cell: a row a form.

A line is `number of the form | indicator | cell | what is said`. Said is a value (`8`, `≥300`, `≤5`, `~40`), a status,
`blank`, or `no: rule` where the cell is refused, naming the rule; behind `+` stands what is noted with a value. Forms
that only stand in running text are marked `prose`: more than one figure, or another word between name and number, is
never read from a cell.
"""

from datetime import datetime

import pytest

FORMS = """
 1 | 研究解决法治建设重点难点问题数 | 重点难点问题8件 | no: words_beside        prose: half a name is not the indicator
 1 | 研究解决法治建设重点难点问题数 | 研究解决重点难点问题8件 | 8
 1 | 研究解决法治建设重点难点问题数 | 8件 | 8
 2 | 法治建设专题会议次数 | 各2次 | 2 + said_of_each
 2 | 法治建设专题会议次数 | 法治专题会议、党委中心组法治学习各2次 | no: words_beside        prose
 3 | 主动公开政府信息条数 | 内容300余条 | no: words_beside        prose
 3 | 主动公开政府信息条数 | 300余条 | ≥300
 4 | 发放普法资料份数 | 2000余份 | ≥2000
 4 | 普法覆盖人次 | 4000余人次 | ≥4000
 5 | 普法短视频/图文件数 | 10余条 | ≥10
 6 | 法律明白人名数 | 法律“明白人”80余名 | ≥80
 7 | 网格数 | 划分76个网格 | no: words_beside        prose
 7 | 网格数 | 76个网格 | 76
 7 | 网格员人数 | 配备网格员202名 | 202
 8 | 化解矛盾纠纷件数 | 29件,化解率100% | no: two_numbers
 8 | 矛盾纠纷化解率 | 矛盾纠纷化解率100% | 100
 9 | 化解信访积案件数 | 2起 | 2
 9 | 化解信访积案件数 | 推动2起疑难信访积案依法化解 | no: words_beside        prose
10 | 公共法律服务次数 | 150余次 | ≥150
10 | 公共法律服务次数 | 法律咨询、调解指引等服务150余次 | ≥150
11 | 村（社区）法律顾问覆盖率 | 全覆盖 | 100
11 | 村（社区）法律顾问覆盖率 | 村（社区）法律顾问全覆盖 | no: unreadable        prose: the name holds the figure
12 | 行政诉讼败诉件数 | 全年无行政复议、行政诉讼败诉案件 | 0
12 | 被复议纠错（败诉）件数 | 无 | 0
13 | 普法宣传活动场次 | 活动4场 | no: words_beside        prose
13 | 普法宣传活动场次 | 4场 | 4
13 | 普法宣传活动场次 | 3场次 | 3
14 | 法治文化阵地个数 | 1个 | 1
15 | 普法覆盖人次 | 两万余人次 | ≥20000
16 | 普法覆盖人次 | 2万余人次 | ≥20000
16 | 普法覆盖人次 | 4万余人次 | ≥40000
17 | 普法覆盖人次 | 万余人 | ≥10000 + measure_differs
18 | 学法考试应考人数 | 2.6万人 | ~26000
18 | 学法考试应考人数 | 1.19万人 | ~11900
19 | 行政处罚案件数 | 15万余件 | ≥150000
19 | 普法短视频/图文件数 | 1.2万余条 | ≥12000
20 | 学法考试应考人数 | 近千人 | ~1000
21 | 自查（反馈）问题数 | 十余项 | ≥10
22 | 普法宣传活动场次 | 二十次 | 20
23 | 普法宣传活动场次 | 两次 | 2
24 | 网格数 | 20余个 | ≥20
24 | 行政处罚案件数 | 20余起 | ≥20
24 | 普法宣传活动场次 | 20余场 | ≥20
24 | 普法宣传活动场次 | 20余次 | ≥20
25 | 罚没金额 | 22000余元 | ≥2.2
26 | 罚没金额（万元） | 170.8115 | 170.8115
27 | 罚没金额（元） | 0 | 0
27 | 罚没金额（元） | 22000 | 2.2
28 | 法治阵地投入 | 335.58亿元 | 3355800
28 | 法治阵地投入 | 涉及金额335.58亿元 | no: words_beside        prose
29 | 法治阵地投入 | 投资50万元 | no: words_beside        prose
29 | 法治阵地投入 | 50万元 | 50
30 | 干部法治培训人次 | 2291余人次 | ≥2291
31 | 干部法治培训人次 | 45余人次 | ≥45
31 | 干部法治培训人次 | 47公职人员 | no: words_beside        no measure word: persons or attendances?
32 | 矛盾纠纷化解率 | 近40% | ~40
33 | 矛盾纠纷化解率 | 约24% | ~24
33 | 复议纠错率 | 约19.2% | ~19.2
33 | 普法宣传活动场次 | 平均约120 | no: average
34 | 矛盾纠纷化解率 | 60%以上 | ≥60
35 | 执法人员培训学时 | 不少于60学时 | ≥60
36 | 法律明白人名数 | 至少培养3名 | no: words_beside        prose: a target
36 | 法律明白人名数 | 至少3名 | ≥3
37 | 学法考试参考率 | 均达100% | 100
37 | 学法考试参考率 | 参考率、合格率均达100% | no: words_beside        prose
38 | 学法考试参考率 | 参考率优秀率均100% | no: words_beside        prose
38 | 学法考试参考率 | 均100% | 100
39 | 学法考试参考率 | 实现“双百” | 100
40 | 一网通办（全程网办）率 | 达到15% | 15
40 | 一网通办（全程网办）率 | 保持15% | 15
40 | 一网通办（全程网办）率 | 提升至15% | 15
41 | 行政诉讼败诉率 | 败诉率31.5%,同比下降18.8个百分点 | 31.5 + remark_in_cell
41 | 行政诉讼败诉率 | 18.8个百分点 | no: change
42 | 收到行政复议申请件数 | 同比增长99.5% | no: change
42 | 矛盾纠纷化解率 | 增长30% | no: change
42 | 矛盾纠纷化解率 | 增速-21.4% | no: change
43 | 收到行政复议申请件数 | 增长近一倍 | no: change
43 | 收到行政复议申请件数 | 近3倍 | no: change
43 | 收到行政复议申请件数 | 2.5倍 | no: change
43 | 收到行政复议申请件数 | 4.4倍 | no: change
44 | 收到行政复议申请件数 | 行政复议申请1113件,较2022年558件增加了555件 | 1113 + remark_in_cell
45 | 矛盾纠纷化解率 | 占比30% | no: words_beside        a share is not the rate
45 | 矛盾纠纷化解率 | 占全部案件的92.71% | no: words_beside
46 | 矛盾纠纷化解率 | 超过87%的乡镇街道 | no: words_beside        a rank
47 | 合同合法性审查件数 | 48份(含合同37份、执法案卷6件、其他文书5份) | 48 + remark_in_cell
48 | 权责清单事项数 | 441项,其中行政许可28项、行政征收4件 | 441 + remark_in_cell
49 | 权责清单事项数 | 4402项,其中1298、1316、1788 | 4402 + remark_in_cell
50 | 政策解读篇数 | 17篇,其中领导解读16篇,图解3篇 | 17 + remark_in_cell
51 | 行政检查次数 | 共76次546项 | no: two_numbers
52 | 行政检查次数 | 5期共1964批次 | no: two_numbers
52 | 行政检查次数 | 105批次(7大类30种) | 105 + remark_in_cell
53 | 普法宣传活动场次 | 12期 | 12
53 | 普法宣传活动场次 | 6批次 | 6
53 | 普法宣传活动场次 | 42批次 | 42
54 | 出动执法人员人次 | 957人次、车辆112台次 | no: two_numbers
54 | 行政检查次数 | 112台次 | 112
54 | 行政检查次数 | 210艘次 | 210
54 | 执法记录仪台数 | 150副 | 150 + measure_differs
55 | 行政检查次数 | 277家次 | 277
55 | 行政检查次数 | 2497户次 | 2497
55 | 行政检查次数 | 5710件次 | 5710
55 | 行政检查次数 | 400余件次 | ≥400
56 | 人民调解委员会数 | 22支普法小分队 | no: words_beside
56 | 人民调解委员会数 | 22支 | 22
56 | 企业法治体检家数 | 256家 | 256
56 | 网格数 | 22亩 | no: words_beside        land is nothing that is counted here
56 | 行政检查次数 | 1500余家次 | ≥1500
57 | 建议提案办理件数 | 建议11件,提案11件 | no: two_numbers        their sum is for the sender to write
58 | 述法人数（单位数） | 8个行政村党支部书记全部完成年度述法 | no: words_beside        prose
59 | 进驻大厅事项数 | 64项政务服务事项全部入驻 | no: words_beside        prose
60 | 制定行政规范性文件数 | 未制定出台规范性文件 | 0
61 | 行政处罚案件数 | 行政处罚案件为0件 | 0
62 | 被复议纠错（败诉）件数 | 未发生被纠错情形 | 0
62 | 依申请公开上年结转件数 | 其中上年未结转 | 0
63 | 受理信访件数 | “零”上访 | 0
64 | 矛盾纠纷化解率 | 2023年和2024年连续两年100% | no: several_years
65 | 普法宣传活动场次 | 五年累计召开14次 | no: several_years
65 | 规范性文件清理件数 | 五年清理文件46件 | no: reference        prose
66 | 行政处罚案件数 | “十四五”以来878件 | no: several_years
67 | 法治建设专题会议次数 | 每半年召开一次 | no: per_each
67 | 法治建设专题会议次数 | 每季度听取一次 | no: per_each
67 | 法治建设专题会议次数 | 每周开展一次 | no: per_each
67 | 法治建设专题会议次数 | 每月20日 | no: per_each
68 | 普法宣传活动场次 | 以每两月1次频次开展5次 | no: per_each
69 | 普法宣传活动场次 | 每月至少两次 | no: per_each
70 | 普法宣传活动场次 | 在6个行政村开展18次 | no: two_numbers
71 | 普法宣传活动场次 | 完成24场次宣传 | no: words_beside        prose
71 | 普法宣传活动场次 | 完成24场次 | 24
71 | 普法宣传活动场次 | 全年6场次 | 6
72 | 评查案卷数 | 2-3卷 | no: range
72 | 网格数 | 1-3个 | no: range
72 | 法律明白人名数 | 3-5名 | no: range
72 | 法律明白人名数 | 15-20名 | no: range
72 | 学法考试应考人数 | 50-100人 | no: range
73 | 普法宣传活动场次 | 近百余场 | ~100
74 | 发放普法资料份数 | 近5万份 | ~50000
74 | 发放普法资料份数 | 两万份 | 20000
74 | 发放普法资料份数 | 5000余本 | ≥5000
74 | 普法覆盖人次 | 3600人次 | 3600
75 | 化解矛盾纠纷件数 | 化解矛盾纠纷2991件,调解成功率99% | no: two_numbers
75 | 矛盾纠纷化解率 | 调解成功率99% | 99
76 | 行政处罚案件数 | 12,077 | 12077
77 | 网格数 | 33 939个 | 33939
77 | 学法考试应考人数 | 674 149 546人 | 674149546
78 | 行政处罚案件数 | 75件 | 75
78 | 矛盾纠纷化解率 | 49.66% | 49.66
78 | 矛盾纠纷化解率 | 0 | 0
79 | 普法宣传活动场次 | *次 | no: placeholder
79 | 普法宣传活动场次 | xx年 | no: placeholder
79 | 普法宣传活动场次 | 20xx年 | no: placeholder
79 | 普法宣传活动场次 | 〔*〕 | no: placeholder
80 | 收到行政复议申请件数 | 74.96万件 | ~749600
80 | 收到行政复议申请件数 | 38.5万件 | ~385000
81 | 普法宣传活动场次 | 二○二四—二○二五年 | no: reference
81 | 普法宣传活动场次 | 二○一二年一月十一日 | no: reference
81 | 普法宣传活动场次 | 二〇一一年十一月 | no: reference
82 | 普法宣传活动场次 | 截至2025年11月12场 | no: part_of_year
82 | 普法宣传活动场次 | 截止12月底12场 | no: part_of_year
82 | 普法宣传活动场次 | 1至11月12场 | no: part_of_year
82 | 普法宣传活动场次 | 12场（截至11月） | no: part_of_year
83 | 法治建设专题会议次数 | 第36次党组会 | no: reference
83 | 法治建设专题会议次数 | 第五次会议 | no: reference
83 | 法治建设专题会议次数 | 第四次 | no: reference
"""

NO_DATA = """
84 | 普法宣传活动场次 | “12·4” | reference
84 | 普法宣传活动场次 | “3·15” | reference
84 | 普法宣传活动场次 | 4.15 | fraction
84 | 普法宣传活动场次 | “11·9” | reference
85 | 普法宣传活动场次 | “三重一大” | unreadable
85 | 普法宣传活动场次 | “三项制度” | unreadable
85 | 普法宣传活动场次 | 三统一 | unreadable
85 | 普法宣传活动场次 | “四个意识” | unreadable
85 | 普法宣传活动场次 | “两个确立” | unreadable
85 | 普法宣传活动场次 | “一规划两纲要” | unreadable
86 | 普法宣传活动场次 | “1310” | number_in_quotes
86 | 普法宣传活动场次 | 普法宣传活动场次“1310” | words_beside
86 | 普法宣传活动场次 | “1310”具体部署 | words_beside
86 | 普法宣传活动场次 | “15441”总体架构 | words_beside
86 | 普法宣传活动场次 | “1+6+3” | two_numbers
86 | 普法宣传活动场次 | “1+6+N” | two_numbers
86 | 普法宣传活动场次 | “4+联审联责” | words_beside
86 | 普法宣传活动场次 | “5+N” | unreadable
87 | 普法宣传活动场次 | “八五”普法 | unreadable
87 | 普法宣传活动场次 | “九五” | unreadable
87 | 普法宣传活动场次 | “十四五” | unreadable
87 | 普法宣传活动场次 | 二十届四中全会 | reference
88 | 普法宣传活动场次 | 将镛委〔2025〕5号 | reference
88 | 普法宣传活动场次 | 国办发〔2018〕118号 | reference
88 | 普法宣传活动场次 | 城中政办函〔2025〕19号 | reference
89 | 普法宣传活动场次 | 开州委法20239号 | reference
89 | 普法宣传活动场次 | 眉彭法领发〔20212号 | reference
89 | 普法宣传活动场次 | (开州府办发〔202526号) | reference
90 | 普法宣传活动场次 | (20212025年) | reference
90 | 普法宣传活动场次 | 2025730日 | reference
90 | 普法宣传活动场次 | 20256月 | reference
90 | 普法宣传活动场次 | 2021926 | reference
91 | 普法宣传活动场次 | 一是 | unreadable
91 | 普法宣传活动场次 | (一) | unreadable
91 | 普法宣传活动场次 | (二) | unreadable
91 | 普法宣传活动场次 | 1. | unreadable
91 | 普法宣传活动场次 | 1.2.3. | unreadable
91 | 普法宣传活动场次 | 一) | unreadable
92 | 普法宣传活动场次 | 习近平谈治国理政第四卷 | reference
92 | 普法宣传活动场次 | 2024年版 | reference
92 | 普法宣传活动场次 | 第二十四条 | reference
93 | 普法宣传活动场次 | 24小时“不打烊” | words_beside
93 | 普法宣传活动场次 | “马上办、一次办” | unreadable
93 | 普法宣传活动场次 | 最后一公里 | unreadable
94 | 普法宣传活动场次 | 11500234008646033P/2026-00019 | range
94 | 普法宣传活动场次 | 索引号 | reference
95 | 普法宣传活动场次 | 今年以来 | several_years
95 | 普法宣传活动场次 | 去年 | reference
"""

NOT_SEEN = """
 1 | 矛盾纠纷化解率 | 百分之九十八点五 | 98.5
 2 | 矛盾纠纷化解率 | 98.5％ | 98.5
 3 | 矛盾纠纷化解率 | 985‰ | 98.5
 4 | 矛盾纠纷化解率 | 1/3 | no: division
 4 | 矛盾纠纷化解率 | 三分之一 | no: division
 5 | 普法宣传活动场次 | 若干 | no: vague
 6 | 普法宣传活动场次 | 多次 | no: vague
 6 | 普法宣传活动场次 | 多次组织 | no: vague
 7 | 普法宣传活动场次 | １２ | 12
 8 | 普法宣传活动场次 | '12 | 12
 9 | 普法宣传活动场次 | ‹12   › | 12
10 | 普法宣传活动场次 | 3-5 | no: range
11 | 普法宣传活动场次 | 12.4 | no: fraction
12 | 普法宣传活动场次 | 20251231 | no: reference
13 | 普法宣传活动场次 | 2025.12.31 | no: reference
13 | 普法宣传活动场次 | 2025/12/31 | no: reference
14 | 普法宣传活动场次 | 一百〇五场 | 105
14 | 普法宣传活动场次 | 一百○五场 | 105
14 | 普法宣传活动场次 | 廿三场 | 23
14 | 普法宣传活动场次 | 十余万场 | ≥100000
"""

NOT_REPORTED = {"": "O", "/": "O", "-": "O", "—": "O", "——": "O", "\\": "O", "无此项": "M", "不涉及": "M", "N/A": "M"}


def lines(table):
    """The columns of each line; what stands behind a wide gap is a remark."""
    columns = [[part.strip() for part in line.split("        ")[0].split(" | ")] for line in table.strip().splitlines()]
    return [
        pytest.param(indicator, cell.strip("‹›"), expected, id=f"{number} {cell}")
        for number, indicator, cell, expected in columns
    ]


def said(reading):
    """A reading of one cell in short."""
    refused = [one.rule for one in reading.all_problems if one.severity == "error" and one.rule != "nothing_filled"]
    if refused:
        assert all(one.cell == "B2" for one in reading.all_problems if one.rule in refused)
        return f"no: {' '.join(refused)}"
    (one,) = reading.observations
    sign = {"exact": "", "at_least": "≥", "at_most": "≤", "about": "~", None: one.status}[one.precision]
    assert (one.lower, one.upper) == {
        "": (one.value, one.value), "≥": (one.value, None), "≤": (None, one.value), "~": (None, None)
    }.get(sign, (None, None))  # fmt: skip
    notes = [each.rule for each in reading.all_problems if each.rule not in ("not_asked", "nothing_filled")]
    return " + ".join([sign + (f"{one.value.normalize():f}" if one.value is not None else ""), *notes])


@pytest.mark.parametrize(("indicator", "cell", "expected"), lines(FORMS) + lines(NOT_SEEN))
def test_every_form_met_in_reports_is_read_or_refused_with_its_reason_and_cell(said_of, indicator, cell, expected):
    assert said(said_of(("指标", "本年数"), (indicator, cell))) == expected


@pytest.mark.parametrize(("indicator", "cell", "rule"), lines(NO_DATA))
def test_numbers_that_are_no_data_are_never_read(said_of, indicator, cell, rule):
    assert said(said_of(("指标", "本年数"), (indicator, cell))) == f"no: {rule}"


def test_every_number_of_the_list_has_its_row():
    assert {int(each.id.split()[0]) for each in lines(FORMS)} == set(range(1, 84))
    assert {int(each.id.split()[0]) for each in lines(NO_DATA)} == set(range(84, 96))


@pytest.mark.parametrize(("written", "status"), NOT_REPORTED.items())
def test_a_dash_is_no_zero(said_of, written, status):
    reading = said_of(("指标", "本年数"), ("网格数", written), ("网格员人数", 202))
    assert reading.figures == {"grids": status, "grid_staff": 202}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (datetime(2026, 3, 5), "no: date"),
        (datetime(2026, 12, 4), "no: date"),
        ("=SUM(D1:D9)", "no: formula_cell"),
        ("#DIV/0!", "no: error_cell"),
        (20251231, "no: reference"),
        (12, "12"),
        (12.4, "no: fraction"),
    ],
)
def test_what_a_spreadsheet_makes_of_a_cell_is_read_or_refused(said_of, cell, expected):
    assert said(said_of(("指标", "本年数"), ("普法宣传活动场次", cell))) == expected


def test_several_rows_of_one_clause_are_an_error_each_and_the_figures_beside_them_stay(said_of):
    reading = said_of(("指标", "本年数"), ("网格数", "若干"), ("网格员人数", "202名"), ("普法覆盖人次", "4000余人次"))
    assert reading.problems == [("error", "vague", "B2")]
    assert reading.figures == {"grids": "O", "grid_staff": 202, "publicity_people_reached": 4000}

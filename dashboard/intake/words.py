"""The words by which the lay-out of a workbook is recognised, as data. Compared by `names.matching_key`."""

from __future__ import annotations

from dashboard.names import matching_key

COLUMNS: dict[str, str] = {
    matching_key(word): role
    for role, words in {
        "indicator": "指标 指标名称 项目 项目名称 统计指标 统计项目 指标项目 指标内容 统计内容 indicator",
        "code": "指标代码 代码 indicator_code",
        "value": "本年数 本年 本年度 本年度数 本年累计 本年实绩 今年 今年数 当年 当年数 全年数 "
        "本期 本期数 数值 数量 数据 完成数 完成情况 完成值 填报数 填报值 value",
        "previous": "上年数 上年 上年度 去年 去年数 上年同期 上期数 previous_value",
        "correction": "上年数更正 上年更正",
        "status": "状态 填报状态 status",
        "measure": "计量单位 measure",
        "note": "备注 说明 备注说明 情况说明 note",
        "number": "序号 编号 no",
        "category": "类别 分类 章节 一级指标 category",
        "unit": "填报单位 单位名称 报送单位 乡镇 镇街 镇(街道) 乡镇(街道) 部门 部门名称 单位(部门) unit",
        "period": "年度 年份 期别 报告期 period",
    }.items()
    for word in words.split()
}
"""Header of a column → what the column holds. 单位 alone is settled by the table (measure or unit)."""

GROWTH = frozenset(
    "增长率 增长幅度 增幅 增减幅度 增减率 同比 同比增长 同比增幅 同比增减 比上年增长 较上年增长 比上年增减 "
    "growth".split()
)
"""Headers, without a measure in brackets, of the change since last year in percent, beside a column of figures."""

FLAT_COLUMNS: dict[str, str] = {
    matching_key(word): role
    for role, words in {
        "unit_code": "单位代码 unit_code unitcode",
        "unit": "unit_name",
        "code": "indicatorcode",
        "indicator": "indicator_name",
        "period": "time_period year",
        "value": "figure obs_value",
        "status": "state",
        "status_code": "状态代码 statecode status_code obs_status",
        "precision": "精度 precision",
        "lower": "下限 lower lowerbound lower_bound",
        "upper": "上限 upper upperbound upper_bound",
        "raw": "填写内容 raw aswritten raw_text",
        "note": "notes comment_obs",
        "aside": "地区 地区代码 类型 审核情况 核对情况 疑点数 版本 文件 工作表 单元格 报送人 收到时间 "
        "area areacode area_name kind chapter report_state reportstate doubts doubtsfound version file sheet cell "
        "sender received received_at indicator_name_en",
    }.items()
    for word in words.split()
}
"""Headers of a flat table beside those of COLUMNS; those `aside` are of our own exports and hold no figures."""

DATA_SHEETS = frozenset(("数据", "data"))
ASIDE_SHEETS = frozenset(("口径", "说明", "definitions", "about"))
"""The sheets of our own exports: the first one, and those behind it that hold no data."""

REMARKS = "核对意见"
"""The sheet on which a clerk gets a list of what is wrong, in every language; it comes back with the file."""

UNIT_LABELS = tuple(
    matching_key(word)
    for word in "填报单位 报送单位 上报单位 填表单位 填报部门 单位名称 单位(盖章) 单位(公章) 填报单位(盖章)".split()
)
"""Labels of the row that says who reports."""

PERIOD_LABELS = tuple(
    matching_key(word) for word in "年度 填报年度 统计年度 报告年度 所属年度 年份 报告期 统计期 期别".split()
)
"""Labels of the row that says of which year the figures are."""

OTHER_LABELS = tuple(
    matching_key(word)
    for word in "填报人 填表人 经办人 联系人 联系电话 电话 填报日期 填表日期 报送日期 日期 审核人 负责人 "
    "单位负责人 单位负责人签字 制表 截止时间".split()
)
"""Labels of rows that say neither who nor when the figures are of; dates beside them are not periods."""

INDEX_WORDS = frozenset("甲乙丙丁戊")
"""What statistical forms write under their header to number its text columns; figures columns get 1, 2, 3."""

TOTALS = {matching_key(word) for word in "合计 小计 总计 共计 总数 汇总 全旗合计 全县合计 全镇合计".split()}
"""What a row or column of sums is called; it is checked against what it sums up and then left out."""

ANY_FIGURE = frozenset(("数量", "金额", "数", "件数", "次数", "人数", "个数", "总量"))
"""Leaves of a header that stand for any figure: what they count stands above them."""

NOTES = ("注", "备注", "说明", "附注", "填表说明", "填报说明", "口径", "口径说明", "指标解释")
"""What a line of explanations over or under a table begins with."""

STATUS_WORDS: dict[str, str] = {
    matching_key(word): status
    for word, status in {
        "有数": "A",
        "零": "0",
        "不涉及": "M",
        "未统计": "L",
        "涉密": "Q",
        "并入其他单位": "K",
        "估计": "E",
        "口径变更": "B",
        "口径不同": "D",
        "存疑": "U",
    }.items()
}
"""What may stand in the column 状态: a status of the code list, or '0' for a real zero."""

STATUSES: dict[str, str] = STATUS_WORDS | {
    matching_key(word): status
    for status, words in {
        "A": "A;a value",
        "P": "P;暂报;provisional",
        "E": "E;estimated",
        "B": "B;definition changed",
        "D": "D;definition differs",
        "U": "U;doubtful",
        "V": "V;未核实;not verified",
        "O": "O;未报;not reported",
        "M": "M;not applicable",
        "L": "L;not collected",
        "Q": "Q;withheld",
        "K": "K;reported by another unit",
    }.items()
    for word in words.split(";")
}
"""All that is read there: also the letters of the code list, and the words of our own exports."""

PRECISIONS: dict[str, str] = {
    matching_key(word): precision
    for precision, words in {
        "exact": "exact;确数;精确",
        "at_least": "at_least;at least;不少于;至少;≥",
        "at_most": "at_most;at most;不多于;至多;≤",
        "about": "about;约;大约;≈",
    }.items()
    for word in words.split(";")
}
"""What may stand in the column 精度."""

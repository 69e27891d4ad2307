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

UNIT_LABELS = tuple(
    matching_key(word)
    for word in "填报单位 报送单位 上报单位 填表单位 填报部门 单位名称 单位(盖章) 单位(公章) 填报单位(盖章)".split()
)
"""Labels of the row that says who reports."""

OTHER_LABELS = tuple(
    matching_key(word)
    for word in "填报人 填表人 经办人 联系人 联系电话 电话 填报日期 填表日期 报送日期 日期 审核人 负责人 "
    "单位负责人 单位负责人签字 制表 截止时间".split()
)
"""Labels of rows that say neither who nor when the figures are of; dates beside them are not periods."""

INDEX_WORDS = frozenset("甲乙丙丁戊")
"""What statistical forms write under their header to number its text columns; figures columns get 1, 2, 3."""

TOTALS = {matching_key(word) for word in "合计 小计 总计 全旗合计 全县合计".split()}

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

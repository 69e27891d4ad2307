"""What the template says, as data.

The form itself is Chinese in every language: it is the county's form, and the words it offers are the words the reader
knows (`intake.words`). What helps to fill it (guide, prompts, warnings) follows the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.model import IndicatorKind

SHEET = "年度指标"
TAG_SHEET = "_tag"
FORM = "annual/1"
COLUMNS = ("序号", "指标", "计量单位", "本年数", "状态", "上年数", "上年数更正", "备注")
STATUSES = ("有数", "零", "不涉及", "未统计", "涉密", "并入其他单位", "估计", "口径变更", "口径不同", "存疑")
YES_NO = ("是", "否")
UNIT_LABEL = "填报单位"
CLERK, PHONE, DATE, REVIEWER = "填报人", "联系电话", "填报日期", "审核人"
NUMERALS = "一二三四五六七八九十"

_PARTS = {"S1": "上半年", "S2": "下半年"} | {f"Q{n}": f"第{NUMERALS[n - 1]}季度" for n in range(1, 5)}


def title(unit_name: str, period: str) -> str:
    """杭锦后旗团结镇, 2025 → 杭锦后旗团结镇2025年度法治政府建设情况统计表."""
    return f"{unit_name}{period_words(period)}法治政府建设情况统计表"


def period_words(period: str) -> str:
    """2025 → 2025年度, 2025-S1 → 2025年上半年, 2025-Q3 → 2025年第三季度, 2025-M03 → 2025年3月."""
    year, _, part = period.partition("-")
    if not part:
        return f"{year}年度"
    return f"{year}年{_PARTS.get(part) or f'{int(part[1:])}月'}"


@dataclass(frozen=True)
class Help:
    """What helps the clerk, in one language."""

    guide: tuple[str, ...]
    scope: str
    page: str
    warning_title: str
    warning: dict[IndicatorKind, str]
    status_error: str


_ZH_WARNING = "这里一般填不小于 0 的数。确要填“300余”“约20”之类，可以继续；没有数请留空，并在“状态”中说明。"
_EN_WARNING = "Usually a number of 0 or more. 300余 or 约20 may be kept; leave it blank without a number and say why."

HELP = {
    "zh": Help(
        guide=(
            "填写说明：序号带＊的必填，其余选填。全年没有发生的填 0；没有掌握的留空，不要用 0 代替。",
            "没有此项职责的，“状态”选“不涉及”；未统计、涉密、并入其他单位的同样在“状态”中选，并在“备注”写明原因。",
            "约数照实填写，如 300余、2万、约20；比率填 98 或 98% 都可以，分子、分母所在各行也请一并填写。",
            "“上年数”为上年已报数，有误的在“上年数更正”填正确数，备注写明依据；统计口径有变化的，“状态”选“口径变更”。",
        ),
        scope="应填 {required} 项，选填 {optional} 项",
        page="第 &P 页，共 &N 页",
        warning_title="请核对",
        warning={
            "count": _ZH_WARNING,
            "stock": _ZH_WARNING,
            "amount": _ZH_WARNING,
            "ratio": "比率一般在 0 到 100 之间，填 98 或 98% 都可以。确认无误可以继续。",
            "boolean": "这里一般填“是”或“否”。确认无误可以继续。",
        },
        status_error="请从下拉列表中选择一项，或留空。",
    ),
    "en": Help(
        guide=(
            "How to fill: rows marked ＊ are required. 0 means it did not happen; blank means not reported.",
            "No such duty: choose 不涉及 under 状态; likewise 未统计 (not counted), 涉密 (withheld), "
            "并入其他单位 (reported by another unit), and give the reason under 备注.",
            "Round figures as they are: 300余, 2万, 约20. Rates as 98 or 98%; please fill the rows of their parts too.",
            "上年数 is what was reported last year; a correction goes to 上年数更正. Definition changed: 口径变更.",
        ),
        scope="{required} required, {optional} optional",
        page="&P / &N",
        warning_title="Please check",
        warning={
            "count": _EN_WARNING,
            "stock": _EN_WARNING,
            "amount": _EN_WARNING,
            "ratio": "Usually between 0 and 100; 98 and 98% both do. Continue if it is right.",
            "boolean": "Usually 是 (yes) or 否 (no). Continue if it is right.",
        },
        status_error="Choose one of the list, or leave it blank.",
    ),
}

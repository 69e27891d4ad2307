"""What is planted in the demonstration county, as data: every fault and every special case a reader must tell apart.

Cells of a plant are typed whatever the clerk would have typed; `Change` alters the figure that really was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.demo.filling import Entry


@dataclass(frozen=True)
class Change:
    """The true figure times `times` plus `plus`."""

    times: int = 1
    plus: int = 0


TRUE = Change()
BLANK = Entry()


@dataclass(frozen=True)
class Plant:
    """A fault in one cell: `cells` are all cells that make it, the first one is where it shows.

    `expected` is what a reader must see: status X, at_least N, about N, zero, rule RN, restated, not_justified.
    """

    fault: str
    unit_code: str
    period: str
    cells: Mapping[str, Entry | Change] = field(hash=False)
    planted: str
    expected: str


PLANTS = (
    Plant("gap", "shili.xihe", "2024", {"publicity_events": BLANK}, "必填项留空", "status O"),
    Plant("gap", "shili.nanshan", "2023", {"disputes_found": BLANK}, "必填项留空，前后两年都有数", "status O"),
    Plant("gap", "shili.transport", "2025", {"penalty_cases": BLANK}, "必填项留空", "status O"),
    Plant("dash", "shili.jinsha", "2025", {"key_issues_resolved": Entry("—")}, "填一道横线", "status O"),
    Plant("zero", "shili.donghu", "2025", {"litigation_lost": Entry(0)}, "填 0", "zero"),
    Plant("zero", "shili.beiyuan", "2025", {"reconsideration_lost": Entry("无")}, "填“无”", "zero"),
    Plant(
        "zero",
        "shili.qingliu",
        "2025",
        {"petition_backlog_resolved": Entry(status="零")},
        "数空着，状态选“零”",
        "zero",
    ),
    Plant(
        "at_least", "shili.baihua", "2025", {"publicity_people_reached": Entry("8000余")}, "约数“余”", "at_least 8000"
    ),
    Plant(
        "at_least",
        "shili.yinquan",
        "2024",
        {"publicity_people_reached": Entry("两万余")},
        "汉字约数",
        "at_least 20000",
    ),
    Plant("at_least", "shili.jinsha", "2025", {"gov_info_disclosed": Entry("300余条")}, "约数带量词", "at_least 300"),
    Plant("about", "shili.heping", "2025", {"publicity_people_reached": Entry("约9000")}, "约数“约”", "about 9000"),
    Plant("about", "shili.donghu", "2024", {"publicity_people_reached": Entry("1.2万")}, "以万计的小数", "about 12000"),
    Plant(
        "part_exceeds_whole",
        "shili.nanshan",
        "2025",
        {
            "litigation_lost": Entry(3),
            "litigation_concluded": Entry(2),
            "litigation_cases": Entry(2),
            "litigation_loss_rate": BLANK,
        },
        "败诉 3 件多于审结 2 件",
        "rule R1",
    ),
    Plant(
        "rate_differs",
        "shili.xihe",
        "2025",
        {
            "dispute_resolution_rate": Entry(99, percent=True),
            "disputes_found": Entry(150),
            "disputes_resolved": Entry(120),
        },
        "化解率填 99%，按 120/150 应为 80%",
        "rule R2",
    ),
    Plant(
        "better_rate_exceeds_plain",
        "shili.justice",
        "2025",
        {
            "law_exam_excellent_rate": Entry(98, percent=True),
            "law_exam_pass_rate": Entry(92, percent=True),
            "law_exam_persons_excellent": Entry(49),
            "law_exam_persons_passed": Entry(46),
            "law_exam_persons": Entry(50),
            "law_exam_persons_due": Entry(50),
            "law_exam_participation_rate": Entry(100, percent=True),
            "law_exam_sessions": Entry(2),
        },
        "优秀率 98% 高于合格率 92%",
        "rule R3",
    ),
    Plant(
        "flow_imbalance",
        "shili.natural_resources",
        "2025",
        {
            "foi_requests_concluded": Change(plus=3),
            "foi_requests_carried_in": TRUE,
            "foi_requests_received": TRUE,
            "foi_requests_carried_out": TRUE,
        },
        "办结多填 3 件，结转加新收不等于办结加结转下年",
        "rule R4",
    ),
    Plant(
        "few_persons",
        "shili.qingliu",
        "2025",
        {"cadre_law_training_persons": Entry(45), "cadre_law_training_sessions": Entry(26)},
        "26 次培训只有 45 人次",
        "rule R9",
    ),
    Plant(
        "rate_without_denominator",
        "shili.forestry",
        "2025",
        {
            "normative_docs_filing_rate": Entry(100, percent=True),
            "normative_docs_issued": Entry(0),
            "normative_docs_filed": Entry(0),
            "normative_docs_unified": Entry(0),
            "normative_docs_unified_rate": Entry(status="不涉及", note="本年未制定规范性文件"),
        },
        "没有制定文件，报备率填 100%",
        "rule R12",
    ),
    Plant(
        "unit_slip",
        "shili.market",
        "2025",
        {"penalty_amount": Change(times=10_000), "penalty_cases": TRUE},
        "以元填在万元栏，为实际的 10000 倍",
        "rule R18",
    ),
    Plant("unit_slip_base", "shili.market", "2024", {"penalty_amount": TRUE}, "上年数正常，供对照", "status A"),
    Plant(
        "withheld",
        "shili.public_security",
        "2025",
        {"coercion_cases": Entry(status="涉密", note="按规定不公开")},
        "状态选“涉密”并有说明",
        "status Q",
    ),
    Plant(
        "withheld",
        "shili.public_security",
        "2024",
        {"coercion_cases": Entry(status="涉密", note="按规定不公开")},
        "状态选“涉密”并有说明",
        "status Q",
    ),
    Plant(
        "not_applicable",
        "shili.heping",
        "2025",
        {"license_applications": Entry(status="不涉及", note="街道没有行政许可职权")},
        "状态选“不涉及”并有说明",
        "status M",
    ),
    Plant(
        "not_applicable_without_note",
        "shili.housing",
        "2025",
        {"petitions_received": Entry(status="不涉及")},
        "状态选“不涉及”而没有说明",
        "status M; not_justified",
    ),
    Plant(
        "not_collected",
        "shili.baihua",
        "2024",
        {"body_cameras": Entry(status="未统计", note="设备由旗里统一管理，镇里没有台账")},
        "状态选“未统计”并有说明",
        "status L",
    ),
    Plant(
        "reported_elsewhere",
        "shili.nanshan",
        "2025",
        {"legal_aid_cases": Entry(status="并入其他单位", note="由旗司法局统一填报")},
        "状态选“并入其他单位”并有说明",
        "status K",
    ),
    Plant(
        "definition_changed",
        "shili.donghu",
        "2024",
        {"publicity_events": Entry(31, status="口径变更", note="本年起含网络直播普法")},
        "状态选“口径变更”",
        "status B",
    ),
    Plant(
        "estimated",
        "shili.agriculture",
        "2025",
        {"publicity_people_reached": Entry(5200, status="估计", note="按发放资料推算")},
        "状态选“估计”",
        "status E",
    ),
    Plant("restated_base", "shili.beiyuan", "2024", {"publicity_events": Entry(20)}, "上年原报数，供对照", "status A"),
    Plant(
        "restated",
        "shili.beiyuan",
        "2025",
        {"publicity_events": Entry(24, correction=23, note="上年漏计 3 场")},
        "更正上年数",
        "restated",
    ),
)

NOT_SENT = {
    ("shili.hongshi", "2022"): "全年没有报送",
    ("shili.audit", "2025"): "本年没有报送",
    ("shili.culture", "2025"): "本年没有报送",
}
"""Unit and period of which no file exists."""

COPIED = {("shili.yinquan", "2025"): "全部数据与上年相同"}
"""Unit and period whose figures are all those of the year before."""

RECEIVED = {
    ("shili.water", "2025"): ("2026-03-09 10:20", "late", "截止后 8 天才报"),
    ("shili.health", "2024"): ("2025-03-05 16:40", "late", "截止后 4 天才报"),
    ("shili.heping", "2023"): ("2024-03-02 00:10", "late", "截止当天 24 时后 10 分钟"),
    ("shili.transport", "2025"): ("2026-03-01 23:50", "on_time", "截止当天 24 时前 10 分钟"),
}
"""Unit and period → when the file came (UTC+8), what a reader must see, and why."""


@dataclass(frozen=True)
class Correction:
    """A second version: what the first one said wrongly, when the second came, and why."""

    unit_code: str
    period: str
    wrong: Mapping[str, Entry] = field(hash=False)
    first_at: str
    second_at: str
    reason: str


CORRECTIONS = (
    Correction(
        "shili.education",
        "2025",
        {"publicity_events": Entry(120)},
        "2026-02-03 15:10",
        "2026-02-20 09:35",
        "普法宣传活动场次多录一位，更正",
    ),
    Correction(
        "shili.emergency",
        "2024",
        {"emergency_drills": Entry(41)},
        "2025-02-11 11:05",
        "2025-03-12 14:30",
        "应急演练次数录入有误，更正",
    ),
)

LONG_TABLES = {
    "2021": ("donghu", "nanshan", "yinquan", "heping", "public_security", "market", "water", "forestry"),
    "2022": ("nanshan", "yinquan", "public_security", "market", "water"),
    "2023": ("yinquan", "public_security", "forestry"),
    "2024": ("public_security",),
}
"""Who sent a table of its own instead of the template; the template spread year by year."""

WIDE_TABLE = ("2022", ("finance", "audit", "civil_affairs", "human_resources", "education"))
"""The year and the departments that came as the rows of one wide table."""

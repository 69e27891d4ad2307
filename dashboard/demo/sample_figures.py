"""Figures of real published reports, as written there, with the address where each report can be read.

Two units of 杭锦后旗 reported the year 2025 in prose; their figures are typed as the prose has them. The other four
units publish reports of several years, which makes them the only real series for comparisons between years.
"""

from __future__ import annotations

from dashboard.demo.filling import Entry

Figures = dict[str, str | int | float | Entry]
"""Indicator code → what is typed."""

TUANJIE_2025: Figures = {
    "law_special_meetings": 2,
    "center_group_law_sessions": 2,
    "key_issues_resolved": 8,
    "cadre_law_training_sessions": 4,
    "major_decision_legality_reviews": 4,
    "legal_adviser_services": 8,
    "legal_opinions_issued": 2,
    "gov_info_disclosed": "300余",
    "enforcement_training_sessions": 4,
    "reconsideration_lost": "无",
    "litigation_lost": "无",
    "special_enforcement_inspections": 2,
    "publicity_events": 4,
    "publicity_materials": "2000余",
    "publicity_people_reached": "4000余",
    "legal_culture_venues": 1,
    "publicity_media_items": "10余",
    "legal_literate_persons": "80余",
    "grids": 76,
    "grid_staff": 202,
    "disputes_found": 29,
    "dispute_resolution_rate": "100%",
    "petition_backlog_resolved": 2,
    "legal_services_provided": "150余",
    "village_legal_adviser_coverage": "全覆盖",
}

OFFICE_2025: Figures = {"publicity_events": "3场次"}

PUBLIC: tuple[tuple[str, str, str, Figures], ...] = (
    (
        "public.tongzhou",
        "2020",
        "http://zhengfu.bjtzh.gov.cn/bjtz/xxfb/202211/1624687.shtml",
        {"reconsideration_received": 172},
    ),
    (
        "public.tongzhou",
        "2021",
        "http://zhengfu.bjtzh.gov.cn/bjtz/xxfb/202211/1624687.shtml",
        {
            "reconsideration_received": 281,
            "reconsideration_concluded": 262,
            "reconsideration_corrected": 56,
            "reconsideration_mediated": 51,
            "reconsideration_resolution_rate": "40%",
            "reconsideration_as_respondent": 11,
        },
    ),
    (
        "public.tongzhou",
        "2022",
        "https://www.bjtzh.gov.cn/bjtz/xxfb/202403/1698598.shtml",
        {
            "reconsideration_received": 558,
            "reconsideration_concluded": 476,
            "reconsideration_corrected": 51,
            "reconsideration_mediated": 100,
            "reconsideration_resolution_rate": "32%",
            "reconsideration_as_respondent": 18,
        },
    ),
    (
        "public.tongzhou",
        "2023",
        "http://zhengfu.bjtzh.gov.cn/bjtz/xxfb/202412/1736648.shtml",
        {
            "reconsideration_received": 1113,
            "reconsideration_accepted": 1033,
            "reconsideration_concluded": 977,
            "reconsideration_corrected": Entry(236, correction=60, note="本年报告所述上年数为 60，上年报告为 51"),
            "reconsideration_correction_rate": "24.2%",
            "reconsideration_mediated": 170,
            "reconsideration_mediation_rate": "17.4%",
            "reconsideration_resolution_rate": "42%",
            "reconsideration_as_respondent": 17,
            "litigation_cases": Entry(
                285, note="见下一年报告：https://www.bjtzh.gov.cn/bjtz/xxfb/202602/1780253.shtml"
            ),
        },
    ),
    (
        "public.tongzhou",
        "2024",
        "https://www.bjtzh.gov.cn/bjtz/xxfb/202602/1780253.shtml",
        {
            "reconsideration_received": 1696,
            "reconsideration_concluded": 1550,
            "reconsideration_corrected": 161,
            "reconsideration_mediated": 310,
            "reconsideration_resolution_rate": "31%",
            "reconsideration_as_respondent": 50,
            "litigation_cases": 373,
        },
    ),
    (
        "public.weiyang",
        "2022",
        "http://www.weiyang.gov.cn/ztzl/fzzfjs/ndfzjsqkbg/1734396868874031106.html",
        {
            "center_group_law_sessions": 6,
            "gov_meeting_law_sessions": Entry(5, note="常务会"),
        },
    ),
    (
        "public.weiyang",
        "2023",
        "http://www.weiyang.gov.cn/ztzl/fzzfjs/ndfzjsqkbg/1746825376128634882.html",
        {
            "gov_meeting_law_sessions": Entry(7, status="口径变更", note="常委会、常务会合计，上年只计常务会"),
            "cadre_law_training_sessions": 15,
            "cadre_law_training_persons": "2291余",
            "law_exam_persons": 1098,
        },
    ),
    (
        "public.weiyang",
        "2024",
        "http://www.weiyang.gov.cn/ztzl/fzzfjs/ndfzjsqkbg/1892035471888891906.html",
        {
            "gov_meeting_law_sessions": Entry(11, status="口径变更", note="区委、区政府合计，与上年口径不同"),
            "cadre_law_training_sessions": 25,
            "cadre_law_training_persons": 2043,
            "law_special_meetings": 3,
            "litigation_concluded": 146,
            "litigation_lost": 46,
            "litigation_loss_rate": "31.5%",
        },
    ),
    (
        "public.fangcheng",
        "2023",
        "https://www.fangcheng.gov.cn/2025/01-03/837272.html",
        {"reconsideration_accepted": 66},
    ),
    (
        "public.fangcheng",
        "2024",
        "https://www.fangcheng.gov.cn/2025/01-03/837272.html",
        {
            "reconsideration_accepted": 151,
            "reconsideration_concluded": 135,
            "reconsideration_corrected": 29,
            "reconsideration_correction_rate": Entry(
                "约19.2%", status="口径不同", note="以受理 151 件为分母，本表口径以审结 135 件为分母"
            ),
            "reconsideration_township_respondent": 11,
        },
    ),
    (
        "public.liulang",
        "2023",
        "https://www.wanzhi.gov.cn/openness/public/6604601/39783073.html",
        {"enforcement_exam_pass_rate": "100%"},
    ),
    (
        "public.liulang",
        "2024",
        "https://www.wanzhi.gov.cn/openness/public/6604601/39783073.html",
        {
            "law_exam_persons": "200余",
            "enforcement_exam_pass_rate": "100%",
            "litigation_lost": 0,
            "reconsideration_lost": 0,
        },
    ),
)
"""Unit, period, address of the report, figures."""

"""How large figures usually are: medians by kind of unit, as data. Orders of magnitude follow published reports of
townships and departments of the years 2021 to 2025; what no report gives is judgement.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.model import UnitKind

_TABLE = """
code                               town  dept  office spread trend scale
law_special_meetings                  4     3      2    1.8   0.04 -
center_group_law_sessions             4     4      4    2.0   0.03 -
party_meeting_law_sessions           12    10      8    2.0   0.02 -
gov_meeting_law_sessions              6     5      8    1.8   0.02 -
pre_meeting_law_sessions              8     8      8    2.0   0.02 -
key_issues_resolved                   8     6      3    1.8   0.02 -
cadre_law_training_sessions           6     5      3    2.2   0.04 -
law_exam_sessions                     2     2      2    1.4   0.00 -
law_exam_persons_due                 62    70     32    1.3   0.01 size
leader_law_reports                    9     4     30    1.5   0.01 -
leader_law_lectures                   3     2      1    1.6   0.05 -
court_hearings_attended               1     2      1    1.8   0.06 -
law_supervision_inspections           2     3      4    1.8   0.02 -
law_supervision_units                 8     6     22    1.4   0.02 -
law_work_docs_issued                  5     5     12    1.7   0.01 -
law_promotion_meetings                4     4      4    1.6   0.02 -
law_assessment_weight                 5     5      5    1.2   0.00 -
internal_rules_issued                 4     5      4    2.0   0.02 -
center_group_law_topics               8     8      8    1.6   0.02 -
legal_culture_investment              6     5      3    2.5   0.03 size
major_decision_legality_reviews       4     4      5    1.8   0.05 -
major_decision_items                  4     4      6    1.6   0.03 -
legality_reviews_total               38    52     96    1.6   0.05 size
normative_doc_legality_reviews        2     5     24    1.6   0.02 -
case_file_legal_reviews               2     9      2    1.8   0.03 law
review_opinions_proposed             28    60    110    1.8   0.04 size
review_opinions_requested            12    24     46    1.8   0.03 -
fair_competition_reviews              2     6     12    1.8   0.10 -
normative_docs_issued                 1     2      7    1.6   0.00 -
normative_docs_cleaned                3    12     46    1.6  -0.02 -
legal_advisers                        2     2      3    1.5   0.03 -
legal_adviser_services               16    18     26    1.9   0.06 -
legal_adviser_meetings                5     5      9    1.7   0.04 -
adviser_mediations                    6     0      0    1.8   0.05 size
public_lawyers                        0     2      3    1.5   0.08 -
gov_info_disclosed                  310   420    980    1.7   0.03 size
policy_docs_published                 6    14     52    1.7   0.02 -
policy_interpretations                3     9     30    1.7   0.05 -
meeting_interpretations               2     4     12    1.7   0.05 -
foi_requests_carried_in               0     1      2    1.4   0.00 -
foi_requests_received                 3     9     26    1.8   0.06 size
foi_requests_carried_out              0     1      2    1.4   0.00 -
duty_list_items_per_unit              0     0    262    1.1   0.01 -
power_list_items                    138   210     64    1.5   0.01 law
license_items                         4    24    160    1.4   0.01 law
gov_service_items_total             118    86    120    1.3   0.01 -
gov_services_handled               2600  3200   1500    2.0   0.06 size
duty_list_items_basic                98     0      0    1.2   0.00 -
duty_list_items_cooperate            76     0      0    1.2   0.00 -
duty_list_items_recovered            84     0      0    1.2   0.00 -
proposals_handled                     3    12     64    1.7   0.02 size
enforcement_officers                 18    46      6    1.5   0.02 law
enforcement_exam_persons              5    11      2    1.5   0.02 law
enforcement_training_sessions         4     5      2    1.6   0.03 -
enforcement_training_hours           60    62     60    1.1   0.01 -
enforcement_items_published          44   120      4    1.4   0.02 law
enforcement_info_published           38   150      6    1.8   0.05 law
enforcement_inspections              96   420      6    1.8   0.03 law
special_enforcement_inspections       3     4      2    1.7   0.03 -
case_file_review_sessions             2     2      1    1.3   0.02 -
penalty_cases                        11    96      0    2.0   0.04 law
license_applications                 26   640      2    2.0   0.04 law
license_revoked                       0     1      0    1.5   0.00 law
enforcement_complaints               14    88      6    1.9   0.05 law
cases_transferred_judicial            0     2      0    1.8   0.03 law
reconsideration_received             60    74     60    1.3   0.16 -
reconsideration_carried_in            4     5      4    1.3   0.10 -
reconsideration_as_respondent         1     2      3    1.7   0.10 size
reconsideration_lost                  0     0      0    1.5   0.00 -
litigation_cases                      2     4      6    1.7   0.05 size
publicity_events                     22    12      3    1.9   0.05 size
legal_lectures                        4     4      2    1.8   0.04 -
publicity_media_items                28    46     12    2.0   0.12 -
publicity_banners_boards             42    22      4    1.8   0.00 size
legal_culture_venues                  5     2      0    1.6   0.06 size
legal_literate_training_sessions      3     0      0    1.5   0.04 -
village_adviser_lectures             11     0      0    1.7   0.05 village
law_vice_principals                   4     3      0    1.5   0.03 size
law_demo_households                  46     0      0    1.7   0.10 village
disputes_found                      146    40      4    1.7   0.03 size
petition_backlog_resolved             3     2      1    1.7   0.02 -
petitions_received                   38    30     12    1.7  -0.03 size
legal_services_provided             420     0      0    1.9   0.05 size
villages                             14     0      0    1.3   0.00 village
legal_service_windows                 1     0      0    1.3   0.02 -
mediators                            64    10      3    1.4   0.02 village
legal_aid_cases                      14    30      0    1.8   0.05 size
enterprise_legal_checkups             8    16      0    1.9   0.15 size
hidden_dangers_found                190   260     12    1.8   0.02 size
risk_assessments                      6     8      3    1.7   0.03 -
emergency_drills                      4     4      1    1.6   0.04 -
problems_identified                   6     7      5    1.6   0.00 -
next_year_tasks                       5     5      5    1.3   0.00 -
"""


@dataclass(frozen=True)
class Typical:
    """A median by kind of unit; `spread` is the factor between the median and the largest unit, `trend` a year's
    growth, `scale` what the figure grows with: size, law (enforcement work), village or nothing."""

    town: float
    department: float
    office: float
    spread: float
    trend: float
    scale: str

    def median(self, kind: UnitKind) -> float:
        return {"department": self.department, "gov_office": self.office}.get(kind, self.town)


def _parsed(table: str) -> dict[str, Typical]:
    records = (line.split() for line in table.strip().splitlines()[1:])
    return {code: Typical(*map(float, numbers), scale) for code, *numbers, scale in records}


TYPICAL = _parsed(_TABLE)

UNKNOWN = Typical(6, 6, 4, 1.6, 0.02, "-")
"""For an indicator a county added to the catalogue after this table was made."""

LAW_WORK = {
    "public_security": 2.6,
    "market": 2.4,
    "enforcement": 2.2,
    "transport": 1.5,
    "housing": 1.0,
    "natural_resources": 1.0,
    "agriculture": 0.9,
    "health": 0.9,
    "emergency": 0.8,
    "forestry": 0.6,
    "human_resources": 0.5,
    "water": 0.4,
    "culture": 0.4,
    "justice": 0.2,
    "education": 0.1,
    "civil_affairs": 0.1,
    "finance": 0.05,
    "audit": 0.05,
}
"""How much a department enforces, beside the middle one (last part of its code)."""

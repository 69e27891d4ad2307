"""Figures that follow another: how large a part usually is of its whole, or how many there are of one for each other.

So a unit with many events hands out much material, and rates made of parts come out as rates of real units do.
"""

from __future__ import annotations

from dataclasses import dataclass

_TABLE = """
code                                of                              share width
law_exam_persons                    law_exam_persons_due            0.96  0.04
law_exam_persons_passed             law_exam_persons                0.97  0.04
law_exam_persons_excellent          law_exam_persons_passed         0.45  0.30
cadre_law_training_persons          cadre_law_training_sessions     38    0.40
major_decision_items_reviewed       major_decision_items            0.97  0.08
contract_legality_reviews           legality_reviews_total          0.45  0.30
normative_docs_filed                normative_docs_issued           0.98  0.05
normative_docs_unified              normative_docs_issued           0.97  0.08
normative_docs_retained             normative_docs_cleaned          0.68  0.15
normative_docs_repealed             normative_docs_cleaned          0.14  0.40
normative_docs_amended              normative_docs_cleaned          0.08  0.40
normative_docs_invalidated          normative_docs_cleaned          0.08  0.40
legal_opinions_issued               legal_adviser_services          0.35  0.30
gov_service_items_onsite            gov_service_items_total         0.72  0.20
gov_service_items_online            gov_service_items_total         0.86  0.12
gov_service_ratings                 gov_services_handled            0.45  0.30
gov_service_ratings_positive        gov_service_ratings             0.985 0.015
proposals_concluded                 proposals_handled               0.99  0.02
proposals_satisfied                 proposals_concluded             0.97  0.04
power_list_items_license            power_list_items                0.12  0.30
power_list_items_penalty            power_list_items                0.58  0.20
enforcement_officers_certified      enforcement_officers            0.93  0.08
new_certified_officers              enforcement_officers_certified  0.08  0.50
enforcement_exam_passed             enforcement_exam_persons        0.90  0.10
enforcement_training_persons        enforcement_officers            3.2   0.35
cases_fully_recorded                penalty_cases                   0.92  0.10
major_enforcement_legal_reviews     penalty_cases                   0.09  0.40
body_cameras                        enforcement_officers            0.55  0.30
enforcement_person_times            enforcement_inspections         2.3   0.25
case_files_reviewed                 penalty_cases                   0.30  0.35
case_file_problems_rectified        case_files_reviewed             0.40  0.40
penalty_cases_filed                 penalty_cases                   1.06  0.05
penalty_cases_closed                penalty_cases_filed             0.94  0.06
penalty_amount                      penalty_cases                   0.42  0.50
coercion_cases                      penalty_cases                   0.10  0.40
license_accepted                    license_applications            0.97  0.03
license_granted                     license_accepted                0.965 0.03
license_refused                     license_accepted                0.01  0.50
reconsideration_accepted            reconsideration_received        0.91  0.06
reconsideration_concluded           reconsideration_accepted        0.93  0.06
reconsideration_corrected           reconsideration_concluded       0.11  0.40
reconsideration_mediated            reconsideration_concluded       0.22  0.30
reconsideration_township_respondent reconsideration_accepted        0.18  0.30
litigation_concluded                litigation_cases                0.93  0.10
litigation_lost                     litigation_concluded            0.13  0.60
officials_in_court_due              litigation_cases                0.88  0.15
officials_in_court                  officials_in_court_due          0.90  0.12
principals_in_court                 officials_in_court              0.55  0.40
school_publicity_events             publicity_events                0.22  0.40
school_publicity_people             school_publicity_events         230   0.40
publicity_materials                 publicity_events                140   0.45
publicity_people_reached            publicity_events                310   0.50
legal_consult_people                publicity_people_reached        0.05  0.40
legal_literate_persons              villages                        4.6   0.25
democracy_demo_villages             villages                        0.30  0.40
villages_with_adviser               villages                        1.0   0.0
village_legal_advisers              villages                        0.65  0.25
legal_service_stations              villages                        1.05  0.04
mediation_committees                villages                        1.12  0.06
grids                               villages                        5.2   0.20
grid_staff                          grids                           2.4   0.20
residents                           villages                        690   0.30
disputes_resolved                   disputes_found                  0.965 0.03
petitions_closed                    petitions_received              0.95  0.05
hidden_dangers_fixed                hidden_dangers_found            0.97  0.03
problems_rectified                  problems_identified             0.90  0.12
"""


@dataclass(frozen=True)
class Part:
    """`of` times `share`, give or take `width` of it by unit and less by year; a share up to 1 stays within."""

    of: str
    share: float
    width: float


def _parsed(table: str) -> dict[str, Part]:
    records = (line.split() for line in table.strip().splitlines()[1:])
    return {code: Part(of, float(share), float(width)) for code, of, share, width in records}


PARTS = _parsed(_TABLE)

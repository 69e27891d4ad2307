-- Which part is larger than its whole? Certified officers and officers, cases lost and cases concluded (R1),
-- the better rate and the plain one (R3), outcomes and their total (R6), steps of a case (R7).
--
-- One row per candidate and relation of the comparison at_most that is certainly broken.
-- Of several parts the known ones count; a whole with an unknown part has no limit and is never reported.

select
    submission_id,
    unit_code,
    period,
    severity,
    rule,
    relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    left_lower as value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    right_upper as high,
    left_lower as left_value,
    right_upper as right_value
from candidate_relation
where comparison = 'at_most' and left_lower > right_upper
order by submission_id, relation_code;

-- Which two figures with nearly the same name may have been taken for each other (R21)?
--
-- One row per candidate and relation of the comparison apart: the left figure reaches the right one, which is above 0.
-- Inspections of how others enforce are few beside inspections of the public; only said, never asked about.
-- Source: domain rule R21; 执法检查 is used for both.

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
    cast(null as decimal(38, 4)) as high,
    left_lower as left_value,
    right_upper as right_value
from candidate_relation
where comparison = 'apart' and right_lower > 0 and left_lower >= right_upper
order by submission_id, relation_code;

-- Which figure is too small for the size of the unit? Law-literate persons, three a village (R10).
--
-- One row per candidate and relation of the comparison times: left is certainly below low times right.
-- "80 or more" may be enough and an absent figure may be anything: neither is reported.

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
    left_upper as value,
    cast(null as decimal(38, 4)) as expected,
    low * right_lower as low,
    cast(null as decimal(38, 4)) as high,
    left_upper as left_value,
    right_lower as right_value
from candidate_relation
where comparison = 'times' and left_upper < low * right_lower
order by submission_id, relation_code;

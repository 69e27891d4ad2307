-- What was counted although its cause is said not to have happened? Materials without an event,
-- fines without a case, services without an adviser (R8).
--
-- One row per candidate and relation of the comparison needs: the left side is above 0, the right side is 0.
-- A right side that is absent or unknown is not 0 and is never reported.

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
where comparison = 'needs' and left_lower > 0 and right_upper <= 0
order by submission_id, relation_code;

-- Which two sums differ that must be equal? What came in and what went out (R4), parts declared disjoint
-- and their total (R6).
--
-- One row per candidate and relation of the comparison equals whose sides cannot be equal.
-- A side with an unknown part has no upper limit: it is reported only if the known parts are too much.

with apart as (
    select
        *,
        left_lower > right_upper as is_left_larger
    from candidate_relation
    where comparison = 'equals' and (left_lower > right_upper or left_upper < right_lower)
)

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
    case when is_left_larger then left_lower else left_upper end as value,
    case when right_lower = right_upper then right_lower end as expected,
    right_lower as low,
    right_upper as high,
    case when is_left_larger then left_lower else left_upper end as left_value,
    case when is_left_larger then right_upper else right_lower end as right_value
from apart
order by submission_id, relation_code;

-- Which figure is out of proportion to its base? Persons per session, staff per grid (R9).
--
-- One row per candidate and relation of the comparison per whose quotient is certainly below low or
-- above high; `value` is the quotient. A base of 0 has no quotient, that is the question of needs_cause.
-- A limit that the relation does not give is none; an absent figure is never reported.

with out_of_range as (
    select
        *,
        left_lower > high * right_upper as is_above
    from candidate_relation
    where
        comparison = 'per'
        and right_upper is distinct from 0
        and (left_lower > high * right_upper or left_upper < low * right_lower)
),

proven as (
    select
        *,
        case when is_above then left_lower else left_upper end as left_value,
        case when is_above then right_upper else right_lower end as right_value
    from out_of_range
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
    cast(
        round(cast(left_value as double) / nullif(cast(right_value as double), 0), 4) as decimal(38, 4)
    ) as value,
    cast(null as decimal(38, 4)) as expected,
    low,
    high,
    left_value,
    right_value
from proven
order by submission_id, relation_code;

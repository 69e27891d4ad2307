-- Which stated rate is not its numerator divided by its denominator (R2)?
--
-- One row per candidate and rate that is more than 0.5 points away: a warning up to 2 points, beyond
-- an error. Half the last digit of a percentage is never more than 0.5 points (31 stands for 30.5 to 31.5,
-- 31.5 for 31.45 to 31.55), so this one limit is the larger of the two that the rule allows.
-- Parts or rates with bounds are compared at the bounds, `low` and `high` are those of the recomputed rate;
-- an absent part leaves its bound open. A rate with status D and a denominator of 0 are not compared.

with recomputed as (
    select
        *,
        -- six decimals, or 31.5 - 31 would be a little more than 0.5 in binary
        round(
            100 * cast(numerator_lower as double) / nullif(cast(denominator_upper as double), 0), 6
        ) as lowest,
        round(
            100 * cast(numerator_upper as double) / nullif(cast(denominator_lower as double), 0), 6
        ) as highest
    from candidate_ratio
),

compared as (
    select
        *,
        case
            when rate_lower > highest then round(cast(rate_lower as double) - highest, 6)
            when rate_upper < lowest then round(lowest - cast(rate_upper as double), 6)
        end as points_apart,
        rate_lower > highest as is_above
    from recomputed
),

proven as (
    select
        *,
        case when is_above then highest else lowest end as expected_rate,
        case when is_above then numerator_upper else numerator_lower end as left_value,
        case when is_above then denominator_lower else denominator_upper end as right_value
    from compared
    where points_apart > 0.5
)

select
    submission_id,
    unit_code,
    period,
    case when points_apart > 2 then 'error' else 'warning' end as severity,
    'R2' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    value,
    cast(round(expected_rate, 4) as decimal(38, 4)) as expected,
    cast(round(lowest, 4) as decimal(38, 4)) as low,
    cast(round(highest, 4) as decimal(38, 4)) as high,
    left_value,
    right_value
from proven
order by submission_id, indicator_code, sheet, cell;

-- Which coverage is said to be full and is not, or is full and not said to be? 100 % if and only if
-- the part covered is the whole (R11).
--
-- One row per candidate and rate with a relation of the comparison full. Rounding does not excuse here:
-- 174 of 175 villages is not all of them. Without both parts, or with bounds that leave it open, no row.

with full_rate as (
    select
        candidate_ratio.*,
        relation.relation_code,
        relation.rule,
        relation.severity,
        candidate_ratio.numerator_lower > candidate_ratio.denominator_upper as is_above,
        candidate_ratio.numerator_upper < candidate_ratio.denominator_lower as is_below,
        candidate_ratio.numerator_lower = candidate_ratio.denominator_upper
        and candidate_ratio.numerator_upper = candidate_ratio.denominator_lower
        and candidate_ratio.denominator_lower > 0 as is_whole
    from candidate_ratio
    inner join relation_side
        on candidate_ratio.indicator_code = relation_side.indicator_code and relation_side.side = 'left'
    inner join relation on relation_side.relation_code = relation.relation_code
    where relation.comparison = 'full'
),

proven as (
    select
        *,
        case when is_below then numerator_upper else numerator_lower end as left_value,
        case when is_below then denominator_lower else denominator_upper end as right_value
    from full_rate
    where (rate_lower >= 100 and (is_above or is_below)) or (rate_upper < 100 and is_whole)
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
    value,
    cast(
        round(100 * cast(left_value as double) / nullif(cast(right_value as double), 0), 4) as decimal(38, 4)
    ) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    left_value,
    right_value
from proven
order by submission_id, relation_code;

-- Which figure is far from what units of its kind report? A slip of the unit (元 for 万元) shows here.
--
-- One row per candidate and figure that is certainly outside the range for the unit's kind,
-- or, where its kind has none, outside the range for any kind.
-- An indicator without a range, and a figure whose bounds leave it open, are never reported.

with known_range as (
    select
        judged_observation.*,
        plausible_range.minimum,
        plausible_range.maximum
    from judged_observation
    inner join unit on judged_observation.unit_code = unit.unit_code
    inner join plausible_range
        on
            judged_observation.indicator_code = plausible_range.indicator_code
            and plausible_range.unit_kind in (unit.kind, '')
    where judged_observation.is_candidate
    qualify
        row_number() over (
            partition by judged_observation.submission_id, judged_observation.indicator_code
            order by case when plausible_range.unit_kind = '' then 1 else 0 end
        ) = 1
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'plausible' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    value,
    cast(null as decimal(38, 4)) as expected,
    minimum as low,
    maximum as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value
from known_range
where lower > maximum or upper < minimum
order by submission_id, indicator_code, sheet, cell;

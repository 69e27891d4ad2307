-- Which figure is far from what units of its kind report? A slip of the unit (元 for 万元) shows here.
--
-- One row per candidate and figure that is certainly outside the range for the unit's kind,
-- or, where its kind has none, outside the range for any kind.
-- An indicator without a range, and a figure whose bounds leave it open, are never reported.

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
from candidate_range
where lower > maximum or upper < minimum
order by submission_id, indicator_code, sheet, cell;

-- Which figures of an area changed most since the year before?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per unit and indicator with an exact, comparable number on both sides (year_over_year: ok), counts,
-- stocks and amounts only; largest change in percent first. Gaps have no row.
-- Reasons to doubt a change: small_base (the base is under 10, percentages leap) and doubts (reasons to doubt
-- the figure or its base). base: 'own', or 'completed' with predecessors' values.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.direction,
    indicator.decimals,
    year_pair.value,
    year_pair.lower,
    year_pair.upper,
    year_pair.previous_value,
    year_pair.previous_lower,
    year_pair.previous_upper,
    year_pair.difference,
    year_pair.change_percent,
    year_pair.base,
    year_pair.submission_id,
    year_pair.doubts,
    abs(year_pair.previous_value) < 10 as small_base
from doubted_pair as year_pair
inner join unit on year_pair.unit_code = unit.unit_code
inner join indicator on year_pair.indicator_code = indicator.indicator_code
where
    year_pair.area = $area
    and year_pair.period = $period
    and year_pair.outcome = 'ok'
    and indicator.kind in ('count', 'stock', 'amount')
order by
    abs(year_pair.change_percent) desc,
    abs(year_pair.difference) desc,
    unit.position asc,
    unit.unit_code asc,
    indicator.position asc,
    indicator.indicator_code asc

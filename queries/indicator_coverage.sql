-- How many units gave a figure of each indicator?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per indicator of the catalogue, in its order; where nobody is asked and nobody sent one, the counts are 0.
-- A required cell without a value is in units_required only; figures sent unasked are counted in units_unasked.

select
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.direction,
    indicator.position,
    count(*) filter (where cell.requirement = 'required') as units_required,
    count(cell.value) filter (where cell.requirement = 'required') as units_required_with_value,
    count(*) filter (where cell.requirement = 'optional') as units_optional,
    count(cell.value) filter (where cell.requirement = 'optional') as units_optional_with_value,
    count(cell.value) filter (
        where coalesce(cell.requirement, 'not_applicable') = 'not_applicable'
    ) as units_unasked
from indicator
left join cell
    on
        indicator.indicator_code = cell.indicator_code
        and cell.area = $area
        and cell.period = $period
group by all
order by indicator.position asc, indicator.indicator_code asc

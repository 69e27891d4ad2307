-- Every figure that has a place in a ranking, or owes one: of a unit that has a value or is required to.
-- at_worst and at_best are what its number may be at least and at most, as the direction goes: larger is better.
create or replace view ranked_figure as
select
    unit_rate.*,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    unit.position,
    case when indicator.direction = 'lower' then -unit_rate.high else unit_rate.low end as at_worst,
    case when indicator.direction = 'lower' then -unit_rate.low else unit_rate.high end as at_best
from unit_rate
inner join unit on unit_rate.unit_code = unit.unit_code
inner join indicator on unit_rate.indicator_code = indicator.indicator_code
where
    unit_rate.requirement in ('required', 'optional')
    and unit_rate.status <> 'M'
    and (unit_rate.is_reported or unit_rate.requirement = 'required');

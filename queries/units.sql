-- Which units report?
--
-- $area  text = ''  area whose own units are meant, e.g. 'shili'; empty means all
--
-- One row per unit that ever reported or will, in the catalogue's order; ended ones have a last_period and
-- perhaps a successor. Areas are no units: see areas.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    unit.area,
    parent.unit_name as area_name,
    unit.first_period,
    unit.last_period,
    unit.successor_code,
    unit.position
from unit
left join unit as parent on unit.area = parent.unit_code
where unit.kind <> 'area' and ($area = '' or unit.area = $area)
order by unit.position asc, unit.unit_code asc

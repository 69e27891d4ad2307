-- Which required cells of an area have no value?
--
-- $area    text       area code, e.g. 'shili'
-- $period  text       period, e.g. '2025'
-- $unit    text = ''  unit code; empty means all
--
-- One row per required cell without a value, those of units that sent nothing included (status O).
-- last_reported_period: the newest earlier period with a value; null when there is none.
-- Cells of a report that came in and does not count yet for whoever looks are not among them.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    missing_cell.status,
    missing_cell.last_reported_period,
    missing_cell.raw,
    missing_cell.note,
    missing_cell.submission_id
from missing_cell
inner join unit on missing_cell.unit_code = unit.unit_code
inner join indicator on missing_cell.indicator_code = indicator.indicator_code
where
    missing_cell.area = $area
    and missing_cell.period = $period
    and ($unit = '' or missing_cell.unit_code = $unit)
order by unit.position asc, unit.unit_code asc, indicator.position asc, indicator.indicator_code asc

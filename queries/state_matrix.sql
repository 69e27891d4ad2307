-- What is the state of every cell of an area?
--
-- $area      text       area code, e.g. 'shili'
-- $period    text       period, e.g. '2025'
-- $category  text = ''  chapter of indicators; empty means all
--
-- One row per unit and indicator that is asked of it (required, optional, or not applicable with a reason) or
-- was sent unasked (requirement null). A pair without a row is not asked. A gap has a status and no value.
-- is_waiting: its report came in and does not count yet for whoever looks, so the cell is not simply unreported.

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
    cell.requirement,
    cell.status,
    cell.value,
    cell.precision,
    cell.lower,
    cell.upper,
    cell.raw,
    cell.note,
    cell.doubts,
    cell.is_waiting,
    cell.submission_id,
    cell.sheet,
    cell.cell,
    submission.file,
    cell.reason
from doubted_cell as cell
inner join unit on cell.unit_code = unit.unit_code
inner join indicator on cell.indicator_code = indicator.indicator_code
left join submission on cell.submission_id = submission.submission_id
where
    cell.area = $area
    and cell.period = $period
    and ($category = '' or indicator.category = $category)
order by unit.position asc, unit.unit_code asc, indicator.position asc, indicator.indicator_code asc

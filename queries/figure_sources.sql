-- Which cells of which workbooks is a total made of?
--
-- $area        text         area code, e.g. 'shili'
-- $indicators  text[] = []  indicator codes; empty means all
-- $periods     text[] = []  periods, e.g. '2025'; empty means all
--
-- One row per unit, indicator and period that is asked for or was sent: the current value, what was written,
-- and the workbook, sheet, cell, sender and time. A cell without a number keeps its row and its status;
-- a unit that sent nothing has no file. doubts: open errors and warnings against the figure, and a status of its own
-- that says so (an estimate …); reason: why the unit is asked otherwise than its kind.
-- is_waiting: its report came in and does not count yet for whoever looks, so the cell is not simply unreported.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.measure,
    cell.period,
    cell.requirement,
    cell.status,
    cell.value,
    cell.lower,
    cell.upper,
    cell.precision,
    cell.raw,
    cell.note,
    cell.sheet,
    cell.cell,
    submission.submission_id,
    submission.version,
    submission.state,
    submission.file,
    submission.sha256,
    submission.sender,
    submission.received_at,
    cell.reason,
    cell.doubts,
    cell.is_waiting
from doubted_cell as cell
inner join unit on cell.unit_code = unit.unit_code
inner join indicator on cell.indicator_code = indicator.indicator_code
left join submission on cell.submission_id = submission.submission_id
where
    cell.area = $area
    and (cardinality($indicators) = 0 or array_contains($indicators, cell.indicator_code))
    and (cardinality($periods) = 0 or array_contains($periods, cell.period))
order by cell.period desc, indicator.position asc, indicator.indicator_code asc, unit.position asc, unit.unit_code asc

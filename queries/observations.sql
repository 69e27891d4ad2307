-- What did each unit report, cell by cell?
--
-- $periods     text[] = []  periods, e.g. '2025'; empty means all
-- $areas       text[] = []  areas whose own units are meant; empty means all
-- $units       text[] = []  unit codes; empty means all
-- $indicators  text[] = []  indicator codes; empty means all
-- $kinds       text[] = []  kinds of unit, e.g. 'township'; empty means all
-- $statuses    text[] = []  statuses of SDMX CL_OBS_STATUS, e.g. 'O'; empty means all
--
-- One row per cell that is required or was sent, by period, unit and indicator.
-- A required cell that nobody sent has status O, no value and no submission: version to received_at are null.
-- report_state: accepted, or submitted and not yet, also where what was sent does not count.
-- doubts: open reasons to doubt the figure, told by doubts.sql.
-- is_waiting: its report came in and does not count yet for whoever looks, so the cell is not simply unreported.

select
    unit.unit_code,
    unit.unit_name,
    unit.kind,
    unit.area,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
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
    cell.submission_id,
    unit.short_name,
    parent.unit_name as area_name,
    submission.version,
    coalesce(submission.state, case when cell.is_waiting then 'submitted' end) as report_state,
    submission.file,
    submission.sender,
    submission.received_at,
    coalesce(doubt.doubts, 0) as doubts, -- a count, not data: without a reason to doubt there is none
    cell.is_waiting
from cell
inner join unit on cell.unit_code = unit.unit_code
inner join indicator on cell.indicator_code = indicator.indicator_code
left join unit as parent on unit.area = parent.unit_code
left join doubt
    on
        cell.area = doubt.area
        and cell.unit_code = doubt.unit_code
        and cell.indicator_code = doubt.indicator_code
        and cell.period = doubt.period
        -- what is asked, said again: no filter goes through a left join by itself, and all doubts take seconds
        and (cardinality($periods) = 0 or array_contains($periods, doubt.period))
        and (cardinality($areas) = 0 or array_contains($areas, doubt.area))
        and (cardinality($indicators) = 0 or array_contains($indicators, doubt.indicator_code))
left join submission on cell.submission_id = submission.submission_id
where
    (cell.requirement = 'required' or cell.submission_id is not null)
    and (cardinality($periods) = 0 or array_contains($periods, cell.period))
    and (cardinality($areas) = 0 or array_contains($areas, cell.area))
    and (cardinality($units) = 0 or array_contains($units, cell.unit_code))
    and (cardinality($indicators) = 0 or array_contains($indicators, cell.indicator_code))
    and (cardinality($kinds) = 0 or array_contains($kinds, unit.kind))
    and (cardinality($statuses) = 0 or array_contains($statuses, cell.status))
order by cell.period desc, unit.position asc, unit.unit_code asc, indicator.position asc, indicator.indicator_code asc

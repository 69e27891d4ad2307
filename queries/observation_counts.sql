-- How many observations does a choice hold, and of which kind?
--
-- $periods     text[] = []  periods, e.g. '2025'; empty means all
-- $areas       text[] = []  areas whose own units are meant; empty means all
-- $units       text[] = []  unit codes; empty means all
-- $indicators  text[] = []  indicator codes; empty means all
-- $kinds       text[] = []  kinds of unit, e.g. 'township'; empty means all
-- $statuses    text[] = []  statuses of SDMX CL_OBS_STATUS, e.g. 'O'; empty means all
-- $by          text = ''    'unit': by unit in the last part; empty means by area
--
-- Counts the rows of observations, in four parts: level is all (one row), then period, status, and unit or area.
-- code is that of the level, name the short one of a unit or that of an area; both null for all.
-- vals: rows with a value, of these zeros and bounded ones; missing: not reported, and nothing of it waits.
-- waiting: reports that count and are not accepted; waiting_units: units with such a report, or one that does not count
-- yet; doubted: rows with reasons to doubt them; as_of: when the newest of the reports came in.

with held as (
    select
        cell.unit_code,
        cell.indicator_code,
        cell.period,
        cell.status,
        cell.value,
        cell.precision,
        cell.submission_id,
        cell.doubts,
        cell.is_waiting,
        submission.received_at,
        case when $by = 'unit' then unit.unit_code else unit.area end as part_code,
        case when $by = 'unit' then unit.short_name else parent.unit_name end as part_name,
        case when $by = 'unit' then unit.position else parent.position end as part_position,
        case when submission.state = 'submitted' then cell.submission_id end as waiting_submission,
        case when cell.is_waiting or submission.state = 'submitted' then cell.unit_code end as waiting_unit
    from doubted_cell as cell
    inner join unit on cell.unit_code = unit.unit_code
    left join unit as parent on unit.area = parent.unit_code
    left join submission on cell.submission_id = submission.submission_id
    where
        (cell.requirement = 'required' or cell.submission_id is not null)
        and (cardinality($periods) = 0 or array_contains($periods, cell.period))
        and (cardinality($areas) = 0 or array_contains($areas, cell.area))
        and (cardinality($units) = 0 or array_contains($units, cell.unit_code))
        and (cardinality($indicators) = 0 or array_contains($indicators, cell.indicator_code))
        and (cardinality($kinds) = 0 or array_contains($kinds, unit.kind))
        and (cardinality($statuses) = 0 or array_contains($statuses, cell.status))
)

select
    case
        when period is not null then 'period'
        when status is not null then 'status'
        when part_code is null then 'all'
        when $by = 'unit' then 'unit'
        else 'area'
    end as level,
    coalesce(period, status, part_code) as code,
    coalesce(period, status, part_name) as name,
    count(*) as observations,
    count(distinct unit_code) as units,
    count(distinct indicator_code) as indicators,
    count(distinct submission_id) as submissions,
    count(distinct waiting_submission) as waiting,
    count(distinct waiting_unit) as waiting_units,
    count(*) filter (where doubts > 0) as doubted,
    count(value) as vals,
    count(*) filter (where value = 0) as zeros,
    count(*) filter (where value is not null and precision <> 'exact') as bounded,
    count(*) filter (where status = 'O' and not is_waiting) as missing,
    max(received_at) as as_of
from held
group by grouping sets ((), (period), (status), (part_code, part_name, part_position))
order by level asc, part_position asc nulls last, code asc nulls first

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
-- Counts observations: one row for all, for each period, status, and part (unit or area), called level; none for none.
-- vals: those with a value, of these zeros and bounded; missing: not reported, and nothing of it waits. In each row, of
-- all together: units, indicators, submissions, waiting (reports that count and are not accepted), waiting_units.

with held as (
    select
        cell.*,
        doubt.doubts,
        submission.received_at,
        part.unit_code as part_code,
        case when $by = 'unit' then part.short_name else part.unit_name end as part_name,
        part.position as part_position,
        coalesce(submission.state, case when cell.is_waiting then 'submitted' end) as report_state
    from cell
    inner join unit on cell.unit_code = unit.unit_code
    inner join unit as part on part.unit_code = case when $by = 'unit' then unit.unit_code else unit.area end
    left join submission on cell.submission_id = submission.submission_id
    left join doubt
        on
            cell.area = doubt.area and cell.unit_code = doubt.unit_code
            and cell.indicator_code = doubt.indicator_code and cell.period = doubt.period
            and (cardinality($periods) = 0 or array_contains($periods, doubt.period)) -- as in observations
            and (cardinality($indicators) = 0 or array_contains($indicators, doubt.indicator_code))
    where
        (cell.requirement = 'required' or cell.submission_id is not null)
        and (cardinality($periods) = 0 or array_contains($periods, cell.period))
        and (cardinality($areas) = 0 or array_contains($areas, cell.area))
        and (cardinality($units) = 0 or array_contains($units, cell.unit_code))
        and (cardinality($indicators) = 0 or array_contains($indicators, cell.indicator_code))
        and (cardinality($kinds) = 0 or array_contains($kinds, unit.kind))
        and (cardinality($statuses) = 0 or array_contains($statuses, cell.status))
),

counted as (
    select
        part_position,
        case
            when period is not null then 'period' when status is not null then 'status'
            when part_code is not null then 'part' else 'all'
        end as level,
        coalesce(period, status, part_code) as code,
        coalesce(period, status, part_name) as name,
        count(*) as observations,
        count(*) filter (where doubts > 0) as doubted,
        count(value) as vals,
        count(*) filter (where value = 0) as zeros,
        count(*) filter (where value is not null and precision <> 'exact') as bounded,
        count(*) filter (where status = 'O' and not is_waiting) as missing,
        max(received_at) as as_of
    from held
    group by grouping sets ((), (period), (status), (part_code, part_name, part_position))
),

whole as (
    select
        count(distinct unit_code) as units,
        count(distinct indicator_code) as indicators,
        count(distinct submission_id) as submissions,
        count(distinct case when report_state = 'submitted' then submission_id end) as waiting,
        count(distinct case when report_state = 'submitted' then unit_code end) as waiting_units
    from held
)

select
    counted.*,
    whole.*
from counted
cross join whole
where counted.observations > 0
order by counted.level asc, counted.part_position asc nulls last, counted.code asc nulls first

-- What the questions start from, in portable SQL (the same text runs on DuckDB and on Spark).
-- Each view is one idea that several questions share; a question never repeats it.

-- The newest version that counts for a unit and period, in the eyes of whoever looks (counted_state). Of a report one
-- version at most is accepted, and one at most waits, which is then the newest: so no window has to find it.
create or replace view current_submission as
select submission.*
from submission
inner join counted_state on submission.state = counted_state.state and submission.is_last = counted_state.is_last;

-- The newest version that stands, accepted or not.
create or replace view standing_submission as
select *
from submission
where is_last;

create or replace view current_observation as
select observation.*
from observation
inner join current_submission
    on
        observation.area = current_submission.area
        and observation.unit_code = current_submission.unit_code
        and observation.period = current_submission.period
        and observation.submission_id = current_submission.submission_id;

-- Every reporting unit in every collection of its lifetime, one row each. Areas only group units.
-- submission_id: its report, as far as it counts. is_waiting: its report came in and does not count yet, with none
-- before it that does, so that its cells are not simply unreported.
-- Lifetimes are counted in years, inclusive at both ends, as in dashboard/catalogue/applicability.py.
create or replace view unit_period as
select
    unit.*,
    collection.period,
    collection.previous_period,
    collection.due,
    heir.area as heir_area,
    current_submission.submission_id,
    current_submission.submission_id is null and standing_submission.submission_id is not null as is_waiting
from unit
inner join collection
    on
        (unit.first_period is null or substr(unit.first_period, 1, 4) <= substr(collection.period, 1, 4))
        and (unit.last_period is null or substr(unit.last_period, 1, 4) >= substr(collection.period, 1, 4))
left join unit as heir on unit.successor_code = heir.unit_code
left join current_submission
    on
        unit.area = current_submission.area
        and unit.unit_code = current_submission.unit_code
        and collection.period = current_submission.period
left join standing_submission
    on
        unit.area = standing_submission.area
        and unit.unit_code = standing_submission.unit_code
        and collection.period = standing_submission.period
where unit.kind <> 'area';

-- Who is asked for what, in the periods in which it exists. Pairs without a row are not asked and never counted.
create or replace view applicability as
select
    unit_period.unit_code,
    duty.indicator_code,
    unit_period.period,
    duty.requirement,
    duty.reason
from unit_period
inner join duty on unit_period.duty = duty.duty and unit_period.period = duty.period;

-- Every cell that is asked for or was sent by a unit that exists in the period, one row each.
-- Asked and not sent: no submission, status O (required or optional) or M (not applicable).
-- Sent and not asked: requirement is null.
-- Two branches instead of a full join, area in every view, and figures found from the unit's report: so a filter on
-- area, unit, period and indicator reaches the tables at the bottom (docs/benchmarks.md).
create or replace view cell as
with asked as (
    select
        unit_period.unit_code,
        duty.indicator_code,
        unit_period.period,
        duty.requirement,
        coalesce(
            observation.status,
            case when duty.requirement = 'not_applicable' then 'M' else 'O' end
        ) as status,
        observation.value,
        observation.lower,
        observation.upper,
        observation.precision,
        observation.raw,
        observation.note,
        observation.sheet,
        observation.cell,
        observation.submission_id,
        unit_period.area,
        unit_period.heir_area,
        unit_period.previous_period,
        unit_period.is_waiting,
        duty.reason
    from unit_period
    inner join duty
        on unit_period.duty = duty.duty and unit_period.period = duty.period
    left join observation
        on
            unit_period.submission_id = observation.submission_id
            and unit_period.area = observation.area
            and unit_period.unit_code = observation.unit_code
            and unit_period.period = observation.period
            and duty.indicator_code = observation.indicator_code
),

unasked as (
    select
        observation.unit_code,
        observation.indicator_code,
        observation.period,
        duty.requirement,
        observation.status,
        observation.value,
        observation.lower,
        observation.upper,
        observation.precision,
        observation.raw,
        observation.note,
        observation.sheet,
        observation.cell,
        observation.submission_id,
        unit_period.area,
        unit_period.heir_area,
        unit_period.previous_period,
        unit_period.is_waiting,
        duty.reason
    from unit_period
    inner join observation
        on
            unit_period.submission_id = observation.submission_id
            and unit_period.area = observation.area
            and unit_period.unit_code = observation.unit_code
            and unit_period.period = observation.period
    left join duty
        on
            unit_period.duty = duty.duty
            and observation.indicator_code = duty.indicator_code
            and observation.period = duty.period
    where duty.duty is null
)

select * from asked
union all
select * from unasked;

-- The three measures of completeness of every unit and collection (each in [0, 1]).
-- received: something stands, also where it is not accepted yet and its figures do not count for whoever looks.
-- A unit that owes nothing has expected_cells 0 and nulls: it is in no denominator.
create or replace view unit_completeness as
with owed as (
    select
        area,
        unit_code,
        period,
        count(*) as expected_cells,
        count(value) as filled_cells,
        count(*) filter (where is_waiting) as waiting_cells,
        count(*) filter (where status in ('M', 'Q', 'K', 'L') and trim(note) <> '') as justified_cells
    from cell
    where requirement = 'required'
    group by area, unit_code, period
),

first_sent as (
    select
        area,
        unit_code,
        period,
        min(received_at) as first_received_at
    from submission
    where state <> 'withdrawn'
    group by area, unit_code, period
)

select
    unit_period.*,
    owed.filled_cells,
    owed.waiting_cells,
    owed.justified_cells,
    case when owed.unit_code is not null then first_sent.first_received_at end as first_received_at,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(owed.expected_cells, 0) as expected_cells,
    owed.unit_code is not null as is_required,
    case when owed.unit_code is not null then coalesce(standing_submission.cells_stated > 0, false) end as received,
    case
        when owed.unit_code is not null
            then coalesce(cast(first_sent.first_received_at as date) <= unit_period.due, false)
    end as on_time
from unit_period
left join owed
    on
        unit_period.area = owed.area
        and unit_period.unit_code = owed.unit_code
        and unit_period.period = owed.period
left join standing_submission
    on
        unit_period.area = standing_submission.area
        and unit_period.unit_code = standing_submission.unit_code
        and unit_period.period = standing_submission.period
left join first_sent
    on
        unit_period.area = first_sent.area
        and unit_period.unit_code = first_sent.unit_code
        and unit_period.period = first_sent.period;

-- Required cells without a number, with the newest earlier one of the same unit and indicator. Where a report waits to
-- be reviewed nobody knows yet what is missing.
create or replace view missing_cell as
with missing as (
    select * from cell
    where requirement = 'required' and value is null and not is_waiting
)

select
    missing.*,
    earlier.period as last_reported_period,
    earlier.value as last_value,
    earlier.lower as last_lower,
    earlier.upper as last_upper
from missing
left join cell as earlier
    on
        missing.area = earlier.area
        and missing.unit_code = earlier.unit_code
        and missing.indicator_code = earlier.indicator_code
        and missing.period > earlier.period
        and earlier.value is not null
qualify row_number() over (
    partition by missing.area, missing.unit_code, missing.indicator_code, missing.period
    order by earlier.period desc nulls last
) = 1;

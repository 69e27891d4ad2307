-- What the questions start from, in portable SQL (the same text runs on DuckDB and on Spark).
-- Each view is one idea that several questions share; a question never repeats it.

-- The newest version that counts for a unit and period, in the eyes of whoever looks (counted_state).
create or replace view current_submission as
select submission.*
from submission
inner join counted_state on submission.state = counted_state.state
qualify row_number() over (partition by submission.unit_code, submission.period order by submission.version desc) = 1;

-- The newest version that stands, accepted or not.
create or replace view standing_submission as
select *
from submission
where state in ('accepted', 'submitted')
qualify row_number() over (partition by unit_code, period order by version desc) = 1;

create or replace view current_observation as
select observation.*
from observation
inner join current_submission on observation.submission_id = current_submission.submission_id;

-- Reports that came in and do not count yet in these eyes, with none before them that does.
create or replace view waiting_report as
select
    standing_submission.unit_code,
    standing_submission.period
from standing_submission
left join current_submission
    on
        standing_submission.unit_code = current_submission.unit_code
        and standing_submission.period = current_submission.period
where current_submission.submission_id is null;

-- Every reporting unit in every collection of its lifetime, one row each. Areas only group units.
-- is_waiting: its report came in and does not count yet, so that its cells are not simply unreported.
-- Lifetimes are counted in years, inclusive at both ends, as in dashboard/catalogue/applicability.py.
create or replace view unit_period as
select
    unit.*,
    collection.period,
    collection.previous_period,
    collection.due,
    heir.area as heir_area,
    waiting_report.unit_code is not null as is_waiting
from unit
inner join collection
    on
        (unit.first_period is null or substr(unit.first_period, 1, 4) <= substr(collection.period, 1, 4))
        and (unit.last_period is null or substr(unit.last_period, 1, 4) >= substr(collection.period, 1, 4))
left join unit as heir on unit.successor_code = heir.unit_code
left join waiting_report
    on unit.unit_code = waiting_report.unit_code and collection.period = waiting_report.period
where unit.kind <> 'area';

-- Every cell that is asked for or was sent by a unit that exists in the period, one row each.
-- Asked and not sent: no submission, status O (required or optional) or M (not applicable).
-- Sent and not asked: requirement is null.
-- Two branches instead of a full join, and area in every view: so a filter on area, period and indicator
-- reaches the tables at the bottom (measured: one county among a hundred, a million observations).
create or replace view cell as
with asked as (
    select
        applicability.unit_code,
        applicability.indicator_code,
        applicability.period,
        applicability.requirement,
        coalesce(
            current_observation.status,
            case when applicability.requirement = 'not_applicable' then 'M' else 'O' end
        ) as status,
        current_observation.value,
        current_observation.lower,
        current_observation.upper,
        current_observation.precision,
        current_observation.raw,
        current_observation.note,
        current_observation.sheet,
        current_observation.cell,
        current_observation.submission_id,
        unit_period.area,
        unit_period.heir_area,
        unit_period.previous_period,
        unit_period.is_waiting
    from unit_period
    inner join applicability
        on unit_period.unit_code = applicability.unit_code and unit_period.period = applicability.period
    left join current_observation
        on
            applicability.unit_code = current_observation.unit_code
            and applicability.indicator_code = current_observation.indicator_code
            and applicability.period = current_observation.period
),

unasked as (
    select
        current_observation.unit_code,
        current_observation.indicator_code,
        current_observation.period,
        applicability.requirement,
        current_observation.status,
        current_observation.value,
        current_observation.lower,
        current_observation.upper,
        current_observation.precision,
        current_observation.raw,
        current_observation.note,
        current_observation.sheet,
        current_observation.cell,
        current_observation.submission_id,
        unit_period.area,
        unit_period.heir_area,
        unit_period.previous_period,
        unit_period.is_waiting
    from unit_period
    inner join current_observation
        on unit_period.unit_code = current_observation.unit_code and unit_period.period = current_observation.period
    left join applicability
        on
            current_observation.unit_code = applicability.unit_code
            and current_observation.indicator_code = applicability.indicator_code
            and current_observation.period = applicability.period
    where applicability.unit_code is null
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

sent as (
    select distinct
        observation.unit_code,
        observation.period
    from observation
    inner join standing_submission on observation.submission_id = standing_submission.submission_id
    where observation.status <> 'O'
),

first_sent as (
    select
        unit_code,
        period,
        min(received_at) as first_received_at
    from submission
    where state <> 'withdrawn'
    group by unit_code, period
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
    case when owed.unit_code is not null then sent.unit_code is not null end as received,
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
left join sent on unit_period.unit_code = sent.unit_code and unit_period.period = sent.period
left join first_sent
    on unit_period.unit_code = first_sent.unit_code and unit_period.period = first_sent.period;

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

-- How complete is an area's reporting?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row. Units without required cells owe nothing and are in no denominator; units_without_duty counts them.
-- The shares lie between 0 and 1 and are null when no unit owes anything.
-- units_accepted, units_submitted: what the newest version of a unit is, also where one that waits does not count yet.
-- cells_waiting: required of units whose reports came in and do not count yet.
-- as_of: when the newest version arrived, of any state; null when nothing did.

with duty as (
    select
        count(*) filter (where is_required) as units_required,
        count(*) filter (where not is_required) as units_without_duty,
        count(*) filter (where received) as units_received,
        count(*) filter (where on_time) as units_on_time,
        sum(expected_cells) as cells_required,
        sum(filled_cells) as cells_filled,
        sum(waiting_cells) as cells_waiting,
        sum(justified_cells) as cells_justified,
        max(due) as due
    from unit_completeness
    where area = $area and period = $period
),

arrival as (
    select
        max(submission.received_at) as as_of,
        count(*) as versions
    from submission
    inner join unit on submission.unit_code = unit.unit_code
    where unit.area = $area and submission.period = $period
),

standing as (
    select
        count(*) filter (where standing_submission.state = 'accepted') as units_accepted,
        count(*) filter (where standing_submission.state = 'submitted') as units_submitted
    from standing_submission
    inner join unit on standing_submission.unit_code = unit.unit_code
    where unit.area = $area and standing_submission.period = $period
)

select
    duty.units_required,
    duty.units_without_duty,
    duty.units_received,
    duty.units_on_time,
    standing.units_accepted,
    standing.units_submitted,
    -- counts, not data: where nothing is there to count, there are none
    cast(coalesce(duty.cells_required, 0) as bigint) as cells_required,
    cast(coalesce(duty.cells_filled, 0) as bigint) as cells_filled,
    cast(coalesce(duty.cells_waiting, 0) as bigint) as cells_waiting,
    cast(coalesce(duty.cells_justified, 0) as bigint) as cells_justified,
    cast(duty.units_received as double) / nullif(duty.units_required, 0) as received_share,
    cast(duty.cells_filled as double) / nullif(duty.cells_required, 0) as filled_share,
    cast(duty.cells_justified as double) / nullif(duty.cells_required, 0) as justified_share,
    cast(duty.units_on_time as double) / nullif(duty.units_required, 0) as on_time_share,
    arrival.versions,
    arrival.as_of,
    duty.due
from duty
cross join arrival
cross join standing
order by arrival.as_of asc nulls last

-- For which periods is data called, and did any arrive?
--
-- $area  text = ''  count only the area's own units; empty means all
--
-- One row per collection, newest first. units_received: units with a version that counts;
-- has_data: at least one, so that a page can open on the newest period that has something to show.

with arrival as (
    select
        current_submission.period,
        count(*) as units_received,
        max(current_submission.received_at) as as_of
    from current_submission
    inner join unit on current_submission.unit_code = unit.unit_code
    where $area = '' or unit.area = $area
    group by current_submission.period
)

select
    collection.period,
    collection.previous_period,
    collection.opens,
    collection.due,
    collection.lock_date,
    collection.publish_by,
    arrival.as_of,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(arrival.units_received, 0) as units_received,
    arrival.period is not null as has_data
from collection
left join arrival on collection.period = arrival.period
order by collection.period desc

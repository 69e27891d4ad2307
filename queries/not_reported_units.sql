-- Which units of an area owe a report and have none that counts?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per required unit without an accepted or submitted version that says anything.
-- first_received_at is null when nothing ever arrived; otherwise what arrived was blank, returned or withdrawn.
-- last_reported_period: the newest earlier period in which it reported; null when it never did.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    unit.expected_cells,
    unit.first_received_at,
    unit.due,
    max(earlier.period) as last_reported_period
from unit_completeness as unit
left join unit_completeness as earlier
    on unit.unit_code = earlier.unit_code and unit.period > earlier.period and earlier.received
where unit.area = $area and unit.period = $period and unit.is_required and not unit.received
group by
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    unit.expected_cells,
    unit.first_received_at,
    unit.due,
    unit.position
order by unit.position asc, unit.unit_code asc

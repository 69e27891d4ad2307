-- Which units reported, how fully, and in time?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per unit of the area that exists in the period.
-- received: an accepted or submitted version stands and is not blank. filled: required cells with a value.
-- justified: required cells without one that say why (M, Q, K, L with a note). on_time: the first version ever
-- received came by the due date, even when it was returned later; one withdrawn was never sent.
-- is_waiting: what it sent does not count yet for whoever looks, hence nothing of it is filled; waiting_cells are then
-- all required ones, else 0.
-- A unit without required cells owes nothing: expected_cells is 0 and everything else null.

select
    unit_code,
    unit_name,
    short_name,
    kind,
    expected_cells,
    filled_cells,
    waiting_cells,
    justified_cells,
    received,
    is_waiting,
    on_time,
    first_received_at,
    due
from unit_completeness
where area = $area and period = $period
order by position asc, unit_code asc

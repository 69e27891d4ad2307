-- The completeness of every unit and collection, as pages show it: kept as a table, since the reports that wait, which
-- it counts as received, are not there to be read.

select *
from unit_completeness
order by period asc, unit_code asc

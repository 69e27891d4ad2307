-- Which version of a unit's report for a period came last?
--
-- $unit_code  text         unit code
-- $period     text         SDMX period
--
-- One row; null when nothing has come yet.

select max(version) as version
from submission
where unit_code = $unit_code and period = $period

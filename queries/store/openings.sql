-- For which periods may these units send in their reports after the lock date?
--
-- $unit_codes  text[]  unit codes
--
-- One row per unit and period that a reviewer opened.

select distinct
    unit_code,
    period
from decision
where kind = 'opened' and array_contains($unit_codes, unit_code)
order by unit_code, period

-- Which reports have these units sent that were not withdrawn?
--
-- $unit_codes  text[]  unit codes
--
-- One row per unit and period.

select distinct
    unit_code,
    period
from submission
where array_contains($unit_codes, unit_code) and state <> 'withdrawn'
order by unit_code, period

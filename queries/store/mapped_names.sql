-- Which names were decided to mean what in the reports of these units?
--
-- $unit_codes  text[]  unit codes
--
-- One row per unit and name: the last decision.

select
    unit_code,
    found,
    indicator_code
from decision
where kind = 'mapped' and array_contains($unit_codes, unit_code)
qualify row_number() over (partition by unit_code, found order by position desc) = 1
order by unit_code, found

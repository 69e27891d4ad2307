-- Which version of each report of these units came last, and who sent it?
--
-- $unit_codes  text[]  unit codes
--
-- One row per unit and period; versions that were returned or withdrawn since keep their number.

select
    unit_code,
    period,
    version,
    file,
    sha256,
    sender,
    received_at,
    state
from submission
where array_contains($unit_codes, unit_code)
qualify row_number() over (partition by unit_code, period order by version desc) = 1
order by unit_code, period

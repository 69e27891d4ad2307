-- What did a unit report for a period, for the column 上年数 of its next workbook?
--
-- $unit_code  text         unit code
-- $period     text         the period before
--
-- One row per indicator with a value in the current version.

select
    indicator_code,
    value,
    precision
from current_observation
where unit_code = $unit_code and period = $period and value is not null
order by indicator_code

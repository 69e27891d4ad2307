-- Which rate is stated although its denominator is 0 (R12)? Where no document was issued, the share
-- of those filed is not applicable; it is not 100.
--
-- One row per candidate and rate with a number, an "about" included, whose denominator is certainly 0.
-- An absent denominator is not 0 and is never reported; a rate with status D has another denominator.

select
    submission_id,
    unit_code,
    period,
    'error' as severity,
    'R12' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    numerator_upper as left_value,
    denominator_upper as right_value
from candidate_ratio
where denominator_upper <= 0
order by submission_id, indicator_code, sheet, cell;

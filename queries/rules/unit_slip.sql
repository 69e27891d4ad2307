-- Which amount is written in another unit than the year before, 元 where 万元 is asked or the reverse (R18)?
--
-- One row per candidate and amount (kind amount, that is money) between 5,000 and 20,000 times as large as last
-- year's, or as small: no year is. An "about" or "at least" counts as the number it is written with, a slip shows in
-- those too; a 0 on either side has no ratio. `stored` is last year's figure. Which of the two years is wrong is left
-- open; the one that came last is asked.

-- Ratios that a slip of the unit leaves behind: one line per slip.
with slip as (
    select
        5000 as lowest_ratio,
        20000 as highest_ratio
),

compared as (
    select
        *,
        greatest(abs(value), abs(previous_value)) as larger,
        least(abs(value), abs(previous_value)) as smaller
    from candidate_year
    where kind = 'amount' and value <> 0 and previous_value <> 0
)

select
    compared.submission_id,
    compared.unit_code,
    compared.period,
    'error' as severity,
    'R18' as rule,
    '' as relation_code,
    compared.indicator_code,
    compared.sheet,
    compared.cell,
    compared.raw,
    compared.value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    compared.previous_value as stored
from compared
inner join slip
    on
        compared.larger >= slip.lowest_ratio * compared.smaller
        and compared.larger <= slip.highest_ratio * compared.smaller
order by compared.submission_id, compared.indicator_code, compared.sheet, compared.cell;

-- Which report is the one of the year before, sent again (R14)?
--
-- One row per candidate that has at least 10 figures to compare, 5 of them neither 0 nor 100, and repeats at least
-- four fifths of these: zeros and full rates are the same every year and say nothing. `value` of `compared` figures
-- are the same. Stocks and yes/no are left out, since villages, grids and officers hardly change.
-- The whole report is in doubt, so the row names no cell.

with compared as (
    select
        submission_id,
        unit_code,
        period,
        count(*) as compared,
        count(*) filter (where value = previous_value) as repeated,
        count(*) filter (where value <> previous_value or value not in (0, 100)) as telling,
        count(*) filter (where value = previous_value and value not in (0, 100)) as telling_repeated
    from candidate_year
    where kind not in ('stock', 'boolean')
    group by submission_id, unit_code, period
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'R14' as rule,
    '' as relation_code,
    '' as indicator_code,
    '' as sheet,
    '' as cell,
    '' as raw,
    cast(repeated as decimal(38, 4)) as value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    cast(compared as decimal(38, 4)) as compared
from compared
where compared >= 10 and telling >= 5 and 5 * telling_repeated >= 4 * telling
order by submission_id;

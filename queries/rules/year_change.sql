-- Which count at least doubled or halved since the year before, further than chance explains (R14)?
--
-- One row per candidate and exact count or stock that is 10 or more away from last year's and beyond chance: of two
-- counts of one rate the share is binomial with one half, and its two-sided p is below 0.001 (the formula and its
-- sources are in schema/8_candidate_changes.sql). `stored` is the base, so that 12 to 58 is read as what it is; a rise
-- from 0 needs no percentage. A warning: real rises exist (通州 counted 281, 558, 1113, 1696 cases, the law had changed).
-- Silent where unit_slip or digit_slip explains the change, where a year is provisional or defined differently, where
-- a unit was taken in since, and where last year's figure was corrected in the report (restated says that).
-- Source: domain rule R14. Its 50 % is too little for counts of a dozen; twice is as far up as half is down.

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'year_change' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    previous_value as stored
from candidate_change
where
    cause = 'change'
    and not exists (
        select 1
        from candidate_correction
        where
            candidate_correction.submission_id = candidate_change.submission_id
            and candidate_correction.indicator_code = candidate_change.indicator_code
    )
order by submission_id, indicator_code, sheet, cell;

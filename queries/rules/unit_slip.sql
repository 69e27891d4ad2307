-- Which figure is written with another unit or another number of zeros than the year before: 元 where 万元 is asked,
-- 1200 for 120 (R18)?
--
-- One row per candidate and figure. An amount between 5,000 and 20,000 times as large as last year's, or as small, is
-- an error: no year is, the money has the wrong unit. Any count, stock or amount within 2 % of 10, 100, 1,000 or 10,000
-- times (`compared`), and 10 or more apart, is a warning; `how` says in which direction. An "about" or "at least"
-- counts as the number it is written with, a slip shows in those too; a 0 on either side has no ratio. `stored` is
-- last year's figure. Which of the two years is wrong is left open; the one that came last is asked.
-- Where this explains a change, digit_slip, year_change and far_from_peers are silent (schema/8_candidate_changes.sql).
-- Source: domain rule R18 (大同 wrote 元, 曲阜 and 庆元 万元); yearly data has too few points for a spread of its own.

select
    submission_id,
    unit_code,
    period,
    case when cause = 'money' then 'error' else 'warning' end as severity,
    'R18' as rule,
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
    previous_value as stored,
    case when cause = 'power' then cast(times as decimal(38, 4)) end as compared,
    case when cause = 'power' and value > previous_value then 'more' when cause = 'power' then 'less' end as how
from candidate_change
where cause in ('money', 'power')
order by submission_id, indicator_code, sheet, cell;

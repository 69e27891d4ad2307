-- Which whole number differs from last year's by one slip of the fingers: a digit too many, one too few, two
-- neighbours exchanged?
--
-- One row per candidate and exact count or stock; `how` is extra, lost or swapped, `stored` last year's figure. The
-- smaller number has at least two digits and they are 10 or more apart. Exchanged digits are only told of numbers
-- from 100 that are more than a quarter apart and further than chance explains, since 131 after 113 is a year like any.
-- Silent where a power of ten explains it (unit_slip); where it explains a change, year_change and far_from_peers are.
-- Source: the usual slips of copying by hand; there is no public evidence of one in such a report.

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'digit_slip' as rule,
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
    how
from candidate_change
where cause in ('extra', 'lost', 'swapped')
order by submission_id, indicator_code, sheet, cell;

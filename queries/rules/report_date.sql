-- Which report of a year is dated when its figures could not stand (R19)?
--
-- One row per candidate of a whole year (a part of one has no 31 December), the first that holds: received before the
-- year ended (`how` early); dated by itself (填报日期) before 31 December (dated_early) or after the day it was received
-- (dated_late). `raw` is the date.
-- Lateness is no matter of this rule: completeness counts it against the due date of the collection.
-- Source: domain rule R19 and section 1a; 龙头镇 published its report for 2025 on 11 December.

with dated as (
    select
        *,
        try_cast(remark as date) as day
    from candidate_remark
    where place in ('reported', 'received')
),

compared as (
    select
        dated.*,
        received.day as received_day,
        try_cast(dated.period || '-12-31' as date) as last_day
    from dated
    left join dated as received
        on dated.submission_id = received.submission_id and received.place = 'received'
),

found as (
    select
        *,
        case
            when place = 'received' and day <= last_day then 'early'
            when place = 'reported' and day < last_day then 'dated_early'
            when place = 'reported' and day > received_day then 'dated_late'
        end as how
    from compared
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'R19' as rule,
    '' as relation_code,
    '' as indicator_code,
    sheet,
    cell,
    remark as raw,
    cast(null as decimal(38, 4)) as value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    how
from found
where how is not null
qualify row_number() over (partition by submission_id order by case how when 'early' then 0 else 1 end, sheet, cell) = 1
order by submission_id;

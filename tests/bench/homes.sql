-- Fills the warehouse of a bench home: what units sent, as a county does, by chance that is always the same.
-- Each statement is one step; homes.py gives the seed and the indicators (table spec) and runs it once per indicator
-- where it says $indicator. Rows land in the order (indicator, period, unit).

-- step: amount
create temp macro amount(unit_code, indicator_code, year, scale, version, seed) as cast(
    floor(
        scale
        * exp(
            (
                (hash(unit_code, indicator_code, seed) % 1000)
                + (hash(unit_code, indicator_code, seed) // 1000 % 1000)
                + (hash(unit_code, indicator_code, seed) // 1000000 % 1000)
            ) / 700.0 - 2.14
        )
        * (1 + 0.03 * (year - 2016))
        * (0.85 + (hash(unit_code, indicator_code, year, seed) % 300) / 1000.0)
    ) as bigint
) + version - 1;

-- step: course
create temp table course as
with chance as (
    select
        unit.area,
        unit.unit_code,
        collection.period,
        collection.due,
        hash(unit.unit_code, collection.period, $seed) % 1000 as roll,
        hash($seed, unit.unit_code, collection.period) % 1000 as hour,
        collection.period = (select max(period) from collection) as is_newest
    from unit
    inner join collection
        on coalesce(unit.first_period, '0') <= collection.period and coalesce(unit.last_period, '9') >= collection.period
    where unit.kind <> 'area'
)

select
    period || '/' || unit_code || '/1' as submission_id,
    area,
    unit_code,
    period,
    1 as version,
    case
        when roll < 50 then 'returned'
        when roll < 65 then 'superseded'
        when roll < 70 then 'accepted'
        when roll < 75 then 'returned'
        when roll < 77 then 'withdrawn'
        when is_newest and roll < 140 then 'submitted'
        else 'accepted'
    end as state,
    roll >= 70 and roll not between 70 and 76 as is_last,
    cast(due as timestamp) - to_hours(cast(hour as bigint) - 40) as received_at,
    hash(unit_code, period, $seed, 'problem') % 1000 as trouble
from chance
where roll >= 30
union all
select
    period || '/' || unit_code || '/2' as submission_id,
    area,
    unit_code,
    period,
    2 as version,
    case when roll < 65 then 'accepted' else 'submitted' end as state,
    true as is_last,
    cast(due as timestamp) + to_hours(cast(hour as bigint)) as received_at,
    hash(unit_code, period, $seed, 'problem', 2) % 1000 as trouble
from chance
where roll >= 30 and roll < 70;

-- step: observation
insert into observation
with drawn as (
    select
        course.*,
        spec.*,
        cast(substr(course.period, 1, 4) as integer) as year,
        hash(course.unit_code, spec.indicator_code, course.period, $seed) % 1000 as roll,
        hash(course.unit_code, $seed, spec.indicator_code, course.period) % 1000 as bound
    from course
    inner join spec on spec.indicator_code = $indicator
),

sized as (
    select
        *,
        amount(unit_code, whole_code, year, whole_scale, version, $seed) as whole,
        amount(unit_code, whole_code, year, whole_scale, version, $seed)
        * (500 + hash(unit_code, part_code, year, $seed) % 501) // 1000 as part
    from drawn
),

stated as (
    select
        *,
        case
            when roll < 30 then 'O'
            when roll < 38 then 'M'
            when roll < 42 then 'Q'
            when roll < 45 then 'L'
            when roll < 47 then 'K'
            when role = 'ratio' and whole = 0 then 'M'
            when roll < 55 then 'E'
            when roll < 58 then 'B'
            when roll < 60 then 'D'
            when roll < 62 then 'U'
            else 'A'
        end as status,
        case role
            when 'boolean' then cast(bound >= 100 as integer)
            when 'part' then part
            when 'ratio' then round(100 * cast(part as double) / nullif(whole, 0), 2)
            else whole
        end as number
    from sized
),

written as (
    select
        *,
        case
            when role in ('ratio', 'boolean') or bound >= 25 then 'exact'
            when bound < 20 then 'at_least'
            when bound < 22 then 'at_most'
            else 'about'
        end as kind,
        cast(case when status not in ('O', 'M', 'Q', 'L', 'K') then number end as decimal(18, 4)) as value
    from stated
)

select
    indicator_code,
    period,
    area,
    unit_code,
    submission_id,
    status,
    value,
    case when kind in ('exact', 'at_least') then value end as lower,
    case when kind in ('exact', 'at_most') then value end as upper,
    case when value is not null then kind end as precision,
    case
        when value is null then case status when 'O' then '' when 'M' then '不涉及' when 'Q' then '涉密' else '未统计' end
        else cast(number as varchar) || case kind when 'exact' then '' when 'at_least' then '余' else '左右' end
    end as raw,
    case when status in ('M', 'D', 'E') then '见说明' else '' end as note,
    '年度指标' as sheet,
    'D' || cast(position + 3 as varchar) as cell
from written
order by period asc, area asc, unit_code asc, version asc;

-- step: submission
insert into submission
with told as (
    select
        submission_id,
        count(*) as cells,
        count(*) filter (where status <> 'O') as cells_stated,
        count(value) as cells_with_value
    from observation
    group by submission_id
)

select
    course.submission_id,
    course.area,
    course.unit_code,
    course.period,
    course.version,
    case when course.state in ('submitted', 'accepted') then course.state else 'accepted' end as first_state,
    course.state,
    course.is_last,
    told.cells,
    told.cells_stated,
    told.cells_with_value,
    course.unit_code || course.period || '.xlsx' as file,
    sha256(course.submission_id) as sha256,
    '填报员' as sender,
    course.received_at,
    '' as reason,
    'command' as door,
    'bench' as catalogue_version
from course
inner join told on course.submission_id = told.submission_id
order by course.period asc, course.area asc, course.unit_code asc, course.version asc;

-- step: problem
insert into problem
with found as (
    select
        *,
        trouble % 40 as at_position
    from course
    where trouble < 200
)

select
    found.submission_id,
    found.area,
    found.unit_code,
    found.period,
    0 as position,
    case when found.trouble < 10 then 'error' when found.trouble < 150 then 'warning' else 'info' end as severity,
    case
        when found.trouble < 2 then 'R14'
        when found.trouble < 50 then 'R1'
        when found.trouble < 60 then 'year_change'
        else 'plausible'
    end as rule,
    case when found.trouble < 2 then '' else spec.indicator_code end as indicator_code,
    '年度指标' as sheet,
    'D' || cast(found.at_position + 3 as varchar) as cell,
    '99' as found,
    -- what any of their sentences needs
    '{"value": "99", "stored": "40", "compared": "86", "low": "0", "high": "90", "relation": '
    || '"litigation_lost_within_concluded", "left": "litigation_lost", "left_value": "99", '
    || '"right": "litigation_concluded", "right_value": "90"}' as arguments
from found
inner join spec on found.at_position = spec.position
order by found.period asc, found.area asc, found.unit_code asc, found.version asc;

-- step: decision
insert into decision
with made as (
    select
        course.state as kind,
        course.received_at + interval 2 day as decided_at,
        course.unit_code,
        course.period,
        course.version,
        course.submission_id,
        '' as rule,
        '' as indicator_code,
        '' as sheet,
        '' as cell,
        '' as found,
        '请核对' as remark
    from course
    where course.state in ('returned', 'withdrawn')
    union all
    select
        'explained' as kind,
        course.received_at + interval 1 hour as decided_at,
        course.unit_code,
        course.period,
        course.version,
        course.submission_id,
        problem.rule,
        problem.indicator_code,
        problem.sheet,
        problem.cell,
        problem.found,
        '情况属实' as remark
    from course
    inner join problem on course.submission_id = problem.submission_id
    where course.trouble % 5 = 0 and problem.severity = 'warning'
    union all
    select
        'asked' as kind,
        course.received_at + interval 1 day as decided_at,
        course.unit_code,
        course.period,
        course.version,
        course.submission_id,
        '' as rule,
        problem.indicator_code,
        problem.sheet,
        problem.cell,
        '' as found,
        '请说明原因' as remark
    from course
    inner join problem on course.submission_id = problem.submission_id
    where course.trouble % 23 = 0
)

select
    row_number() over (order by decided_at, unit_code, kind) as position,
    kind,
    '审核员' as decided_by,
    decided_at,
    unit_code,
    period,
    version,
    submission_id,
    rule,
    indicator_code,
    sheet,
    cell,
    found,
    remark
from made
order by position;

-- Which report of a year says in words that it is of a part of it, or of an earlier year (R16)?
--
-- One row per candidate of a whole year and cell that says so; `raw` is what it says, `how` what is wrong with it.
-- part: 截至11月, 1至11月; in titles, notes and cells also 上半年 and 前三季度, unless the text names it as a part
-- (其中) or the other half too. year: a heading under the title (一、2024年…情况) of an earlier year; one of the next
-- year is its plan. Two years in title, sheet and file name never come here: reading refuses them.
-- 截至目前 and 截至12月 are whole years; nothing is said of a period that is a part itself.
-- Source: domain rule R16; 六村堡 counted to November, 北城街 kept the heading of 2024 in its report for 2025.

with year_remark as (
    select *
    from candidate_remark
    where length(period) = 4 and place in ('title', 'text', 'note', 'raw')
),

said as (
    select
        *,
        regexp_extract(
            remark, '(截[至止]到?(' || period || '年|今年|本年)?(0?[1-9]|1[01]|[一二三四五六七八九十]|十一)月)', 1
        ) as up_to,
        regexp_extract(
            remark,
            '(^|[^0-9十])((0?1|一)月?份?[至到~—–-]+(0?[2-9]|1[01]|[二三四五六七八九十]|十一)月)',
            2
        ) as from_to,
        case
            when place <> 'text' and remark not like '%其中%' and remark not like '%下半年%'
                then regexp_extract(remark, '(上半年|前[一二三1-3]个?季度)', 1)
            else ''
        end as part,
        regexp_extract(
            remark, '^[一二三四五六七八九十]+、((19|20)[0-9][0-9])年.*(情况|举措|成效|做法|工作)', 1
        ) as heading_year
    from year_remark
),

found as (
    select
        *,
        case
            when up_to <> '' then up_to
            when from_to <> '' then from_to
            when part <> '' then part
            when place in ('title', 'text') and heading_year <> '' and heading_year < period then heading_year
        end as phrase,
        case when up_to || from_to || part = '' then 'year' else 'part' end as how
    from said
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'R16' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    phrase as raw,
    cast(null as decimal(38, 4)) as value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    how
from found
where phrase is not null
qualify row_number() over (partition by submission_id, indicator_code, sheet, cell order by place desc, remark asc) = 1
order by submission_id, indicator_code, sheet, cell, phrase;

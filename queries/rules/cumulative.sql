-- Which figure of a year is said to be of several years together (R17)?
--
-- One row per candidate and cell: the note or the text of a figure, or the title of its table, that speaks of a plan's
-- five years (十四五期间, 八五普法以来), of 五年累计, 近三年 or 2021年以来. `raw` is what it says. Of stocks, rates and
-- yes/no the words are no contradiction; 累计 alone is said of a single year too and is never reported.
-- Source: domain rule R17; 科右中旗 and 安庆 gave five-year sums among the figures of one year.

with said as (
    select
        candidate_remark.*,
        regexp_extract(
            candidate_remark.remark,
            '([“]?(十[二三四五]五|[六七八九]五)[”]?(规划|普法)?(期间|时期|以来|累计)|[二两三四五六七八九十]年(来|间|累计|合计|共)'
            || '|近[二两三四五2-9]年|(19|20)[0-9][0-9]年(以来|至今)|历年)',
            1
        ) as phrase
    from candidate_remark
    left join indicator on candidate_remark.indicator_code = indicator.indicator_code
    where
        candidate_remark.place in ('note', 'raw', 'title')
        and (candidate_remark.place = 'title' or indicator.kind in ('count', 'amount'))
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'R17' as rule,
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
    cast(null as decimal(38, 4)) as right_value
from said
where phrase <> ''
qualify row_number() over (partition by submission_id, indicator_code, sheet, cell order by place) = 1
order by submission_id, indicator_code, sheet, cell, phrase;

-- What is asked?
--
-- $area    text = ''  only what is asked of this area's own units or was sent by one; empty means the whole catalogue
-- $period  text = ''  the period in which that is so, e.g. '2025'; empty means any
--
-- One row per indicator of the catalogue, in its order.
-- is_derivable: a ratio whose parts are asked too, so that totals are recomputed from them.

select
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.kind as indicator_kind,
    indicator.direction,
    indicator.aggregation,
    indicator.decimals,
    indicator.per,
    indicator.position,
    count(indicator_part.part_code) > 0 as is_derivable
from indicator
left join indicator_part on indicator.indicator_code = indicator_part.indicator_code
where
    $area = ''
    or indicator.indicator_code in (
        select cell.indicator_code
        from cell
        where
            cell.area = $area
            and ($period = '' or cell.period = $period)
            and (cell.requirement in ('required', 'optional') or cell.submission_id is not null)
    )
group by all
order by indicator.position asc, indicator.indicator_code asc

-- What is asked?
--
-- No parameters. One row per indicator of the catalogue, in its order.
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
group by all
order by indicator.position asc, indicator.indicator_code asc

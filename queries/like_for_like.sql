-- How did an area's totals change since the year before, over the units that can be compared?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per indicator that is asked of a unit of the area and adds up, in the catalogue's order.
-- A unit is matched when it has a comparable number in both periods (year_over_year: ok, base_zero, imprecise);
-- all others are left out of both totals. Ratios: the ratio of the summed parts of the units with all parts in
-- both periods. Yes/no: the share of yes, in percent. A bound is null when one matched bound is unknown.
-- units_doubted: how many of the matched have a figure in it, of either year, that there are reasons to doubt.
-- No unit matched, or a denominator of 0: no_base. Ratios and shares differ in points and have no percentage.

-- Sums have four decimals: rounding to them takes away what the doubles added (0.3 - 0.1).
with changed as (
    select
        *,
        case
            when status not in ('ok', 'base_zero') then null
            when aggregation = 'sum' then cast(cast(total - previous_total as decimal(28, 4)) as double)
            else total - previous_total
        end as difference
    from area_pair
    where area = $area and period = $period
)

select
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.kind as indicator_kind,
    indicator.direction,
    indicator.decimals,
    changed.total,
    changed.total_lower,
    changed.total_upper,
    changed.previous_total,
    changed.previous_total_lower,
    changed.previous_total_upper,
    changed.difference,
    case
        when changed.status = 'ok' and changed.aggregation = 'sum'
            then 100 * changed.difference / nullif(abs(changed.previous_total), 0)
    end as change_percent,
    changed.units_matched,
    changed.units_expected,
    changed.units_doubted,
    changed.status
from changed
inner join indicator on changed.indicator_code = indicator.indicator_code
order by indicator.position asc, indicator.indicator_code asc

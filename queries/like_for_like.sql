-- How did an area's totals change since the year before, over the units that can be compared?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per indicator that is asked of a unit of the area and adds up, in the catalogue's order.
-- A unit is matched when it has a comparable number in both periods (year_over_year: ok, base_zero, imprecise);
-- all others are left out of both totals. Ratios: the ratio of the summed parts of the units with all parts in
-- both periods. Yes/no: the share of yes, in percent. A bound is null when one matched bound is unknown.
-- No unit matched, or a denominator of 0: no_base. Ratios and shares differ in points and have no percentage.

with compared as (
    select
        asked.indicator_code,
        asked.units_expected,
        indicator.aggregation,
        matched.total,
        matched.lower as total_lower,
        matched.upper as total_upper,
        before.total as previous_total,
        before.lower as previous_total_lower,
        before.upper as previous_total_upper,
        coalesce(matched.units, 0) as units_matched,
        case
            when matched.total is null or before.total is null then 'no_base'
            when not (matched.is_exact and before.is_exact) then 'imprecise'
            when before.total = 0 then 'base_zero'
            else 'ok'
        end as status
    from area_asked as asked
    inner join indicator on asked.indicator_code = indicator.indicator_code
    left join area_total as matched
        on
            asked.area = matched.area
            and asked.indicator_code = matched.indicator_code
            and asked.period = matched.period
            and matched.sample = 'matched'
    left join area_total as before
        on
            asked.area = before.area
            and asked.indicator_code = before.indicator_code
            and asked.period = before.period
            and before.sample = 'matched_before'
    where asked.area = $area and asked.period = $period and indicator.aggregation <> 'none'
),

-- Sums have four decimals: rounding to them takes away what the doubles added (0.3 - 0.1).
changed as (
    select
        *,
        case
            when status not in ('ok', 'base_zero') then null
            when aggregation = 'sum' then cast(cast(total - previous_total as decimal(28, 4)) as double)
            else total - previous_total
        end as difference
    from compared
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
    changed.status
from changed
inner join indicator on changed.indicator_code = indicator.indicator_code
order by indicator.position asc, indicator.indicator_code asc

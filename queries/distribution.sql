-- How are the figures of one indicator distributed, kind by kind and year by year?
--
-- $area       text         area code, e.g. 'shili'
-- $indicator  text         indicator code
-- $periods    text[] = []  periods, e.g. '2025'; empty means all
--
-- One row per period and kind of unit that is asked (required or optional) or sent a figure, newest period first.
-- Minimum to maximum are over the exact values of the units asked; quartiles and median (interpolated) are null with
-- fewer than three of them and for yes/no indicators, which have yes_percent instead. A rate is as the unit stated it.
-- Counted beside them: imprecise values (a bound, "about"), doubted ones (an open error or warning, an estimate …),
-- unasked ones; required cells without a value are missing, or excused where a status M, Q, L or K says why.

with figure as (
    select
        cell.*,
        unit.kind,
        unit.position,
        indicator.kind = 'boolean' as is_yes_no,
        case when cell.requirement in ('required', 'optional') then cell.value end as asked_value,
        case
            when cell.requirement in ('required', 'optional') and cell.precision = 'exact'
                then cast(cell.value as double)
        end as exact_value
    from doubted_cell as cell
    inner join unit on cell.unit_code = unit.unit_code
    inner join indicator on cell.indicator_code = indicator.indicator_code
    where
        cell.area = $area
        and cell.indicator_code = $indicator
        and (cardinality($periods) = 0 or array_contains($periods, cell.period))
        and (cell.requirement in ('required', 'optional') or cell.value is not null)
)

select
    period,
    kind,
    count(*) filter (where requirement = 'required') as units_required,
    count(value) filter (where requirement = 'required') as units_required_with_value,
    count(*) filter (where requirement = 'required' and status = 'O') as units_missing,
    count(*) filter (where requirement = 'required' and status in ('M', 'Q', 'L', 'K')) as units_excused,
    count(*) filter (where requirement = 'optional') as units_optional,
    count(asked_value) as units_with_value,
    count(asked_value) - count(exact_value) as units_imprecise,
    count(asked_value) filter (where doubts > 0) as units_doubted,
    count(value) - count(asked_value) as units_unasked,
    count(*) filter (where is_yes_no and exact_value = 1) as units_yes,
    case when is_yes_no then 100 * cast(sum(exact_value) as double) / nullif(count(exact_value), 0) end as yes_percent,
    min(exact_value) as minimum,
    case
        when count(exact_value) >= 3 and not is_yes_no
            then percentile_cont(0.25) within group (order by exact_value)
    end as lower_quartile,
    case
        when count(exact_value) >= 3 and not is_yes_no
            then percentile_cont(0.5) within group (order by exact_value)
    end as median,
    case
        when count(exact_value) >= 3 and not is_yes_no
            then percentile_cont(0.75) within group (order by exact_value)
    end as upper_quartile,
    max(exact_value) as maximum
from figure
group by period, kind, is_yes_no
order by period desc, min(position) asc, kind asc

-- What becomes of the figures of several units: totals, and the rates that ranks are made of.

-- Of how many units an area asks an indicator.
create or replace view area_asked as
select
    area,
    indicator_code,
    period,
    count(*) as units_asked,
    count(*) filter (where requirement = 'required') as units_expected
from cell
where requirement in ('required', 'optional')
group by area, indicator_code, period;

-- The total of an area's own units, one row per indicator, period and sample of units:
-- 'reported'        all units with a number (for a ratio: with all its parts);
-- 'matched'         the units whose number can be compared with the year before;
-- 'matched_before'  the same units' base of that year.
-- Sums are made of decimals. A ratio is 100 * summed numerators / summed denominators, a yes/no the share of yes
-- in percent. A bound is null as soon as one summed bound is unknown; a denominator of 0 gives null.
create or replace view area_total as
with part as (
    select
        whole.area,
        whole.unit_code,
        whole.indicator_code,
        whole.period,
        whole.requirement,
        term.side,
        pair.status,
        pair.value,
        pair.lower,
        pair.upper,
        pair.precision,
        pair.previous_value,
        pair.previous_lower,
        pair.previous_upper,
        pair.previous_is_imprecise,
        bool_and(pair.value is not null) over unit_figure as is_reported,
        bool_and(coalesce(pair.is_comparable, false)) over unit_figure as is_matched
    from cell as whole
    inner join term on whole.indicator_code = term.indicator_code
    left join year_pair as pair
        on
            whole.area = pair.area
            and whole.unit_code = pair.unit_code
            and whole.period = pair.period
            and term.part_code = pair.indicator_code
    where whole.requirement is distinct from 'not_applicable' or whole.value is not null
    window unit_figure as (partition by whole.area, whole.unit_code, whole.indicator_code, whole.period)
),

sampled as (
    select
        'reported' as sample,
        area,
        unit_code,
        indicator_code,
        period,
        requirement,
        side,
        value,
        lower,
        upper,
        precision = 'exact' as is_exact,
        status in ('B', 'D', 'P') as is_break
    from part
    where is_reported
    union all
    select
        'matched' as sample,
        area,
        unit_code,
        indicator_code,
        period,
        requirement,
        side,
        value,
        lower,
        upper,
        precision = 'exact' as is_exact,
        false as is_break
    from part
    where is_matched
    union all
    select
        'matched_before' as sample,
        area,
        unit_code,
        indicator_code,
        period,
        requirement,
        side,
        previous_value,
        previous_lower,
        previous_upper,
        not previous_is_imprecise as is_exact,
        false as is_break
    from part
    where is_matched
),

side_sum as (
    select
        sample,
        area,
        indicator_code,
        period,
        side,
        count(distinct unit_code) as units,
        count(distinct case when requirement = 'required' then unit_code end) as units_required,
        bool_and(is_exact) as is_exact,
        bool_or(is_break) as has_break,
        cast(sum(value) as double) as value,
        case when count(lower) = count(*) then cast(sum(lower) as double) end as lower,
        case when count(upper) = count(*) then cast(sum(upper) as double) end as upper
    from sampled
    group by sample, area, indicator_code, period, side
)

select
    top.sample,
    top.area,
    top.indicator_code,
    top.period,
    top.units,
    top.units_required,
    top.is_exact and coalesce(bottom.is_exact, true) as is_exact,
    top.has_break or coalesce(bottom.has_break, false) as has_break,
    case indicator.aggregation
        when 'sum' then top.value
        when 'share' then 100 * top.value / nullif(top.units, 0)
        else 100 * top.value / nullif(bottom.value, 0)
    end as total,
    case indicator.aggregation
        when 'sum' then top.lower
        when 'share' then 100 * top.lower / nullif(top.units, 0)
        else 100 * top.lower / nullif(bottom.upper, 0)
    end as lower,
    case indicator.aggregation
        when 'sum' then top.upper
        when 'share' then 100 * top.upper / nullif(top.units, 0)
        else 100 * top.upper / nullif(bottom.lower, 0)
    end as upper
from side_sum as top
inner join indicator on top.indicator_code = indicator.indicator_code
left join side_sum as bottom
    on
        top.sample = bottom.sample
        and top.area = bottom.area
        and top.indicator_code = bottom.indicator_code
        and top.period = bottom.period
        and bottom.side = 'denominator'
where top.side = 'numerator';

-- The two totals of like for like side by side, for every indicator an area asks and that adds up.
create or replace view area_pair as
with compared as (
    select
        area,
        indicator_code,
        period,
        max(units) as units_matched,
        bool_and(is_exact) as is_exact,
        max(case when sample = 'matched' then total end) as total,
        max(case when sample = 'matched' then lower end) as total_lower,
        max(case when sample = 'matched' then upper end) as total_upper,
        max(case when sample = 'matched_before' then total end) as previous_total,
        max(case when sample = 'matched_before' then lower end) as previous_total_lower,
        max(case when sample = 'matched_before' then upper end) as previous_total_upper
    from area_total
    where sample in ('matched', 'matched_before')
    group by area, indicator_code, period
)

select
    asked.area,
    asked.indicator_code,
    asked.period,
    asked.units_expected,
    indicator.aggregation,
    compared.total,
    compared.total_lower,
    compared.total_upper,
    compared.previous_total,
    compared.previous_total_lower,
    compared.previous_total_upper,
    coalesce(compared.units_matched, 0) as units_matched,
    case
        when compared.total is null or compared.previous_total is null then 'no_base'
        when not compared.is_exact then 'imprecise'
        when compared.previous_total = 0 then 'base_zero'
        else 'ok'
    end as status
from area_asked as asked
inner join indicator on asked.indicator_code = indicator.indicator_code
left join compared
    on asked.area = compared.area and asked.indicator_code = compared.indicator_code and asked.period = compared.period
where indicator.aggregation <> 'none';

-- Every cell with what its number may be at least and at most (low, high) when nothing else is known:
-- a ratio 0-100, a yes/no 0-1, all others 0 and up. An "about" counts as its value.
-- In ten-thousandths, so that a decimal is a whole number in a double and equal rates come out equal.
create or replace view possible_value as
select
    cell.*,
    case
        when cell.precision = 'about' then cast(cell.value * 10000 as double)
        when cell.lower is not null then cast(cell.lower * 10000 as double)
        else cast(0 as double)
    end as low,
    case
        when cell.precision = 'about' then cast(cell.value * 10000 as double)
        when cell.upper is not null then cast(cell.upper * 10000 as double)
        when indicator.kind = 'ratio' then cast(1000000 as double)
        when indicator.kind = 'boolean' then cast(10000 as double)
        else cast('Infinity' as double)
    end as high
from cell
inner join indicator on cell.indicator_code = indicator.indicator_code;

-- Every cell per one (per '') and per village, grid, officer, resident: divided, as intervals, by the unit's
-- own number of them. Without that number, or with 0 of them, there is no rate and it may be anything.
create or replace view unit_rate as
with basis as (
    select
        '' as per,
        '' as indicator_code
    union all
    select
        per,
        min(indicator_code) as indicator_code
    from indicator
    where per <> ''
    group by per
),

pair as (
    select
        own.*,
        basis.per,
        basis.indicator_code as per_indicator,
        case when basis.per = '' then 'exact' else divisor.precision end as divisor_precision,
        case when basis.per = '' then 10000 else cast(divisor.value * 10000 as double) end as divisor,
        case when basis.per = '' then 10000 else cast(divisor.lower * 10000 as double) end as divisor_lower,
        case when basis.per = '' then 10000 else cast(divisor.upper * 10000 as double) end as divisor_upper,
        case when basis.per = '' then 10000 else divisor.low end as divisor_low,
        case when basis.per = '' then 10000 else divisor.high end as divisor_high
    from possible_value as own
    cross join basis
    left join possible_value as divisor
        on
            own.area = divisor.area
            and own.unit_code = divisor.unit_code
            and own.period = divisor.period
            and basis.indicator_code = divisor.indicator_code
),

rate as (
    select
        *,
        cast(value * 10000 as double) / nullif(divisor, 0) as rate,
        cast(lower * 10000 as double) / nullif(divisor_upper, 0) as rate_lower,
        cast(upper * 10000 as double) / nullif(divisor_lower, 0) as rate_upper,
        case when divisor <> 0 then low / nullif(divisor_high, 0) else cast(0 as double) end as rate_low,
        case
            when divisor_low <> 0 then high / nullif(divisor_low, 0)
            else cast('Infinity' as double)
        end as rate_high
    from pair
)

select
    area,
    unit_code,
    indicator_code,
    period,
    requirement,
    status,
    per,
    nullif(per_indicator, '') as per_indicator,
    value is not null as is_reported,
    rate as value,
    case when divisor <> 0 then rate_lower end as lower,
    case when divisor <> 0 then rate_upper end as upper,
    rate_low as low,
    rate_high as high,
    rate is not null and 'about' in (precision, divisor_precision) as is_about,
    case
        when rate is null then null
        when precision = 'exact' and divisor_precision = 'exact' then 'exact'
        when 'about' in (precision, divisor_precision) then 'about'
        when rate_lower is not null then 'at_least'
        when rate_upper is not null then 'at_most'
        else 'about'
    end as precision
from rate;

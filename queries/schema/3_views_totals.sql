-- What becomes of the figures of several units: the totals of an area, and what each is compared with.

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
-- in percent. units_doubted: how many of the units have a figure in it that there are reasons to doubt (of a comparison
-- in either year). A bound is null as soon as one summed bound is unknown; a denominator of 0 gives null.
create or replace view area_total as
with sample as (
    select 'reported' as sample
    union all
    select 'matched' as sample
    union all
    select 'matched_before' as sample
),

part as (
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
        -- a unit is counted once, by the first of its parts: much cheaper than counting distinct codes
        row_number() over (
            partition by whole.area, whole.unit_code, whole.indicator_code, whole.period
            order by term.side, term.part_code
        ) = 1 as stands_for_unit,
        bool_or(pair.own_doubts > 0) over unit_figure as is_doubted,
        bool_or(pair.doubts > 0) over unit_figure as is_doubted_change,
        bool_and(pair.value is not null) over unit_figure as is_reported,
        bool_and(coalesce(pair.is_comparable, false)) over unit_figure as is_matched
    from cell as whole
    inner join term on whole.indicator_code = term.indicator_code
    left join doubted_pair as pair
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
        sample.sample,
        part.area,
        part.indicator_code,
        part.period,
        part.stands_for_unit,
        part.requirement,
        part.side = 'numerator' as is_top,
        sample.sample = 'reported' and part.status in ('B', 'D', 'P') as is_break,
        case when sample.sample = 'reported' then part.is_doubted else part.is_doubted_change end as is_doubted,
        case
            when sample.sample = 'matched_before' then not part.previous_is_imprecise
            else part.precision = 'exact'
        end as is_exact,
        case when sample.sample = 'matched_before' then part.previous_value else part.value end as value,
        case when sample.sample = 'matched_before' then part.previous_lower else part.lower end as lower,
        case when sample.sample = 'matched_before' then part.previous_upper else part.upper end as upper
    from part
    cross join sample
    where part.is_matched or (part.is_reported and sample.sample = 'reported')
),

summed as (
    select
        sample,
        area,
        indicator_code,
        period,
        count(*) filter (where stands_for_unit) as units,
        count(*) filter (where stands_for_unit and requirement = 'required') as units_required,
        count(*) filter (where stands_for_unit and is_doubted) as units_doubted,
        bool_and(is_exact) as is_exact,
        bool_or(is_break) as has_break,
        cast(sum(value) filter (where is_top) as double) as top,
        cast(sum(lower) filter (where is_top) as double) as known_top_lower,
        cast(sum(upper) filter (where is_top) as double) as known_top_upper,
        count(*) filter (where is_top and lower is null) = 0 as has_top_lower,
        count(*) filter (where is_top and upper is null) = 0 as has_top_upper,
        cast(sum(value) filter (where not is_top) as double) as bottom,
        cast(sum(lower) filter (where not is_top) as double) as known_bottom_lower,
        cast(sum(upper) filter (where not is_top) as double) as known_bottom_upper,
        count(*) filter (where not is_top and lower is null) = 0 as has_bottom_lower,
        count(*) filter (where not is_top and upper is null) = 0 as has_bottom_upper
    from sampled
    group by sample, area, indicator_code, period
),

bounded as (
    select
        *,
        case when has_top_lower then known_top_lower end as top_lower,
        case when has_top_upper then known_top_upper end as top_upper,
        case when has_bottom_lower then known_bottom_lower end as bottom_lower,
        case when has_bottom_upper then known_bottom_upper end as bottom_upper
    from summed
)

select
    bounded.sample,
    bounded.area,
    bounded.indicator_code,
    bounded.period,
    bounded.units,
    bounded.units_required,
    bounded.units_doubted,
    bounded.is_exact,
    bounded.has_break,
    case indicator.aggregation
        when 'sum' then bounded.top
        when 'share' then 100 * bounded.top / nullif(bounded.units, 0)
        else 100 * bounded.top / nullif(bounded.bottom, 0)
    end as total,
    case indicator.aggregation
        when 'sum' then bounded.top_lower
        when 'share' then 100 * bounded.top_lower / nullif(bounded.units, 0)
        else 100 * bounded.top_lower / nullif(bounded.bottom_upper, 0)
    end as lower,
    case indicator.aggregation
        when 'sum' then bounded.top_upper
        when 'share' then 100 * bounded.top_upper / nullif(bounded.units, 0)
        else 100 * bounded.top_upper / nullif(bounded.bottom_lower, 0)
    end as upper
from bounded
inner join indicator on bounded.indicator_code = indicator.indicator_code;

-- The three totals side by side, for every indicator an area asks and that adds up; status is that of the change.
create or replace view area_pair as
with compared as (
    select
        area,
        indicator_code,
        period,
        max(case when sample = 'matched' then units end) as units_matched,
        bool_and(is_exact or sample = 'reported') as is_exact,
        max(case when sample = 'matched' then units_doubted end) as units_doubted,
        max(case when sample = 'reported' then units end) as units_reported,
        max(case when sample = 'reported' then units_doubted end) as reported_doubted,
        max(case when sample = 'reported' then units_required end) as required_reported,
        bool_or(has_break) as has_break,
        max(case when sample = 'reported' then total end) as reported_total,
        max(case when sample = 'reported' then lower end) as reported_lower,
        max(case when sample = 'reported' then upper end) as reported_upper,
        max(case when sample = 'matched' then total end) as total,
        max(case when sample = 'matched' then lower end) as total_lower,
        max(case when sample = 'matched' then upper end) as total_upper,
        max(case when sample = 'matched_before' then total end) as previous_total,
        max(case when sample = 'matched_before' then lower end) as previous_total_lower,
        max(case when sample = 'matched_before' then upper end) as previous_total_upper
    from area_total
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
    compared.reported_total,
    compared.reported_lower,
    compared.reported_upper,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(compared.units_matched, 0) as units_matched,
    coalesce(compared.units_doubted, 0) as units_doubted,
    coalesce(compared.units_reported, 0) as units_reported,
    coalesce(compared.reported_doubted, 0) as reported_doubted,
    coalesce(compared.required_reported, 0) as required_reported,
    coalesce(compared.has_break, false) as has_break,
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

-- What ranks are made of: figures as intervals, whole or divided by villages, grids, officers, residents.

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
from doubted_cell as cell
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
        -- a count, not data: without a divisor there is nothing to doubt, and divisor below stays null
        coalesce(divisor.doubts, 0) as divisor_doubts,
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
    note,
    sheet,
    cell,
    submission_id,
    per,
    nullif(per_indicator, '') as per_indicator,
    doubts + divisor_doubts as doubts,
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

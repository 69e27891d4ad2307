-- What a unit's figure is compared with: the one of the year before, also of the units it took over.

-- What an indicator's total is made of: a ratio of its parts, anything else of itself.
-- An indicator that does not add up (aggregation none) has no row.
create or replace view term as
select
    indicator.indicator_code,
    indicator_part.side,
    indicator_part.part_code
from indicator
inner join indicator_part on indicator.indicator_code = indicator_part.indicator_code
where indicator.aggregation = 'ratio_of_sums'
union all
select
    indicator_code,
    'numerator' as side,
    indicator_code as part_code
from indicator
where aggregation in ('sum', 'share');

-- The cells a unit's figure is compared with: those of the period before, its own and those of its
-- predecessors that have ended since. Cells that do not apply are no part of a base and hinder none.
create or replace view base_cell as
select
    unit_period.area,
    unit_period.unit_code,
    unit_period.period,
    cell.unit_code as member_code,
    false as is_predecessor,
    cell.indicator_code,
    cell.status,
    cell.value,
    cell.lower,
    cell.upper,
    cell.precision
from unit_period
inner join cell
    on
        unit_period.area = cell.area
        and unit_period.unit_code = cell.unit_code
        and unit_period.previous_period = cell.period
where cell.status <> 'M'
union all
select
    unit_period.area,
    unit_period.unit_code,
    unit_period.period,
    cell.unit_code as member_code,
    true as is_predecessor,
    cell.indicator_code,
    cell.status,
    cell.value,
    cell.lower,
    cell.upper,
    cell.precision
from unit_period
inner join unit as predecessor
    on
        unit_period.unit_code = predecessor.successor_code
        and substr(predecessor.last_period, 1, 4) < substr(unit_period.period, 1, 4)
inner join cell
    on
        unit_period.area = cell.heir_area
        and predecessor.unit_code = cell.unit_code
        and unit_period.previous_period = cell.period
where cell.status <> 'M';

-- The ratios of a unit that has predecessors, recomputed from their parts, in percent: its own ('now') and, beside it
-- as previous, its base, from the parts of all its members ('before'), so that like is compared with like.
-- Null unless every part of every one stands. Rounded to the four decimals a stored value has.
create or replace view heir_ratio as
with heir as (
    select distinct successor_code as unit_code
    from unit
    where successor_code is not null
),

figure as (
    select
        'before' as moment,
        base_cell.area,
        base_cell.unit_code,
        base_cell.period,
        base_cell.member_code,
        base_cell.indicator_code,
        base_cell.status,
        base_cell.value,
        base_cell.lower,
        base_cell.upper,
        base_cell.precision
    from base_cell
    inner join heir on base_cell.unit_code = heir.unit_code
    union all
    select
        'now' as moment,
        cell.area,
        cell.unit_code,
        cell.period,
        cell.unit_code as member_code,
        cell.indicator_code,
        cell.status,
        cell.value,
        cell.lower,
        cell.upper,
        cell.precision
    from cell
    inner join heir on cell.unit_code = heir.unit_code
    where cell.status <> 'M'
),

part as (
    select
        whole.moment,
        whole.area,
        whole.unit_code,
        whole.indicator_code,
        whole.period,
        term.side,
        figure.status,
        figure.value,
        figure.lower,
        figure.upper,
        figure.precision
    from figure as whole
    inner join term
        on whole.indicator_code = term.indicator_code and term.part_code <> term.indicator_code
    left join figure
        on
            whole.moment = figure.moment
            and whole.area = figure.area
            and whole.unit_code = figure.unit_code
            and whole.period = figure.period
            and whole.member_code = figure.member_code
            and term.part_code = figure.indicator_code
),

side as (
    select
        moment,
        area,
        unit_code,
        indicator_code,
        period,
        side,
        bool_or(status = 'D') as differs,
        bool_or(status = 'P') as is_partial,
        bool_or(precision <> 'exact') as is_imprecise,
        case when count(value) = count(*) then cast(sum(value) as double) end as value,
        case when count(lower) = count(*) then cast(sum(lower) as double) end as lower,
        case when count(upper) = count(*) then cast(sum(upper) as double) end as upper
    from part
    group by moment, area, unit_code, indicator_code, period, side
),

ratio as (
    select
        moment,
        area,
        unit_code,
        indicator_code,
        period,
        coalesce(bool_or(differs), false) as differs,
        coalesce(bool_or(is_partial), false) as is_partial,
        coalesce(bool_or(is_imprecise), false) as is_imprecise,
        100 * max(case when side = 'numerator' then value end)
        / nullif(max(case when side = 'denominator' then value end), 0) as value,
        100 * max(case when side = 'numerator' then lower end)
        / nullif(max(case when side = 'denominator' then upper end), 0) as lower,
        100 * max(case when side = 'numerator' then upper end)
        / nullif(max(case when side = 'denominator' then lower end), 0) as upper
    from side
    group by moment, area, unit_code, indicator_code, period
)

select
    area,
    unit_code,
    indicator_code,
    period,
    bool_or(differs and moment = 'now') as differs,
    bool_or(is_partial and moment = 'now') as is_partial,
    bool_or(is_imprecise and moment = 'now') as is_imprecise,
    max(case when moment = 'now' then cast(value as decimal(18, 4)) end) as value,
    max(case when moment = 'now' then cast(lower as decimal(18, 4)) end) as lower,
    max(case when moment = 'now' then cast(upper as decimal(18, 4)) end) as upper,
    bool_or(differs and moment = 'before') as previous_differs,
    bool_or(is_partial and moment = 'before') as previous_is_partial,
    bool_or(is_imprecise and moment = 'before') as previous_is_imprecise,
    max(case when moment = 'before' then cast(value as decimal(18, 4)) end) as previous_value,
    max(case when moment = 'before' then cast(lower as decimal(18, 4)) end) as previous_lower,
    max(case when moment = 'before' then cast(upper as decimal(18, 4)) end) as previous_upper
from ratio
group by area, unit_code, indicator_code, period;

-- What a unit's figure is compared with, one row per unit, indicator and period that have such cells.
-- The value is null where the base cannot be completed: a member has no number, or it does not add up.
-- Where it is recomputed, the unit's own ratio of now is recomputed beside it (ratio_now): asked for here, since every
-- view that names heir_ratio pays for it, and planning it costs more than computing it.
create or replace view base as
with own as (
    select
        area,
        unit_code,
        indicator_code,
        period,
        bool_or(is_predecessor) as has_predecessor,
        bool_or(status = 'D') as differs,
        bool_or(status = 'P') as is_partial,
        coalesce(bool_or(precision <> 'exact'), false) as is_imprecise,
        case when count(value) = count(*) then cast(sum(value) as decimal(18, 4)) end as value,
        case when count(lower) = count(*) then cast(sum(lower) as decimal(18, 4)) end as lower,
        case when count(upper) = count(*) then cast(sum(upper) as decimal(18, 4)) end as upper
    from base_cell
    group by area, unit_code, indicator_code, period
),

completed as (
    select
        own.*,
        not own.has_predecessor or indicator.aggregation = 'sum' as adds_up,
        heir_ratio.previous_value as ratio,
        heir_ratio.previous_lower as ratio_lower,
        heir_ratio.previous_upper as ratio_upper,
        heir_ratio.value as ratio_now,
        heir_ratio.lower as ratio_now_lower,
        heir_ratio.upper as ratio_now_upper,
        coalesce(own.has_predecessor and heir_ratio.previous_differs, false) as ratio_differs,
        coalesce(own.has_predecessor and heir_ratio.previous_is_partial, false) as ratio_is_partial,
        coalesce(own.has_predecessor and heir_ratio.previous_is_imprecise, false) as ratio_is_imprecise,
        coalesce(heir_ratio.differs, false) as ratio_now_differs,
        coalesce(heir_ratio.is_partial, false) as ratio_now_is_partial,
        coalesce(heir_ratio.is_imprecise, false) as ratio_now_is_imprecise
    from own
    inner join indicator on own.indicator_code = indicator.indicator_code
    left join heir_ratio
        on
            own.area = heir_ratio.area
            and own.unit_code = heir_ratio.unit_code
            and own.indicator_code = heir_ratio.indicator_code
            and own.period = heir_ratio.period
)

select
    area,
    unit_code,
    indicator_code,
    period,
    has_predecessor,
    not adds_up as is_recomputed,
    differs or ratio_differs as differs,
    is_partial or ratio_is_partial as is_partial,
    case when adds_up then is_imprecise else ratio_is_imprecise end as is_imprecise,
    case when adds_up then value else ratio end as value,
    case when adds_up then lower else ratio_lower end as lower,
    case when adds_up then upper else ratio_upper end as upper,
    case when not adds_up then ratio_now end as ratio_now,
    case when not adds_up then ratio_now_lower end as ratio_now_lower,
    case when not adds_up then ratio_now_upper end as ratio_now_upper,
    not adds_up and ratio_now_differs as ratio_now_differs,
    not adds_up and ratio_now_is_partial as ratio_now_is_partial,
    not adds_up and ratio_now_is_imprecise as ratio_now_is_imprecise
from completed;

-- What the questions start from, in portable SQL (the same text runs on DuckDB and on Spark).
-- Each view is one idea that several questions share; a question never repeats it.

-- The newest version that counts for a unit and period.
create or replace view current_submission as
select *
from submission
where state in ('accepted', 'submitted')
qualify row_number() over (partition by unit_code, period order by version desc) = 1;

create or replace view current_observation as
select observation.*
from observation
inner join current_submission on observation.submission_id = current_submission.submission_id;

-- Every reporting unit in every collection of its lifetime, one row each. Areas only group units.
-- Lifetimes are counted in years, inclusive at both ends, as in dashboard/catalogue/applicability.py.
create or replace view unit_period as
select
    unit.*,
    collection.period,
    collection.previous_period,
    collection.due
from unit
inner join collection
    on
        (unit.first_period is null or substr(unit.first_period, 1, 4) <= substr(collection.period, 1, 4))
        and (unit.last_period is null or substr(unit.last_period, 1, 4) >= substr(collection.period, 1, 4))
where unit.kind <> 'area';

-- Every cell that is asked for or was sent by a unit that exists in the period, one row each.
-- Asked and not sent: no submission, status O (required or optional) or M (not applicable).
-- Sent and not asked: requirement is null.
-- Two branches instead of a full join, so that a filter on period and indicator reaches both tables.
create or replace view cell as
with asked as (
    select
        applicability.unit_code,
        applicability.indicator_code,
        applicability.period,
        applicability.requirement,
        coalesce(
            current_observation.status,
            case when applicability.requirement = 'not_applicable' then 'M' else 'O' end
        ) as status,
        current_observation.value,
        current_observation.lower,
        current_observation.upper,
        current_observation.precision,
        current_observation.raw,
        current_observation.note,
        current_observation.sheet,
        current_observation.cell,
        current_observation.submission_id
    from applicability
    left join current_observation
        on
            applicability.unit_code = current_observation.unit_code
            and applicability.indicator_code = current_observation.indicator_code
            and applicability.period = current_observation.period
),

unasked as (
    select
        current_observation.unit_code,
        current_observation.indicator_code,
        current_observation.period,
        applicability.requirement,
        current_observation.status,
        current_observation.value,
        current_observation.lower,
        current_observation.upper,
        current_observation.precision,
        current_observation.raw,
        current_observation.note,
        current_observation.sheet,
        current_observation.cell,
        current_observation.submission_id
    from current_observation
    left join applicability
        on
            current_observation.unit_code = applicability.unit_code
            and current_observation.indicator_code = applicability.indicator_code
            and current_observation.period = applicability.period
    where applicability.unit_code is null
),

every_cell as (
    select * from asked
    union all
    select * from unasked
)

select every_cell.*
from every_cell
inner join unit_period
    on every_cell.unit_code = unit_period.unit_code and every_cell.period = unit_period.period;

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
with member as (
    select
        unit_code,
        period,
        previous_period,
        unit_code as member_code
    from unit_period
    union all
    select
        unit_period.unit_code,
        unit_period.period,
        unit_period.previous_period,
        predecessor.unit_code as member_code
    from unit_period
    inner join unit as predecessor
        on
            unit_period.unit_code = predecessor.successor_code
            and substr(predecessor.last_period, 1, 4) < substr(unit_period.period, 1, 4)
)

select
    member.unit_code,
    member.period,
    member.member_code,
    member.member_code <> member.unit_code as is_predecessor,
    cell.indicator_code,
    cell.status,
    cell.value,
    cell.lower,
    cell.upper,
    cell.precision
from member
inner join cell on member.member_code = cell.unit_code and member.previous_period = cell.period
where cell.status <> 'M';

-- The base of a ratio with predecessors, recomputed from the parts of all of them, in percent;
-- null unless every part of every one stands. Rounded to the four decimals a stored value has.
create or replace view ratio_base as
with part as (
    select
        whole.unit_code,
        whole.indicator_code,
        whole.period,
        term.side,
        base_cell.status,
        base_cell.value,
        base_cell.lower,
        base_cell.upper,
        base_cell.precision
    from base_cell as whole
    inner join term
        on whole.indicator_code = term.indicator_code and term.part_code <> term.indicator_code
    left join base_cell
        on
            whole.unit_code = base_cell.unit_code
            and whole.period = base_cell.period
            and whole.member_code = base_cell.member_code
            and term.part_code = base_cell.indicator_code
    where whole.unit_code in (select successor_code from unit where successor_code is not null)
),

side as (
    select
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
    group by unit_code, indicator_code, period, side
)

select
    numerator.unit_code,
    numerator.indicator_code,
    numerator.period,
    coalesce(numerator.differs or denominator.differs, false) as differs,
    coalesce(numerator.is_partial or denominator.is_partial, false) as is_partial,
    coalesce(numerator.is_imprecise or denominator.is_imprecise, false) as is_imprecise,
    cast(100 * numerator.value / nullif(denominator.value, 0) as decimal(18, 4)) as value,
    cast(100 * numerator.lower / nullif(denominator.upper, 0) as decimal(18, 4)) as lower,
    cast(100 * numerator.upper / nullif(denominator.lower, 0) as decimal(18, 4)) as upper
from side as numerator
inner join side as denominator
    on
        numerator.unit_code = denominator.unit_code
        and numerator.indicator_code = denominator.indicator_code
        and numerator.period = denominator.period
where numerator.side = 'numerator' and denominator.side = 'denominator';

-- What a unit's figure is compared with, one row per unit, indicator and period that have such cells.
-- The value is null where the base cannot be completed: a member has no number, or it does not add up.
create or replace view base as
with own as (
    select
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
    group by unit_code, indicator_code, period
),

completed as (
    select
        own.*,
        not own.has_predecessor or indicator.aggregation = 'sum' as adds_up,
        ratio_base.value as ratio,
        ratio_base.lower as ratio_lower,
        ratio_base.upper as ratio_upper,
        coalesce(own.has_predecessor and ratio_base.differs, false) as ratio_differs,
        coalesce(own.has_predecessor and ratio_base.is_partial, false) as ratio_is_partial,
        coalesce(own.has_predecessor and ratio_base.is_imprecise, false) as ratio_is_imprecise
    from own
    inner join indicator on own.indicator_code = indicator.indicator_code
    left join ratio_base
        on
            own.unit_code = ratio_base.unit_code
            and own.indicator_code = ratio_base.indicator_code
            and own.period = ratio_base.period
)

select
    unit_code,
    indicator_code,
    period,
    has_predecessor,
    differs or ratio_differs as differs,
    is_partial or ratio_is_partial as is_partial,
    case when adds_up then is_imprecise else ratio_is_imprecise end as is_imprecise,
    case when adds_up then value else ratio end as value,
    case when adds_up then lower else ratio_lower end as lower,
    case when adds_up then upper else ratio_upper end as upper
from completed;

-- Every cell beside its base, with the outcome of the comparison: the first that applies.
-- A difference is given with ok and base_zero; a percentage with ok, never of a ratio or a yes/no.
create or replace view year_pair as
with pair as (
    select
        cell.*,
        unit_period.previous_period,
        indicator.kind in ('ratio', 'boolean') as is_in_points,
        base.value as previous_value,
        base.lower as previous_lower,
        base.upper as previous_upper,
        coalesce(base.differs, false) as previous_differs,
        coalesce(base.is_partial, false) as previous_is_partial,
        coalesce(base.is_imprecise, false) as previous_is_imprecise,
        case when base.has_predecessor then 'completed' else 'own' end as base
    from cell
    inner join unit_period on cell.unit_code = unit_period.unit_code and cell.period = unit_period.period
    inner join indicator on cell.indicator_code = indicator.indicator_code
    left join base
        on
            cell.unit_code = base.unit_code
            and cell.indicator_code = base.indicator_code
            and cell.period = base.period
),

compared as (
    select
        *,
        case
            when status = 'M' then 'not_applicable'
            when status = 'Q' then 'withheld'
            when value is null then 'not_reported'
            when status = 'B' or (status = 'D') <> previous_differs then 'definition_changed'
            when status = 'P' or previous_is_partial then 'partial_period'
            when previous_value is null then 'no_base'
            when precision <> 'exact' or previous_is_imprecise then 'imprecise'
            when previous_value = 0 then 'base_zero'
            else 'ok'
        end as outcome
    from pair
)

select
    *,
    outcome in ('ok', 'base_zero', 'imprecise') as is_comparable,
    case when outcome in ('ok', 'base_zero') then value - previous_value end as difference,
    case
        when outcome = 'ok' and not is_in_points
            then 100 * cast(value - previous_value as double) / nullif(cast(abs(previous_value) as double), 0)
    end as change_percent
from compared;

-- The three measures of completeness of every unit and collection (docs/design: each in [0, 1]).
-- A unit that owes nothing has expected_cells 0 and nulls: it is in no denominator.
create or replace view unit_completeness as
with owed as (
    select
        unit_code,
        period,
        count(*) as expected_cells,
        count(value) as filled_cells,
        count(*) filter (where status in ('M', 'Q', 'K', 'L') and trim(note) <> '') as justified_cells
    from cell
    where requirement = 'required'
    group by unit_code, period
),

sent as (
    select distinct
        unit_code,
        period
    from current_observation
    where status <> 'O'
),

first_sent as (
    select
        unit_code,
        period,
        min(received_at) as first_received_at
    from submission
    group by unit_code, period
)

select
    unit_period.*,
    owed.filled_cells,
    owed.justified_cells,
    first_sent.first_received_at,
    coalesce(owed.expected_cells, 0) as expected_cells,
    owed.unit_code is not null as is_required,
    case when owed.unit_code is not null then sent.unit_code is not null end as received,
    case
        when owed.unit_code is not null
            then coalesce(cast(first_sent.first_received_at as date) <= unit_period.due, false)
    end as on_time
from unit_period
left join owed on unit_period.unit_code = owed.unit_code and unit_period.period = owed.period
left join sent on unit_period.unit_code = sent.unit_code and unit_period.period = sent.period
left join first_sent
    on unit_period.unit_code = first_sent.unit_code and unit_period.period = first_sent.period;

-- Required cells without a number, with the newest earlier one of the same unit and indicator.
create or replace view missing_cell as
with missing as (
    select * from cell
    where requirement = 'required' and value is null
)

select
    missing.*,
    earlier.period as last_reported_period,
    earlier.value as last_value,
    earlier.lower as last_lower,
    earlier.upper as last_upper
from missing
left join cell as earlier
    on
        missing.unit_code = earlier.unit_code
        and missing.indicator_code = earlier.indicator_code
        and missing.period > earlier.period
        and earlier.value is not null
qualify row_number() over (
    partition by missing.unit_code, missing.indicator_code, missing.period
    order by earlier.period desc nulls last
) = 1;

-- Of how many units an area asks an indicator.
create or replace view area_asked as
select
    unit.area,
    cell.indicator_code,
    cell.period,
    count(*) as units_asked,
    count(*) filter (where cell.requirement = 'required') as units_expected
from cell
inner join unit on cell.unit_code = unit.unit_code
where cell.requirement in ('required', 'optional')
group by unit.area, cell.indicator_code, cell.period;

-- The total of an area's own units, one row per indicator, period and sample of units:
-- 'reported'        all units with a number (for a ratio: with all its parts);
-- 'matched'         the units whose number can be compared with the year before;
-- 'matched_before'  the same units' base of that year.
-- Sums are made of decimals. A ratio is 100 * summed numerators / summed denominators, a yes/no the share of yes
-- in percent. A bound is null as soon as one summed bound is unknown; a denominator of 0 gives null.
create or replace view area_total as
with part as (
    select
        unit.area,
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
    inner join unit on whole.unit_code = unit.unit_code
    inner join term on whole.indicator_code = term.indicator_code
    left join year_pair as pair
        on
            whole.unit_code = pair.unit_code
            and whole.period = pair.period
            and term.part_code = pair.indicator_code
    where whole.requirement is distinct from 'not_applicable' or whole.value is not null
    window unit_figure as (partition by whole.unit_code, whole.indicator_code, whole.period)
),

sampled as (
    select
        'reported' as sample,
        area, unit_code, indicator_code, period, requirement, side, value, lower, upper,
        precision = 'exact' as is_exact,
        status in ('B', 'D', 'P') as is_break
    from part
    where is_reported
    union all
    select
        'matched' as sample,
        area, unit_code, indicator_code, period, requirement, side, value, lower, upper,
        precision = 'exact' as is_exact,
        false as is_break
    from part
    where is_matched
    union all
    select
        'matched_before' as sample,
        area, unit_code, indicator_code, period, requirement, side, previous_value, previous_lower, previous_upper,
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
select
    asked.area,
    asked.indicator_code,
    asked.period,
    asked.units_expected,
    indicator.aggregation,
    matched.total,
    matched.lower as total_lower,
    matched.upper as total_upper,
    earlier.total as previous_total,
    earlier.lower as previous_total_lower,
    earlier.upper as previous_total_upper,
    coalesce(matched.units, 0) as units_matched,
    case
        when matched.total is null or earlier.total is null then 'no_base'
        when not (matched.is_exact and earlier.is_exact) then 'imprecise'
        when earlier.total = 0 then 'base_zero'
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
left join area_total as earlier
    on
        asked.area = earlier.area
        and asked.indicator_code = earlier.indicator_code
        and asked.period = earlier.period
        and earlier.sample = 'matched_before'
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
            own.unit_code = divisor.unit_code
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
            when divisor <> 0 and divisor_low <> 0 then high / nullif(divisor_low, 0)
            else cast('Infinity' as double)
        end as rate_high
    from pair
)

select
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

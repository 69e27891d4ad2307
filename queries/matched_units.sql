-- Which units does an area's total compare with the year before, and why not the others?
--
-- $area       text  area code, e.g. 'shili'
-- $indicator  text  indicator code
-- $period     text  period, e.g. '2025'
--
-- One row per unit that is asked for the indicator or sent a value unasked, in the catalogue's order.
-- is_matched: every figure its total is made of (for a ratio its parts, else itself) has a comparable number in
-- both periods; as many units are matched as like_for_like says. status is the first that applies to any of these
-- figures, as in year_over_year; part_code is the figure it comes from. A part neither asked nor sent is
-- not_reported. doubts: reasons to doubt any of these figures, in either year.
-- An indicator that does not add up has no rows.

with part as (
    select
        whole.unit_code,
        whole.requirement,
        term.part_code,
        -- A part nobody sent has no pair: not reported, hence not comparable, and nothing there to doubt (a count).
        coalesce(pair.outcome, 'not_reported') as status,
        coalesce(pair.is_comparable, false) as is_comparable,
        coalesce(pair.doubts, 0) as doubts
    from cell as whole
    inner join term on whole.indicator_code = term.indicator_code
    left join doubted_pair as pair
        on
            whole.area = pair.area
            and whole.unit_code = pair.unit_code
            and whole.period = pair.period
            and term.part_code = pair.indicator_code
            and pair.area = $area
            and pair.period = $period
    where
        whole.area = $area
        and whole.indicator_code = $indicator
        and whole.period = $period
        and (whole.requirement is distinct from 'not_applicable' or whole.value is not null)
),

ordered as (
    select
        *,
        case status
            when 'not_applicable' then 1
            when 'withheld' then 2
            when 'not_reported' then 3
            when 'definition_changed' then 4
            when 'partial_period' then 5
            when 'no_base' then 6
            when 'imprecise' then 7
            when 'base_zero' then 8
            else 9
        end as precedence
    from part
),

decided as (
    select
        *,
        bool_and(is_comparable) over (partition by unit_code) as is_matched,
        cast(sum(doubts) over (partition by unit_code) as bigint) as all_doubts
    from ordered
    qualify row_number() over (partition by unit_code order by precedence, part_code) = 1
)

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    decided.requirement,
    decided.is_matched,
    decided.status,
    decided.part_code,
    decided.all_doubts as doubts
from decided
inner join unit on decided.unit_code = unit.unit_code
order by unit.position asc, unit.unit_code asc

-- Which missing figures, once filled, would settle the most ranks and totals?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per required cell without a value, those that settle most first.
-- ranks_settled: units of the same kind whose rank interval shrinks whatever the number turns out to be: those with
-- an exact value that the missing one may or may not exceed, and the unit itself. totals_settled: 1 where the
-- area's total of the indicator, or of a ratio made of it, lacks the figure, else 0. settled: both together.

with missing as (
    select
        missing_cell.unit_code,
        missing_cell.indicator_code,
        missing_cell.status,
        unit.unit_name,
        unit.short_name,
        unit.kind,
        unit.position
    from missing_cell
    inner join unit on missing_cell.unit_code = unit.unit_code
    where missing_cell.area = $area and missing_cell.period = $period
),

figure as (
    select * from ranked_figure
    where area = $area and period = $period and per = ''
),

undecided as (
    select
        gap.unit_code,
        gap.indicator_code,
        count(*) as units
    from figure as gap
    inner join figure as other
        on
            gap.kind = other.kind
            and gap.indicator_code = other.indicator_code
            and gap.unit_code <> other.unit_code
    where
        not gap.is_reported
        and other.precision = 'exact'
        and gap.at_worst <= other.at_worst
        and gap.at_best > other.at_best
    group by gap.unit_code, gap.indicator_code
),

part as (
    select distinct part_code
    from term
),

weighed as (
    select
        missing.*,
        -- counts, not data: where nothing is undecided, only the unit's own rank is settled
        case when missing.status = 'M' then 0 else 1 + coalesce(undecided.units, 0) end as ranks_settled,
        case when part.part_code is null then 0 else 1 end as totals_settled
    from missing
    left join part on missing.indicator_code = part.part_code
    left join undecided
        on missing.unit_code = undecided.unit_code and missing.indicator_code = undecided.indicator_code
)

select
    weighed.unit_code,
    weighed.unit_name,
    weighed.short_name,
    weighed.kind,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    weighed.status,
    weighed.ranks_settled,
    weighed.totals_settled,
    weighed.ranks_settled + weighed.totals_settled as settled
from weighed
inner join indicator on weighed.indicator_code = indicator.indicator_code
order by settled desc, weighed.position asc, weighed.unit_code asc, indicator.position asc, indicator.indicator_code asc

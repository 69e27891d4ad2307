-- A unit's figure beside the one of the year before: what becomes of it, and when it is not compared.

-- Every cell beside its base, with the outcome of the comparison: the first that applies.
-- A difference is given with ok and base_zero; a percentage with ok, never of a ratio or a yes/no.
-- A ratio is as stated; beside a base recomputed from parts it is recomputed too, and else has no base.
create or replace view year_pair as
with joined as (
    select
        cell.*,
        indicator.kind in ('ratio', 'boolean') as is_in_points,
        base.value as base_value,
        base.lower as base_lower,
        base.upper as base_upper,
        base.ratio_now as ratio,
        base.ratio_now_lower as ratio_lower,
        base.ratio_now_upper as ratio_upper,
        coalesce(base.is_recomputed, false) as is_recomputed,
        cell.value is not null and base.ratio_now is not null as has_ratio,
        coalesce(base.ratio_now_differs, false) as ratio_differs,
        coalesce(base.ratio_now_is_partial, false) as ratio_is_partial,
        coalesce(base.ratio_now_is_imprecise, false) as ratio_is_imprecise,
        coalesce(base.differs, false) as previous_differs,
        coalesce(base.is_partial, false) as previous_is_partial,
        coalesce(base.is_imprecise, false) as previous_is_imprecise,
        case when base.has_predecessor then 'completed' else 'own' end as base
    from cell
    inner join indicator on cell.indicator_code = indicator.indicator_code
    left join base
        on
            cell.area = base.area
            and cell.unit_code = base.unit_code
            and cell.indicator_code = base.indicator_code
            and cell.period = base.period
),

pair as (
    select
        area,
        unit_code,
        indicator_code,
        period,
        previous_period,
        requirement,
        raw,
        note,
        sheet,
        cell,
        submission_id,
        status,
        is_in_points,
        base,
        previous_is_imprecise,
        case when has_ratio then ratio else value end as value,
        case when has_ratio then ratio_lower else lower end as lower,
        case when has_ratio then ratio_upper else upper end as upper,
        case
            when not has_ratio then precision
            when not ratio_is_imprecise then 'exact'
            when ratio_lower is not null then 'at_least'
            when ratio_upper is not null then 'at_most'
            else 'about'
        end as precision,
        case when has_ratio or not is_recomputed then base_value end as previous_value,
        case when has_ratio or not is_recomputed then base_lower end as previous_lower,
        case when has_ratio or not is_recomputed then base_upper end as previous_upper,
        status = 'D' or has_ratio and ratio_differs as differs,
        status = 'P' or has_ratio and ratio_is_partial as is_partial,
        previous_differs,
        previous_is_partial
    from joined
),

compared as (
    select
        *,
        case
            when status = 'M' then 'not_applicable'
            when status = 'Q' then 'withheld'
            when value is null then 'not_reported'
            when status = 'B' or differs <> previous_differs then 'definition_changed'
            when is_partial or previous_is_partial then 'partial_period'
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

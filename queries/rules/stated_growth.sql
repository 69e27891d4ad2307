-- Which growth is stated that the two years do not give (R15)?
--
-- One row per candidate and count, stock or amount whose column of growth is more than one point away from the change
-- since last year: since the figure that the report quotes, where it does, else since the one stored. Both years must
-- be exact and the base above 0. `expected` is the growth recomputed, `stored` the base. Only said: people round.
-- Source: domain rule R15; 方城 66 to 151 is +128.78 %.

with base as (
    select
        growth.*,
        now.value as now_value,
        coalesce(quoted.value, candidate_year.previous_value) as base_value
    from candidate_quote as growth
    inner join candidate_observation as now
        on growth.submission_id = now.submission_id and growth.indicator_code = now.indicator_code
    inner join indicator on growth.indicator_code = indicator.indicator_code
    left join candidate_quote as quoted
        on
            growth.submission_id = quoted.submission_id
            and growth.indicator_code = quoted.indicator_code
            and quoted.what = 'previous'
            and quoted.lower is not null
            and quoted.upper is not null
    left join candidate_year
        on
            growth.submission_id = candidate_year.submission_id
            and growth.indicator_code = candidate_year.indicator_code
            and candidate_year.previous_precision = 'exact'
    where growth.what = 'growth' and now.precision = 'exact' and indicator.kind in ('count', 'stock', 'amount')
),

recomputed as (
    select
        *,
        round(100 * (cast(now_value as double) / nullif(cast(base_value as double), 0) - 1), 4) as growth_percent
    from base
    where base_value > 0
)

select
    submission_id,
    unit_code,
    period,
    'info' as severity,
    'R15' as rule,
    '' as relation_code,
    indicator_code,
    sheet,
    cell,
    raw,
    value,
    cast(growth_percent as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    base_value as stored,
    now_value as compared
from recomputed
where abs(cast(value as double) - growth_percent) > 1
qualify row_number() over (partition by submission_id, indicator_code, sheet, cell order by base_value) = 1
order by submission_id, indicator_code, cell;

-- Which figures does a new version drop in silence? It takes the place of the whole report before it,
-- so that a correction of two figures would take away all the others.
--
-- One row per candidate that has nothing for an indicator of which the version before has a number: how many
-- these are, and the codes of the first three in the catalogue's order. The version before is the candidate before
-- it of the same unit and period, else the stored one that counts. A stated reason (不涉及, 涉密 …) is no silence.

with succession as (
    select
        *,
        lag(submission_id) over (partition by unit_code, period order by position) as previous_id
    from known_version
),

dropped as (
    select
        succession.submission_id,
        succession.unit_code,
        succession.period,
        figure.indicator_code,
        row_number() over (
            partition by succession.submission_id
            order by indicator.position nulls last, figure.indicator_code
        ) as place
    from succession
    inner join known_observation as figure on succession.previous_id = figure.submission_id
    left join candidate_observation as now
        on succession.submission_id = now.submission_id and figure.indicator_code = now.indicator_code
    left join indicator on figure.indicator_code = indicator.indicator_code
    where succession.position >= 0 and figure.value is not null and coalesce(now.status, 'O') = 'O'
)

select
    submission_id,
    unit_code,
    period,
    'warning' as severity,
    'figures_dropped' as rule,
    '' as relation_code,
    '' as indicator_code,
    '' as sheet,
    '' as cell,
    '' as raw,
    cast(count(*) as decimal(38, 4)) as value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    max(case when place = 1 then indicator_code end)
    || coalesce(';' || max(case when place = 2 then indicator_code end), '')
    || coalesce(';' || max(case when place = 3 then indicator_code end), '') as indicators
from dropped
group by submission_id, unit_code, period
order by submission_id;

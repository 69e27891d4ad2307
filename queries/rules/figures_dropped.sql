-- Which figures does a new version drop in silence? It takes the place of the whole report before it,
-- so that a correction of two figures would take away all the others.
--
-- One row per candidate that has nothing for an indicator of which an earlier version has a number: how many
-- these are, and the codes of the first three in the catalogue's order. Earlier versions are the candidates before it
-- of the same unit and period and all stored ones that were not returned or withdrawn: what leaders see may be older
-- than the last that waits. A stated reason (不涉及, 涉密 …) is no silence.

with earlier as (
    select * from known_version
    where position >= 0
    union all
    select
        unit_code,
        period,
        submission_id,
        -1 as position
    from submission
    where state in ('accepted', 'submitted', 'superseded')
),

figure as (
    select * from candidate_observation
    union all
    select * from observation
),

missed as (
    select distinct
        candidate.submission_id,
        candidate.unit_code,
        candidate.period,
        figure.indicator_code
    from known_version as candidate
    inner join earlier
        on
            candidate.unit_code = earlier.unit_code
            and candidate.period = earlier.period
            and candidate.position > earlier.position
    inner join figure on earlier.submission_id = figure.submission_id and figure.value is not null
    left join candidate_observation as now
        on candidate.submission_id = now.submission_id and figure.indicator_code = now.indicator_code
    where coalesce(now.status, 'O') = 'O'
),

dropped as (
    select
        missed.*,
        row_number() over (
            partition by missed.submission_id
            order by indicator.position nulls last, missed.indicator_code
        ) as place
    from missed
    left join indicator on missed.indicator_code = indicator.indicator_code
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

-- What the questions start from, in portable SQL (the same text runs on DuckDB and on Spark).

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

-- Every cell that is asked for (required, optional) or was sent, one row each.
-- A required cell that nobody sent has status O and no submission; an optional one stays away.
-- A cell of a unit that is not asked keeps what was sent; requirement is then null.
create or replace view cell as
select
    coalesce(applicability.unit_code, current_observation.unit_code) as unit_code,
    coalesce(applicability.indicator_code, current_observation.indicator_code) as indicator_code,
    coalesce(applicability.period, current_observation.period) as period,
    applicability.requirement as requirement,
    coalesce(
        current_observation.status,
        case when applicability.requirement = 'not_applicable' then 'M' else 'O' end
    ) as status,
    current_observation.value as value,
    current_observation.lower as lower,
    current_observation.upper as upper,
    current_observation.precision as precision,
    current_observation.raw as raw,
    current_observation.note as note,
    current_observation.sheet as sheet,
    current_observation.cell as cell,
    current_observation.submission_id as submission_id
from applicability
full outer join current_observation
    on
        applicability.unit_code = current_observation.unit_code
        and applicability.indicator_code = current_observation.indicator_code
        and applicability.period = current_observation.period;

-- What is judged: candidates (read from files, not stored yet) beside what is stored, one or a thousand.
-- Temporary, so that two sessions can judge at once; a candidate's submission_id is like 'candidate/0'.

create or replace temp table candidate_observation as
select *
from observation
where false;

-- The candidates' rows and the stored ones that no candidate replaces.
create or replace temp view judged_observation as
select
    candidate_observation.*,
    true as is_candidate
from candidate_observation
union all
select
    current_observation.*,
    false as is_candidate
from current_observation
where
    not exists (
        select 1
        from candidate_observation
        where
            candidate_observation.unit_code = current_observation.unit_code
            and candidate_observation.period = current_observation.period
    );

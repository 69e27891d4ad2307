-- A candidate's figures beside those of the unit's own year before.

-- The version of the year before that a candidate follows: of those known before it, the last one.
-- A year that comes in after the next one is not there yet; nothing is held against it.
-- is_merged: a unit that ended with that year was taken in since, so that its own year before is not all of the base.
create or replace temp table candidate_year_before as
with merger as (
    select distinct
        successor_code as unit_code,
        substr(last_period, 1, 4) as last_year
    from unit
    where successor_code is not null
)

select
    candidate.submission_id,
    earlier.submission_id as previous_id,
    merger.unit_code is not null as is_merged
from known_version as candidate
inner join collection on candidate.period = collection.period
inner join known_version as earlier
    on
        candidate.unit_code = earlier.unit_code
        and collection.previous_period = earlier.period
        and candidate.position > earlier.position
left join merger
    on candidate.unit_code = merger.unit_code and substr(collection.previous_period, 1, 4) = merger.last_year
where candidate.position >= 0
qualify row_number() over (partition by candidate.submission_id order by earlier.position desc) = 1;

-- Every figure of a candidate beside the one of the year before, where both are numbers.
create or replace temp table candidate_year as
select
    candidate_observation.*,
    earlier.value as previous_value,
    earlier.precision as previous_precision,
    earlier.status as previous_status,
    candidate_year_before.is_merged,
    indicator.kind
from candidate_observation
inner join candidate_year_before on candidate_observation.submission_id = candidate_year_before.submission_id
inner join known_observation as earlier
    on
        candidate_year_before.previous_id = earlier.submission_id
        and candidate_observation.indicator_code = earlier.indicator_code
inner join indicator on candidate_observation.indicator_code = indicator.indicator_code
where candidate_observation.value is not null and earlier.value is not null;

-- What is judged: candidates (read from files, not stored yet) beside what is stored, one or a thousand.
-- Temporary, so that two sessions can judge at once; a candidate's submission_id is like 'candidate/0', its area null.

create or replace temp table candidate_observation as
select *
from observation
where false;

-- What the candidates say in the column of last year's corrected figures, where that can be read as a number.
create or replace temp table candidate_correction as
select *
from observation
where false;

-- What the candidates say of other years beside their figures, a number each.
create or replace temp table candidate_quote (
    submission_id varchar not null,
    unit_code varchar not null,
    period varchar not null,
    indicator_code varchar not null,
    what varchar not null,             -- previous: the figure of last year; growth: the change since, in percent
    value decimal(18, 4) not null,
    lower decimal(18, 4),              -- what the text allows: half of the last digit is rounding; null where open
    upper decimal(18, 4),
    sheet varchar not null,
    cell varchar not null,
    raw varchar not null
);

-- What stands in words in the candidates' files, in half-width letters and without spaces.
create or replace temp table candidate_remark (
    submission_id varchar not null,
    unit_code varchar not null,
    period varchar not null,
    indicator_code varchar not null,   -- '' for what is said of the whole table
    place varchar not null,            -- title, text (below a title), note, raw; reported, received (a date, ISO 8601)
    sheet varchar not null,
    cell varchar not null,
    remark varchar not null
);

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

-- Every version in the order in which each takes the place of the one before it of the same unit and period:
-- the stored one that counts, then the candidates. All that is stored was stored in that order, too, so a rule that
-- looks back from a candidate finds the same in a load of a thousand files and in a rebuild, file by file.
create or replace temp view known_version as
select distinct
    unit_code,
    period,
    submission_id,
    cast(substr(submission_id, 11) as integer) as position   -- candidate/12 comes after candidate/9
from candidate_observation
union all
select
    unit_code,
    period,
    submission_id,
    -1 as position
from current_submission;

create or replace temp view known_observation as
select * from candidate_observation
union all
select * from current_observation;

-- The submissions as they are, but for the one that is tried: it is accepted, and takes the place of the one before it.
-- Nothing moves where a newer version is accepted already. Runs after tried.sql.

create view tried_submission as
select
    every_submission.submission_id,
    every_submission.unit_code,
    every_submission.period
from tried
inner join every_submission on tried.submission_id = every_submission.submission_id
left join every_submission as newer
    on
        every_submission.unit_code = newer.unit_code
        and every_submission.period = newer.period
        and every_submission.version < newer.version
        and newer.state = 'accepted'
where newer.submission_id is null;

create view submission as
select
    every_submission.submission_id,
    every_submission.area,
    every_submission.unit_code,
    every_submission.period,
    every_submission.version,
    every_submission.first_state,
    case
        when every_submission.submission_id = tried_submission.submission_id then 'accepted'
        when tried_submission.submission_id is not null and every_submission.state = 'accepted' then 'superseded'
        else every_submission.state
    end as state,
    case
        when tried_submission.submission_id is null then every_submission.is_last
        else every_submission.submission_id = tried_submission.submission_id
    end as is_last,
    every_submission.cells,
    every_submission.cells_stated,
    every_submission.cells_with_value,
    every_submission.file,
    every_submission.sha256,
    every_submission.sender,
    every_submission.received_at,
    every_submission.reason,
    every_submission.door,
    every_submission.catalogue_version
from every_submission
left join tried_submission
    on every_submission.unit_code = tried_submission.unit_code and every_submission.period = tried_submission.period;

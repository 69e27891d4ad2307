-- The submissions as they are, but for the one that is tried: it is accepted.
-- Runs after tried.sql.

create view submission as
select
    every_submission.submission_id,
    every_submission.unit_code,
    every_submission.period,
    every_submission.version,
    every_submission.first_state,
    case
        when every_submission.submission_id = tried_submission.submission_id then 'accepted'
        else every_submission.state
    end as state,
    every_submission.file,
    every_submission.sha256,
    every_submission.sender,
    every_submission.received_at,
    every_submission.reason,
    every_submission.door,
    every_submission.catalogue_version
from every_submission
cross join tried_submission;

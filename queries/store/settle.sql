-- Brings the versions of one report into the state that follows from what came in and was decided.
--
-- $unit_code  text  unit code
-- $period     text  SDMX period

update submission
set state = settled_submission.state
from settled_submission
where
    submission.submission_id = settled_submission.submission_id
    and submission.state <> settled_submission.state
    and submission.unit_code = $unit_code
    and submission.period = $period
    and settled_submission.unit_code = $unit_code
    and settled_submission.period = $period

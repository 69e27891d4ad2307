-- Brings the versions of all reports of these units into the state that follows from what came in and was decided.
--
-- $unit_codes  text[]  unit codes

update submission
set
    state = settled_submission.state,
    is_last = settled_submission.is_last
from settled_submission
where
    submission.submission_id = settled_submission.submission_id
    and (submission.state <> settled_submission.state or submission.is_last <> settled_submission.is_last)
    and array_contains($unit_codes, submission.unit_code)
    and array_contains($unit_codes, settled_submission.unit_code)

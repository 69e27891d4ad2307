-- What has to be known of a version before somebody decides on it?
--
-- $submission_id  text  'period/unit_code/version'
--
-- One row, none where no such version came.

select
    submission.unit_code,
    submission.period,
    submission.version,
    submission.state,
    coalesce(finding.errors, 0) as errors,
    coalesce(finding.warnings - finding.warnings_explained, 0) as unexplained
from submission
left join submission_finding as finding on submission.submission_id = finding.submission_id
where submission.submission_id = $submission_id

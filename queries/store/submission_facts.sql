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
    count(*) filter (where problem.severity = 'error') as errors,
    count(*) filter (where problem.severity = 'warning' and explanation.submission_id is null) as unexplained
from submission
left join problem on submission.submission_id = problem.submission_id
left join explanation
    on problem.submission_id = explanation.submission_id and problem.position = explanation.position
where submission.submission_id = $submission_id
group by submission.unit_code, submission.period, submission.version, submission.state

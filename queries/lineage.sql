-- Where does a figure come from?
--
-- $unit       text  unit code
-- $indicator  text  indicator code
-- $period     text  period, e.g. '2025'
--
-- One row per received version of the unit's report, newest first: what was written, in which workbook, sheet and
-- cell, from whom and when. A version without a number keeps its row and its status; one that says nothing of
-- the indicator has status O and no sheet or cell.

select
    submission.version,
    submission.state,
    submission.submission_id,
    observation.value,
    observation.lower,
    observation.upper,
    observation.precision,
    coalesce(observation.status, 'O') as status,
    coalesce(observation.raw, '') as raw,
    coalesce(observation.note, '') as note,
    coalesce(observation.sheet, '') as sheet,
    coalesce(observation.cell, '') as cell,
    submission.file,
    submission.sha256,
    submission.sender,
    submission.received_at,
    submission.reason
from submission
left join observation
    on
        submission.submission_id = observation.submission_id
        and observation.unit_code = $unit
        and observation.indicator_code = $indicator
        and observation.period = $period
where submission.unit_code = $unit and submission.period = $period
order by submission.version desc, submission.submission_id asc, observation.sheet asc, observation.cell asc

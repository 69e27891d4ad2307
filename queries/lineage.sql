-- Where does a figure come from?
--
-- $unit       text  unit code
-- $indicator  text  indicator code
-- $period     text  period, e.g. '2025'
--
-- One row per received version that says something about the cell, newest first: what was written, in which
-- workbook, sheet and cell, from whom and when. A version without a number keeps its row and its status.

select
    submission.version,
    submission.state,
    submission.submission_id,
    observation.value,
    observation.lower,
    observation.upper,
    observation.precision,
    observation.status,
    observation.raw,
    observation.note,
    observation.sheet,
    observation.cell,
    submission.file,
    submission.sha256,
    submission.sender,
    submission.received_at,
    submission.reason
from observation
inner join submission on observation.submission_id = submission.submission_id
where
    observation.unit_code = $unit
    and observation.indicator_code = $indicator
    and observation.period = $period
order by submission.version desc, submission.submission_id asc, observation.sheet asc, observation.cell asc

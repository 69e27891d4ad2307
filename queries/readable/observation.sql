-- The figures of accepted reports, in the order in which they are kept: by indicator, period, unit.

select observation.*
from observation
inner join submission on observation.submission_id = submission.submission_id
where submission.state = 'accepted'
order by
    observation.indicator_code asc,
    observation.period asc,
    observation.unit_code asc,
    observation.submission_id asc,
    observation.sheet asc,
    observation.cell asc

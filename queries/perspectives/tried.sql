-- As if one submission were accepted, the newest of its unit and period: what would move then?
--
-- $submission_id  text  the submission

create table tried_submission as
select
    submission_id,
    unit_code,
    period
from every_submission
where submission_id = $submission_id

-- As if one submission were accepted, the newest of its unit and period: what would move then?
--
-- $submission_id  text  the submission

create table tried_submission as
select cast($submission_id as varchar) as submission_id

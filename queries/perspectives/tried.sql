-- As if one submission were accepted: what would move then?
--
-- $submission_id  text  the submission

create table tried as
select cast($submission_id as varchar) as submission_id

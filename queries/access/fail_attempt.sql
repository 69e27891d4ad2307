-- From now on the attempt counts as failed.

update attempt
set is_failed = 1
where attempt_id = $attempt_id

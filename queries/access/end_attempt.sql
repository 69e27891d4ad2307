-- Takes back one attempt that was none, and the failures under the name of who got in.

delete from attempt
where attempt_id = $attempt_id or (account = $account and is_failed = 1)

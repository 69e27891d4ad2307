-- Notes that a session is in use.

update session
set seen_at = $seen_at
where secret_hash = $secret_hash

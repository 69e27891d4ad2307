-- Ends one session.

delete from session
where secret_hash = $secret_hash

-- Ends all tokens of somebody; those that have ended keep their time.

update token
set revoked_at = $revoked_at
where owner = $owner and revoked_at is null

-- Ends a token of somebody; one that has ended keeps its time.

update token
set revoked_at = $revoked_at
where token_id = $token_id and owner = $owner and revoked_at is null

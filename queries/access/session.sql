-- Whose session is this, and is it still good? No row where it ended.
--
-- $secret_hash    text     of the secret in the cookie
-- $seen_after     seconds  sessions not used since then have ended
-- $created_after  seconds  sessions opened before then have ended

select
    session.account,
    session.seen_at,
    session.source,
    session.id_token,
    account.is_one_time
from session
inner join account on session.account = account.name
where
    session.secret_hash = $secret_hash
    and session.seen_at > $seen_after
    and session.created_at > $created_after
    and account.is_disabled = 0

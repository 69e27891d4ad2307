-- The tokens of somebody, newest first.

select
    token_id,
    label,
    basis,
    made_at,
    expires_at,
    revoked_at
from token
where owner = $owner
order by made_at desc, token_id desc

-- Whose token has this hash, and which figures may it show? No row when it has ended, or its owner may not enter.

select
    token.owner,
    token.basis
from token
inner join account on token.owner = account.name
where
    token.secret_hash = $secret_hash
    and token.revoked_at is null
    and token.expires_at > $now
    and account.is_disabled = 0
    and account.is_one_time = 0

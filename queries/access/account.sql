-- What is known of one account? No row where there is none.

select
    account.name,
    account.password_hash,
    account.is_one_time,
    account.is_disabled,
    identity.subject || ' @ ' || identity.issuer as identity
from account
left join identity on account.name = identity.account
where account.name = $name

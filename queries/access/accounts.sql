-- Which accounts are there?

select
    account.name,
    account.password_hash,
    account.is_one_time,
    account.is_disabled,
    identity.subject || ' @ ' || identity.issuer as identity
from account
left join identity on account.name = identity.account
order by account.name

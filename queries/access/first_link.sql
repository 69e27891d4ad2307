-- Is this the link that makes the first administrator? A row if so, and nobody has a password yet.

select first_link.secret_hash
from first_link
where
    first_link.secret_hash = $secret_hash
    and not exists (
        select 1
        from account
        where account.password_hash <> ''
    )

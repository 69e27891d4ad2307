-- Is this the link that makes the first administrator? A row if so, and nobody has a password yet.

select secret_hash
from first_link
where
    secret_hash = $secret_hash
    and not exists (select 1 from account where password_hash <> '')

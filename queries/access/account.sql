-- What is known of one account? No row where there is none.

select
    name,
    password_hash,
    is_one_time,
    is_disabled
from account
where name = $name

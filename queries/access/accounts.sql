-- Which accounts are there?

select
    name,
    password_hash,
    is_one_time,
    is_disabled
from account
order by name

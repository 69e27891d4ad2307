-- Which roles does an account hold?

select role
from account_role
where account = $account
order by role

-- Where may an account read and review (area), and for whom report (unit)?

select
    kind,
    code
from account_scope
where account = $account
order by kind, code

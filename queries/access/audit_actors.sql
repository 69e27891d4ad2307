-- Who ever did anything, to choose from? Names that somebody only tried at the door are left out.

select name as who
from account
union
select who
from audit_line
where is_done and who <> ''
order by who

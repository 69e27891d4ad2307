-- What does the audit know of, to choose from?

select distinct what
from audit
order by what

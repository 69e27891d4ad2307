-- Who and what does the audit know, to choose from?

select distinct
    who,
    what
from audit
order by who, what

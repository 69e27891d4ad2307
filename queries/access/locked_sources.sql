-- From which addresses can nobody log in for now, since too much failed there?

select source
from attempt
where tried_at > $since and is_failed = 1 and source <> ''
group by source
having count(*) >= $most
order by source

-- How often was entry tried lately under a name, and from an address?

select
    coalesce(sum(account = $account), 0) as by_account,
    coalesce(sum(source = $source), 0) as by_source
from attempt
where tried_at > $since

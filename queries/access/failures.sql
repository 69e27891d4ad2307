-- How often did entry fail lately under a name or from an address, and how many attempts are still being looked at?
-- One that was never finished, since its process ended, has failed.

select
    max(
        count(*) filter (where account = $account and (is_failed = 1 or tried_at <= $given_up)),
        count(*) filter (where source = $source and (is_failed = 1 or tried_at <= $given_up))
    ) as failed,
    max(
        count(*) filter (where account = $account),
        count(*) filter (where source = $source)
    ) as tried
from attempt
where tried_at > $since

-- What are all lines of the audit, in order, with their hashes?

select
    position,
    noted_at,
    who,
    what,
    about,
    outcome,
    source,
    previous_hash,
    hash
from audit
order by position

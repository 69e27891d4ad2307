-- What are the lines of the audit behind a position, in order, with their hashes?
--
-- $after    integer  the position, 0 from the first
-- $at_most  integer  lines

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
where position > $after
order by position
limit $at_most

-- Where does the audit end? One row, none before its first line.

select
    position,
    hash
from audit
order by position desc
limit 1

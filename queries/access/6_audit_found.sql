-- What came about, beside each line of the audit, and ways to find lines quickly.
-- A report with doubts, or one that was there already, is no refusal.

create view audit_line as
select
    position,
    noted_at,
    who,
    what,
    about,
    outcome,
    outcome in ('done', 'accepted', 'warned', 'unchanged') as is_done,
    source
from audit;

create index audit_who on audit (who, outcome);
create index audit_what on audit (what, outcome);

pragma user_version = 6;

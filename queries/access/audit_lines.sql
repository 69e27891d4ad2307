-- Which lines of the audit fit, newest first?
-- `is_done` tells whether what was wanted came about; a report with doubts, or one that was there already, is no refusal.
--
-- $who      text  an account, '' for all
-- $what     text  an action, '' for all
-- $outcome  text  'done', 'refused' for all others, '' for both
-- $since    text  a day, '' from the first
-- $until    text  a day that is included, '' to the last
-- $at_most  integer  lines

select
    position,
    noted_at,
    who,
    what,
    about,
    outcome,
    outcome in ('done', 'accepted', 'warned', 'unchanged') as is_done,
    source
from audit
where
    ($who = '' or who = $who)
    and ($what = '' or what = $what)
    and ($outcome = '' or ($outcome = 'done') = (outcome in ('done', 'accepted', 'warned', 'unchanged')))
    and ($since = '' or noted_at >= $since)
    and ($until = '' or substr(noted_at, 1, 10) <= $until)
order by position desc
limit $at_most

-- Which lines of the audit fit, newest first?
--
-- $who      text  an account, '' for all
-- $what     text  an action, '' for all
-- $outcome  text  'done', 'refused' for all others, '' for both
-- $since    text  a day, '' from the first
-- $until    text  a day that is included, '' to the last
-- $before   integer  lines of lower positions only
-- $at_most  integer  lines

select
    position,
    noted_at,
    who,
    what,
    about,
    outcome,
    is_done,
    source
from audit_line
where
    ($who = '' or who = $who)
    and ($what = '' or what = $what)
    and ($outcome = '' or ($outcome = 'done') = is_done)
    and ($since = '' or noted_at >= $since)
    and ($until = '' or substr(noted_at, 1, 10) <= $until)
    and position < $before
order by position desc
limit $at_most

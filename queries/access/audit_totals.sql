-- How many lines of the audit fit, and how many of them tell of what did not come about?
--
-- $who      text  an account, '' for all
-- $what     text  an action, '' for all
-- $outcome  text  'done', 'refused' for all others, '' for both
-- $since    text  a day, '' from the first
-- $until    text  a day that is included, '' to the last

select
    count(*) as lines,
    count(*) filter (where not is_done) as refused
from audit_line
where
    ($who = '' or who = $who)
    and ($what = '' or what = $what)
    and ($outcome = '' or ($outcome = 'done') = is_done)
    and ($since = '' or noted_at >= $since)
    and ($until = '' or substr(noted_at, 1, 10) <= $until)

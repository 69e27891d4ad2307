-- What whoever looks takes into account. Here everything; a perspective has its own (queries/perspectives).

create or replace view moment as
select cast('9999-12-31' as timestamp) as until;

-- Which versions count (current_submission): the newest that stands.
create or replace view counted_state as
select
    'accepted' as state,
    true as is_last
union all
select
    'submitted' as state,
    true as is_last;

-- The same as table submission under a name that stays its own where a perspective has another.
create or replace view every_submission as
select * from submission;

-- What leaders see by default: only accepted versions count, also where a newer one waits.

create view counted_state as
select
    'accepted' as state,
    true as is_last
union all
select
    'accepted' as state,
    false as is_last;

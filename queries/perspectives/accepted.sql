-- What leaders see by default: only accepted versions count.

create view counted_state as
select 'accepted' as state;

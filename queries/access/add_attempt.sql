-- Notes an attempt that is being looked at; gives its number.

insert into attempt (account, source, tried_at, is_failed)
values ($account, $source, $tried_at, 0)
returning attempt_id

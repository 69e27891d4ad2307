-- Counts an attempt as failed, before it is known whether it will be; gives its number.

insert into attempt (account, source, tried_at)
values ($account, $source, $tried_at)
returning attempt_id

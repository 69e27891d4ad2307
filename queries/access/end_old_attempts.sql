-- Forgets attempts that no longer count.

delete from attempt
where tried_at <= $until

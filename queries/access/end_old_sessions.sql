-- Forgets sessions that have ended by themselves.

delete from session
where seen_at <= $seen_after or created_at <= $created_after

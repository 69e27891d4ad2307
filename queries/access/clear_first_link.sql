-- Takes all links away.

delete from first_link

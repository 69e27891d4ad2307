-- How many decisions are there? Each has the next number.

select coalesce(max(position), 0) as position from decision

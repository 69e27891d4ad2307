-- Every stored problem, for comparing two warehouses row by row.

select * from problem
order by submission_id, position

-- Every stored submission, for comparing two warehouses row by row.

select * from submission
order by submission_id

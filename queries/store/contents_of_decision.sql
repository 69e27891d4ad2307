-- Every decision, for comparing two warehouses row by row.

select * from decision
order by position

-- Every stored observation, in the order in which observations are kept on disk: (indicator, period, unit).

select * from observation
order by indicator_code, period, unit_code, submission_id, sheet, cell

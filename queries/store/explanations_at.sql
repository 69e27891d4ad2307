-- Which problems has a version in a place, and what was said to each?
--
-- $submission_id   text  'period/unit_code/version'
-- $rule            text  rule
-- $indicator_code  text  indicator code, '' for none
-- $sheet           text  sheet, '' for none
-- $cell            text  cell, '' for none
--
-- One row per problem; the explanation is null where none was given.

select explanation.explanation
from problem
left join explanation
    on problem.submission_id = explanation.submission_id and problem.position = explanation.position
where
    problem.submission_id = $submission_id
    and problem.rule = $rule
    and problem.indicator_code = $indicator_code
    and problem.sheet = $sheet
    and problem.cell = $cell
order by problem.position

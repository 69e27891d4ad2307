-- What does a person have to look at in the reports that count?
--
-- $areas    text[] = []  areas whose own units are meant; empty means all
-- $periods  text[] = []  periods, e.g. '2025'; empty means all
-- $units    text[] = []  unit codes; empty means all
--
-- One row per problem of a current submission: errors, then warnings, then information.
-- explanation: what was said to it, to this version or to one before it with the same figures; null for nothing.
-- rule and arguments (JSON) make the sentence; a problem of the whole report has no indicator and no cell.

select
    unit.unit_code,
    unit.unit_name,
    unit.area,
    current_submission.period,
    current_submission.submission_id,
    current_submission.version,
    current_submission.state,
    current_submission.file,
    problem.sheet,
    problem.cell,
    problem.severity,
    problem.rule,
    problem.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    problem.found,
    problem.arguments,
    explanation.explanation,
    explanation.explained_by,
    explanation.explained_at,
    current_submission.sender,
    current_submission.received_at
from problem
inner join current_submission on problem.submission_id = current_submission.submission_id
inner join unit on current_submission.unit_code = unit.unit_code
left join explanation
    on problem.submission_id = explanation.submission_id and problem.position = explanation.position
left join indicator on problem.indicator_code = indicator.indicator_code
where
    (cardinality($areas) = 0 or array_contains($areas, unit.area))
    and (cardinality($periods) = 0 or array_contains($periods, current_submission.period))
    and (cardinality($units) = 0 or array_contains($units, unit.unit_code))
order by
    case problem.severity when 'error' then 1 when 'warning' then 2 else 3 end asc,
    current_submission.period desc,
    unit.position asc,
    unit.unit_code asc,
    problem.submission_id asc,
    problem.position asc

-- Why is a figure in doubt?
--
-- $areas       text[] = []  areas whose own units are meant; empty means all
-- $units       text[] = []  unit codes; empty means all
-- $indicators  text[] = []  indicator codes; empty means all
-- $periods     text[] = []  periods, e.g. '2025'; empty means all
--
-- One row per reason and figure it concerns, as many as other questions count as its doubts: errors, then warnings,
-- then what the figure's own status says (an estimate …), which has no severity and no rule.
-- unit_code, indicator_code and period are the doubted figure's. The problem may stand against another figure
-- (problem_indicator_code, '' for the whole report) and in another year's report (report_period): a broken relation
-- concerns all its figures, a correction those of the year before. file, sheet and cell are where it stands.

select
    reason.unit_code,
    unit.unit_name,
    unit.short_name,
    reason.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    reason.period,
    observation.status,
    problem.severity,
    problem.rule,
    problem.indicator_code as problem_indicator_code,
    problem.found,
    problem.arguments,
    reason.submission_id,
    submission.period as report_period,
    submission.version,
    submission.state,
    submission.file,
    coalesce(problem.sheet, observation.sheet) as sheet,
    coalesce(problem.cell, observation.cell) as cell
from doubt_reason as reason
inner join unit on reason.unit_code = unit.unit_code
inner join indicator on reason.indicator_code = indicator.indicator_code
inner join submission on reason.submission_id = submission.submission_id
left join problem
    on
        reason.submission_id = problem.submission_id
        and reason.position = problem.position
left join observation
    on
        reason.position = -1
        and reason.submission_id = observation.submission_id
        and reason.unit_code = observation.unit_code
        and reason.indicator_code = observation.indicator_code
        and reason.period = observation.period
where
    (cardinality($areas) = 0 or array_contains($areas, unit.area))
    and (cardinality($units) = 0 or array_contains($units, reason.unit_code))
    and (cardinality($indicators) = 0 or array_contains($indicators, reason.indicator_code))
    and (cardinality($periods) = 0 or array_contains($periods, reason.period))
order by
    reason.period desc,
    unit.position asc,
    unit.unit_code asc,
    indicator.position asc,
    indicator.indicator_code asc,
    case problem.severity when 'error' then 1 when 'warning' then 2 else 3 end asc,
    reason.submission_id asc,
    reason.position asc

-- What was said to the problems of a submission, one row per problem with an explanation: the last one given.
-- An explanation goes on to later versions of the report that have the same problem with the same figures.
create or replace view explanation as
with said as (
    select
        known_decision.unit_code,
        known_decision.period,
        known_decision.version,
        known_decision.position,
        known_decision.remark,
        known_decision.decided_by,
        known_decision.decided_at,
        problem.rule,
        problem.indicator_code,
        problem.found,
        problem.arguments
    from known_decision
    inner join problem
        on
            known_decision.submission_id = problem.submission_id
            and known_decision.rule = problem.rule
            and known_decision.indicator_code = problem.indicator_code
            and known_decision.sheet = problem.sheet
            and known_decision.cell = problem.cell
    where known_decision.kind = 'explained'
)

select
    problem.submission_id,
    problem.position,
    said.remark as explanation,
    said.decided_by as explained_by,
    said.decided_at as explained_at,
    said.version as explained_version
from said
inner join submission
    on
        said.unit_code = submission.unit_code
        and said.period = submission.period
        and said.version <= submission.version
inner join problem
    on
        submission.submission_id = problem.submission_id
        and said.rule = problem.rule
        and said.indicator_code = problem.indicator_code
        and said.found = problem.found
        and said.arguments = problem.arguments
qualify row_number() over (partition by problem.submission_id, problem.position order by said.position desc) = 1;

-- How many problems each version has, and of how many warnings something was said.
create or replace view submission_finding as
select
    problem.submission_id,
    count(*) filter (where problem.severity = 'error') as errors,
    count(*) filter (where problem.severity = 'warning') as warnings,
    count(*) filter (where problem.severity = 'warning' and explanation.position is not null) as warnings_explained
from problem
left join explanation
    on problem.submission_id = explanation.submission_id and problem.position = explanation.position
group by problem.submission_id;

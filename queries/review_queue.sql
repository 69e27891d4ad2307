-- Which reports wait for a reviewer, and what is to be looked at in each?
--
-- $area    text       area code, e.g. 'shili'
-- $period  text = ''  period, e.g. '2025'; empty means all
--
-- One row per version that waits (state submitted), gravest first: those with errors, then those with warnings
-- nobody explained, then the longest waiting. figures_changed: otherwise than in the version leaders see;
-- figures_moved: otherwise than the year before; null where there is no such version. open_questions: asked of
-- its cells and not answered since. is_late: after the due date; is_locked: after the lock date.

with waiting as (
    select
        submission.*,
        unit.unit_name,
        unit.kind,
        unit.position
    from submission
    inner join unit on submission.unit_code = unit.unit_code
    where
        submission.state = 'submitted'
        and unit.area = $area
        and ($period = '' or submission.period = $period)
),

figure as (
    select
        version_figure.submission_id,
        max(version_figure.seen_version) as seen_version,
        sum(case version_figure.is_changed when true then 1 when false then 0 end) as figures_changed,
        sum(case version_figure.has_moved when true then 1 when false then 0 end) as figures_moved
    from version_figure
    inner join waiting on version_figure.submission_id = waiting.submission_id
    group by version_figure.submission_id
),

question as (
    select
        submission_id,
        count(*) as questions
    from open_question
    group by submission_id
)

select
    waiting.submission_id,
    waiting.unit_code,
    waiting.unit_name,
    waiting.kind,
    waiting.period,
    waiting.version,
    waiting.state,
    waiting.file,
    waiting.sender,
    waiting.received_at,
    waiting.reason,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(finding.errors, 0) as errors,
    coalesce(finding.warnings, 0) as warnings,
    coalesce(finding.warnings_explained, 0) as warnings_explained,
    figure.seen_version,
    cast(figure.figures_changed as bigint) as figures_changed,
    cast(figure.figures_moved as bigint) as figures_moved,
    coalesce(question.questions, 0) as open_questions,
    cast(waiting.received_at as date) > collection.due as is_late,
    cast(waiting.received_at as date) > collection.lock_date as is_locked
from waiting
left join submission_finding as finding on waiting.submission_id = finding.submission_id
left join figure on waiting.submission_id = figure.submission_id
left join question on waiting.submission_id = question.submission_id
left join collection on waiting.period = collection.period
order by errors desc, warnings - warnings_explained desc, waiting.received_at asc, waiting.submission_id asc

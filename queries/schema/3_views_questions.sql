-- What was asked of a report and not answered since, one row per question. An answer is to its place: the cell, or the
-- whole report.
create or replace view open_question as
with talk as (
    select
        *,
        max(case when kind = 'answered' then position end) over (
            partition by submission_id, indicator_code, sheet, cell
        ) as last_answer
    from known_decision
    where kind in ('asked', 'answered')
)

select
    submission_id,
    position
from talk
where kind = 'asked' and (last_answer is null or last_answer < position);

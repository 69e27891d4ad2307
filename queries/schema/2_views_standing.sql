-- The state of every version, from how it came in and what was decided since.
--
-- What has been decided last counts. A version is superseded when a newer one is accepted, or, as long as it waits
-- itself, when any newer one came that was not withdrawn: so a newer version that waits never hides an accepted one.

create or replace view known_decision as
select decision.*
from decision
inner join moment on decision.decided_at < moment.until;

-- What was decided last of a version, one row each.
create or replace view last_decision as
select
    unit_code,
    period,
    version,
    kind,
    decided_by,
    decided_at,
    remark
from known_decision
where kind in ('accepted', 'returned', 'withdrawn')
qualify row_number() over (partition by unit_code, period, version order by position desc) = 1;

create or replace view settled_submission as
with arrived as (
    select
        every_submission.*,
        coalesce(last_decision.kind, every_submission.first_state) as own_state
    from every_submission
    inner join moment on every_submission.received_at < moment.until
    left join last_decision
        on
            every_submission.unit_code = last_decision.unit_code
            and every_submission.period = last_decision.period
            and every_submission.version = last_decision.version
),

beside as (
    select
        *,
        max(case when own_state = 'accepted' then version end) over (
            partition by area, unit_code, period
        ) as last_accepted,
        max(case when own_state <> 'withdrawn' then version end) over (
            partition by area, unit_code, period
        ) as last_standing
    from arrived
),

moved as (
    select
        *,
        case
            when own_state = 'accepted' and version < last_accepted then 'superseded'
            when own_state = 'submitted' and version < last_standing then 'superseded'
            else own_state
        end as settled_state
    from beside
)

select
    submission_id,
    area,
    unit_code,
    period,
    version,
    first_state,
    settled_state as state,
    coalesce(
        version = max(case when settled_state in ('accepted', 'submitted') then version end) over (
            partition by area, unit_code, period
        ),
        false
    ) as is_last,
    cells,
    cells_stated,
    cells_with_value,
    file,
    sha256,
    sender,
    received_at,
    reason,
    door,
    catalogue_version
from moved;

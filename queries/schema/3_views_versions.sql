-- Every version beside what it would replace and what it follows: the accepted version of the same report, which
-- leaders see, and that of the year before.

create or replace view version_base as
select
    submission.submission_id,
    max(case when other.period = submission.period then other.submission_id end) as seen_id,
    max(case when other.period = submission.period then other.version end) as seen_version,
    max(case when other.period = collection.previous_period then other.submission_id end) as previous_id
from submission
left join collection on submission.period = collection.period
left join submission as other
    on
        submission.unit_code = other.unit_code
        and submission.submission_id <> other.submission_id
        and (submission.period = other.period or collection.previous_period = other.period)
        and other.state = 'accepted'
group by submission.submission_id;

-- One row per version and indicator that it or the version seen mentions; who is silent on it has status O.
-- is_changed, has_moved: otherwise than seen, than the year before; null where there is nothing to compare with.
create or replace view version_figure as
with mentioned as (
    select
        submission_id,
        indicator_code
    from observation
    union
    select
        version_base.submission_id,
        observation.indicator_code
    from version_base
    inner join observation on version_base.seen_id = observation.submission_id
)

select
    mentioned.submission_id,
    mentioned.indicator_code,
    version_base.seen_version,
    coalesce(own.status, 'O') as status,
    own.value,
    own.lower,
    own.upper,
    own.precision,
    own.raw,
    own.note,
    own.sheet,
    own.cell,
    coalesce(seen.status, 'O') as seen_status,
    seen.value as seen_value,
    seen.lower as seen_lower,
    seen.upper as seen_upper,
    seen.precision as seen_precision,
    coalesce(previous.status, 'O') as previous_status,
    previous.value as previous_value,
    previous.lower as previous_lower,
    previous.upper as previous_upper,
    previous.precision as previous_precision,
    case
        when version_base.seen_id is not null
            then not (
                coalesce(own.status, 'O') = coalesce(seen.status, 'O')
                and own.value is not distinct from seen.value
                and own.lower is not distinct from seen.lower
                and own.upper is not distinct from seen.upper
            )
    end as is_changed,
    case
        when version_base.previous_id is not null
            then not (
                own.value is not distinct from previous.value
                and own.lower is not distinct from previous.lower
                and own.upper is not distinct from previous.upper
            )
    end as has_moved
from mentioned
inner join version_base on mentioned.submission_id = version_base.submission_id
left join observation as own
    on mentioned.submission_id = own.submission_id and mentioned.indicator_code = own.indicator_code
left join observation as seen
    on version_base.seen_id = seen.submission_id and mentioned.indicator_code = seen.indicator_code
left join observation as previous
    on version_base.previous_id = previous.submission_id and mentioned.indicator_code = previous.indicator_code;

-- What changed between the versions of a unit's report?
--
-- $unit    text  unit code
-- $period  text  period, e.g. '2025'
--
-- One row per version and indicator whose status, value or bounds differ from the version before, newest first,
-- whatever became of either version. A version that is silent on an indicator has status O and no place for it.

with version as (
    select
        submission_id,
        unit_code,
        version,
        file,
        sender,
        received_at,
        reason,
        lag(submission_id) over (order by version) as previous_submission_id,
        lag(version) over (order by version) as previous_version,
        lag(file) over (order by version) as previous_file
    from submission
    where unit_code = $unit and period = $period
),

figure as (
    select *
    from observation
    where unit_code = $unit and period = $period
),

mentioned as (
    select distinct
        version.submission_id,
        figure.indicator_code
    from version
    inner join figure on figure.submission_id in (version.submission_id, version.previous_submission_id)
    where version.previous_submission_id is not null
)

select
    version.unit_code,
    version.version,
    version.previous_version,
    version.file,
    version.previous_file,
    version.sender,
    version.received_at,
    version.reason,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.measure,
    now.value,
    now.lower,
    now.upper,
    now.precision,
    now.sheet,
    now.cell,
    before.value as previous_value,
    before.lower as previous_lower,
    before.upper as previous_upper,
    before.precision as previous_precision,
    before.sheet as previous_sheet,
    before.cell as previous_cell,
    coalesce(now.status, 'O') as status,
    coalesce(before.status, 'O') as previous_status
from mentioned
inner join version on mentioned.submission_id = version.submission_id
inner join indicator on mentioned.indicator_code = indicator.indicator_code
left join figure as now
    on mentioned.indicator_code = now.indicator_code and version.submission_id = now.submission_id
left join figure as before
    on mentioned.indicator_code = before.indicator_code and version.previous_submission_id = before.submission_id
where
    coalesce(now.status, 'O') <> coalesce(before.status, 'O')
    or now.value is distinct from before.value
    or now.lower is distinct from before.lower
    or now.upper is distinct from before.upper
order by version.version desc, indicator.position asc, indicator.indicator_code asc

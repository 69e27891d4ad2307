-- The versions as whoever writes SQL may read them: of those that do not count only that and when they came.

select
    submission_id,
    area,
    unit_code,
    period,
    version,
    first_state,
    state,
    is_last,
    cells,
    cells_stated,
    cells_with_value,
    case when state = 'accepted' then file else '' end as file,
    case when state = 'accepted' then sha256 else '' end as sha256,
    case when state = 'accepted' then sender else '' end as sender,
    received_at,
    '' as reason,
    door,
    catalogue_version
from submission
order by period asc, unit_code asc, version asc

-- What does a version of a report say otherwise than the version leaders see, and than the year before?
--
-- $submission  text  submission, e.g. '2025/shili.donghu/2'
--
-- One row per indicator that this version or the accepted version of the same report (seen) mentions, in the
-- catalogue's order. previous: the year before, in its accepted version. Silent on an indicator: status O.
-- is_changed: status, value or bounds are not those seen; has_moved: not those of the year before; each null
-- where there is no such version. reason: why this version was sent.

select
    version_figure.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    version_figure.status,
    version_figure.value,
    version_figure.lower,
    version_figure.upper,
    version_figure.precision,
    version_figure.raw,
    version_figure.note,
    version_figure.sheet,
    version_figure.cell,
    version_figure.seen_version,
    version_figure.seen_status,
    version_figure.seen_value,
    version_figure.seen_lower,
    version_figure.seen_upper,
    version_figure.seen_precision,
    version_figure.previous_status,
    version_figure.previous_value,
    version_figure.previous_lower,
    version_figure.previous_upper,
    version_figure.previous_precision,
    version_figure.is_changed,
    version_figure.has_moved,
    submission.reason
from version_figure
inner join submission on version_figure.submission_id = submission.submission_id
inner join indicator on version_figure.indicator_code = indicator.indicator_code
where version_figure.submission_id = $submission
order by indicator.position asc, indicator.indicator_code asc

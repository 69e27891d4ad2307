-- Which rate is not a share of a whole, that is not between 0 and 100 (R3)?
--
-- One row per candidate and ratio that is certainly outside. "At least 60" may be within and is not reported.

select
    judged_observation.submission_id,
    judged_observation.unit_code,
    judged_observation.period,
    'error' as severity,
    'R3' as rule,
    '' as relation_code,
    judged_observation.indicator_code,
    judged_observation.sheet,
    judged_observation.cell,
    judged_observation.raw,
    judged_observation.value,
    cast(null as decimal(38, 4)) as expected,
    cast(0 as decimal(38, 4)) as low,
    cast(100 as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value
from judged_observation
inner join indicator on judged_observation.indicator_code = indicator.indicator_code
where
    judged_observation.is_candidate
    and indicator.kind = 'ratio'
    and (judged_observation.lower > 100 or judged_observation.upper < 0)
order by
    judged_observation.submission_id,
    judged_observation.indicator_code,
    judged_observation.sheet,
    judged_observation.cell;

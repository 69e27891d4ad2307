-- Which correction of last year's figure differs from what the year before was stored with (R13)?
--
-- One row per candidate and corrected figure of which the year before has another number; `stored` is that number,
-- null for a yes/no, whose 1 nobody wrote. A correction that is no number, or of a figure nobody reported, stays
-- a note: what reading said of the same cell. Where there is a row, it raises that note to a warning.

select
    candidate_correction.submission_id,
    candidate_correction.unit_code,
    candidate_correction.period,
    'warning' as severity,
    'restated' as rule,
    '' as relation_code,
    candidate_correction.indicator_code,
    candidate_correction.sheet,
    candidate_correction.cell,
    candidate_correction.raw,
    candidate_correction.value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    case when indicator.kind <> 'boolean' then earlier.value end as stored
from candidate_correction
inner join candidate_year_before on candidate_correction.submission_id = candidate_year_before.submission_id
inner join known_observation as earlier
    on
        candidate_year_before.previous_id = earlier.submission_id
        and candidate_correction.indicator_code = earlier.indicator_code
inner join indicator on candidate_correction.indicator_code = indicator.indicator_code
where candidate_correction.value <> earlier.value
order by candidate_correction.submission_id, candidate_correction.indicator_code, candidate_correction.cell;

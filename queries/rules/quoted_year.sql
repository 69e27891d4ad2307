-- Which figure of last year is quoted otherwise than it is stored (R13)?
--
-- One row per candidate and figure whose column of last year's figures cannot mean the number stored: half of the last
-- digit quoted is allowed (40.8 for 40.7895), bounds that leave it open too. A figure the year before lacks, and a
-- yes/no, are never reported; beside a correction restated says it. `stored` is what is stored.
-- The doubt is on last year's figure as much as on the column: a form filled before a correction quotes the old one.
-- Source: domain rule R13; 通州 reported 51 corrected cases for 2022, and 60 "last year" in its report for 2023.

select
    quoted.submission_id,
    quoted.unit_code,
    quoted.period,
    'warning' as severity,
    'R13' as rule,
    '' as relation_code,
    quoted.indicator_code,
    quoted.sheet,
    quoted.cell,
    quoted.raw,
    quoted.value,
    cast(null as decimal(38, 4)) as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    earlier.value as stored
from candidate_quote as quoted
inner join candidate_year_before on quoted.submission_id = candidate_year_before.submission_id
inner join known_observation as earlier
    on
        candidate_year_before.previous_id = earlier.submission_id
        and quoted.indicator_code = earlier.indicator_code
inner join indicator on quoted.indicator_code = indicator.indicator_code
left join candidate_correction
    on
        quoted.submission_id = candidate_correction.submission_id
        and quoted.indicator_code = candidate_correction.indicator_code
where
    quoted.what = 'previous'
    and indicator.kind <> 'boolean'
    and (quoted.lower > earlier.upper or quoted.upper < earlier.lower)
    and candidate_correction.submission_id is null
order by quoted.submission_id, quoted.indicator_code, quoted.cell;

-- What was carried in that the year before had not carried out (R5)?
--
-- One row per candidate and relation of the comparison continues: its left side, this year's, cannot be the right side
-- of the unit's own year before. Bounds that leave it open, a figure that one of the years lacks and a unit that has
-- taken in another since are never reported.
-- Source: domain rule R5, the balance of cases over the turn of the year.

select
    now.submission_id,
    now.unit_code,
    now.period,
    relation.severity,
    relation.rule,
    relation.relation_code,
    now.indicator_code,
    now.sheet,
    now.cell,
    now.raw,
    now.value,
    earlier.value as expected,
    cast(null as decimal(38, 4)) as low,
    cast(null as decimal(38, 4)) as high,
    now.value as left_value,
    earlier.value as right_value
from relation
inner join relation_side as carried_in
    on relation.relation_code = carried_in.relation_code and carried_in.side = 'left'
inner join relation_side as carried_out
    on relation.relation_code = carried_out.relation_code and carried_out.side = 'right'
inner join candidate_observation as now on carried_in.indicator_code = now.indicator_code
inner join candidate_year_before on now.submission_id = candidate_year_before.submission_id
inner join known_observation as earlier
    on
        candidate_year_before.previous_id = earlier.submission_id
        and carried_out.indicator_code = earlier.indicator_code
where
    relation.comparison = 'continues'
    and not candidate_year_before.is_merged
    and (now.lower > earlier.upper or now.upper < earlier.lower)
order by now.submission_id, relation.relation_code;

-- The figures that rules look at: relations as a candidate fills them, rates beside their parts.

-- A relation as one candidate fills it, with the cell to look at: its first left part that has a number.
create or replace temp table candidate_relation as
select
    judged_observation.submission_id,
    judged_observation.unit_code,
    judged_observation.period,
    relation.severity,
    relation.rule,
    relation.relation_code,
    relation.comparison,
    relation.low,
    relation.high,
    judged_observation.indicator_code,
    judged_observation.sheet,
    judged_observation.cell,
    judged_observation.raw,
    candidate_sum.left_lower,
    candidate_sum.left_upper,
    candidate_sum.right_lower,
    candidate_sum.right_upper
from candidate_sum
inner join relation on candidate_sum.sum_code = relation.relation_code
inner join relation_side
    on relation.relation_code = relation_side.relation_code and relation_side.side = 'left'
inner join judged_observation
    on
        candidate_sum.submission_id = judged_observation.submission_id
        and relation_side.indicator_code = judged_observation.indicator_code
where
    candidate_sum.sum_kind = 'relation'
    and judged_observation.is_candidate
    and judged_observation.value is not null
qualify
    row_number() over (
        partition by judged_observation.submission_id, relation.relation_code
        order by relation_side.position, judged_observation.cell
    ) = 1;

-- A rate that a candidate states, with the bounds of its parts. Status D (defined otherwise, as its note
-- says) is not held against the parts and stays away.
create or replace temp table candidate_ratio as
select
    judged_observation.submission_id,
    judged_observation.unit_code,
    judged_observation.period,
    judged_observation.indicator_code,
    judged_observation.sheet,
    judged_observation.cell,
    judged_observation.raw,
    judged_observation.value,
    judged_observation.lower as rate_lower,
    judged_observation.upper as rate_upper,
    candidate_sum.left_lower as numerator_lower,
    candidate_sum.left_upper as numerator_upper,
    candidate_sum.right_lower as denominator_lower,
    candidate_sum.right_upper as denominator_upper
from judged_observation
inner join candidate_sum
    on
        judged_observation.submission_id = candidate_sum.submission_id
        and judged_observation.indicator_code = candidate_sum.sum_code
where
    candidate_sum.sum_kind = 'ratio'
    and judged_observation.is_candidate
    and judged_observation.value is not null
    and judged_observation.status <> 'D';

-- What a candidate's figures add up to, as far as they are known: the ground of every rule between figures.
--
-- A rule may rest on certain bounds only. A part that is absent, has no number or is an "about" may be
-- anything from 0 upwards: its side keeps the lower bound of the other parts and has no upper bound.

-- The codes whose figures are added up: both sides of a relation, both parts of a ratio.
create or replace temp view summed_code as
select
    'relation' as sum_kind,
    relation_code as sum_code,
    side,
    indicator_code
from relation_side
union all
select
    'ratio' as sum_kind,
    indicator_code as sum_code,
    case when side = 'numerator' then 'left' else 'right' end as side,
    part_code as indicator_code
from indicator_part;

-- Left and right sum of a candidate with their bounds, one row per sum of which it states a number.
create or replace temp table candidate_sum as
with part_count as (
    select
        sum_kind,
        sum_code,
        count(*) filter (where side = 'left') as left_parts,
        count(*) filter (where side = 'right') as right_parts
    from summed_code
    group by sum_kind, sum_code
),

stated_sum as (
    select
        judged_observation.submission_id,
        summed_code.sum_kind,
        summed_code.sum_code,
        sum(judged_observation.lower) filter (where summed_code.side = 'left') as left_lower,
        sum(judged_observation.upper) filter (where summed_code.side = 'left') as left_upper,
        count(judged_observation.upper) filter (where summed_code.side = 'left') as left_bounded,
        sum(judged_observation.lower) filter (where summed_code.side = 'right') as right_lower,
        sum(judged_observation.upper) filter (where summed_code.side = 'right') as right_upper,
        count(judged_observation.upper) filter (where summed_code.side = 'right') as right_bounded
    from judged_observation
    inner join summed_code on judged_observation.indicator_code = summed_code.indicator_code
    where judged_observation.is_candidate and judged_observation.value is not null
    group by judged_observation.submission_id, summed_code.sum_kind, summed_code.sum_code
)

select
    stated_sum.submission_id,
    stated_sum.sum_kind,
    stated_sum.sum_code,
    -- nothing counted is below 0: not a guess at a missing value, only the edge of what it can be
    coalesce(stated_sum.left_lower, 0) as left_lower,
    case when stated_sum.left_bounded = part_count.left_parts then stated_sum.left_upper end as left_upper,
    -- likewise
    coalesce(stated_sum.right_lower, 0) as right_lower,
    case when stated_sum.right_bounded = part_count.right_parts then stated_sum.right_upper end as right_upper
from stated_sum
inner join part_count
    on stated_sum.sum_kind = part_count.sum_kind and stated_sum.sum_code = part_count.sum_code;

-- Where does each unit stand on one indicator among the units of its kind, and how sure is that?
--
-- $area       text       area code, e.g. 'shili'
-- $kind       text       kind of unit, e.g. 'township'
-- $indicator  text       indicator code
-- $period     text       period, e.g. '2025'
-- $per        text = ''  'village', 'grid', 'officer' or 'resident' ranks rates per that instead of values
--
-- One row per unit that has a value or owes one, best first; ties share the better rank. A rank is an interval:
-- a missing or bounded value may be anything in its domain (ratio 0-100, yes/no 0-1, else 0 and up). best_rank
-- is 1 + units certainly better, worst_rank 1 + units possibly better; direction lower turns the order, neutral
-- goes by size. Both are null and shown is false without a value, or when they are more than half of the
-- units_ranked units apart. An "about" counts as its value and sets approximate in every row.
-- doubts: reasons to doubt the figure or what it is divided by. A per that no indicator counts gives no rows.
-- A unit's rate is as stated in its report, so that it leads to its cell; totals (like_for_like) are recomputed.

with candidate as (
    select *
    from ranked_figure
    where area = $area and kind = $kind and indicator_code = $indicator and period = $period and per = $per
),

placed as (
    select
        self.unit_code,
        count(*) as units_ranked,
        1 + count(*) filter (where other.at_worst > self.at_best) as best_rank,
        1 + count(*) filter (where other.at_best > self.at_worst and other.unit_code <> self.unit_code) as worst_rank,
        bool_or(other.is_about) as approximate
    from candidate as self
    cross join candidate as other
    group by self.unit_code
),

final as (
    select
        candidate.*,
        placed.best_rank,
        placed.worst_rank,
        placed.units_ranked,
        placed.approximate,
        candidate.value is not null and 2 * (placed.worst_rank - placed.best_rank) <= placed.units_ranked as shown
    from candidate
    inner join placed on candidate.unit_code = placed.unit_code
)

select
    unit_code,
    unit_name,
    short_name,
    value,
    lower,
    upper,
    precision,
    status,
    per_indicator,
    doubts,
    case when shown then best_rank end as best_rank,
    case when shown then worst_rank end as worst_rank,
    units_ranked,
    shown,
    approximate
from final
order by best_rank asc nulls last, worst_rank asc nulls last, position asc, unit_code asc

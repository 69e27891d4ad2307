-- Where does each unit stand on every indicator among the units of its kind, and how sure is that?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
-- $kind    text  kind of unit, e.g. 'township'
--
-- One row per unit and indicator that has a value or owes one, in the catalogue's order. Ranks are those of ranking
-- (values, not rates): best_rank is 1 + units certainly better, worst_rank 1 + units possibly better; both are null
-- and shown is false without a value, or when they are more than half of the units_ranked units apart.

with candidate as (
    select *
    from ranked_figure
    where area = $area and kind = $kind and period = $period and per = ''
),

placed as (
    select
        self.unit_code,
        self.indicator_code,
        count(*) as units_ranked,
        1 + count(*) filter (where other.at_worst > self.at_best) as best_rank,
        1 + count(*) filter (where other.at_best > self.at_worst and other.unit_code <> self.unit_code) as worst_rank
    from candidate as self
    inner join candidate as other on self.indicator_code = other.indicator_code
    group by self.unit_code, self.indicator_code
),

final as (
    select
        candidate.*,
        placed.best_rank,
        placed.worst_rank,
        placed.units_ranked,
        candidate.value is not null and 2 * (placed.worst_rank - placed.best_rank) <= placed.units_ranked as shown
    from candidate
    inner join placed on candidate.unit_code = placed.unit_code and candidate.indicator_code = placed.indicator_code
)

select
    final.unit_code,
    final.unit_name,
    final.short_name,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    case when final.shown then final.best_rank end as best_rank,
    case when final.shown then final.worst_rank end as worst_rank,
    final.units_ranked,
    final.shown
from final
inner join indicator on final.indicator_code = indicator.indicator_code
order by indicator.position asc, indicator.indicator_code asc, final.position asc, final.unit_code asc

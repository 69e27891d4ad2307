-- Which units rose or fell on one indicator since the year before?
--
-- $area       text  area code, e.g. 'shili'
-- $indicator  text  indicator code
-- $period     text  period, e.g. '2025'
--
-- One row per unit that is asked for the indicator or sent a value unasked, largest rise first.
-- A gap on either side keeps its row and a status, never a number. The status is the first that applies of
-- not_applicable, withheld, not_reported, definition_changed, partial_period, no_base, imprecise, base_zero, ok.
-- doubts: reasons to doubt the figure or its base (errors, warnings, a copied report, an estimate).
-- base: 'own', or 'completed' with the values of units that this one succeeds.
-- A unit's rate is as stated in its report, so that it leads to its cell; totals (like_for_like) are recomputed from
-- the parts. Beside a completed base, itself recomputed, the rate is recomputed too, or there is no base.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    year_pair.requirement,
    year_pair.value,
    year_pair.lower,
    year_pair.upper,
    year_pair.precision,
    year_pair.previous_period,
    year_pair.previous_value,
    year_pair.previous_lower,
    year_pair.previous_upper,
    year_pair.base,
    year_pair.difference,
    year_pair.change_percent,
    year_pair.outcome as status,
    year_pair.submission_id,
    year_pair.doubts
from doubted_pair as year_pair
inner join unit on year_pair.unit_code = unit.unit_code
where
    year_pair.area = $area
    and year_pair.indicator_code = $indicator
    and year_pair.period = $period
order by
    year_pair.change_percent desc nulls last,
    year_pair.difference desc nulls last,
    unit.position asc,
    unit.unit_code asc

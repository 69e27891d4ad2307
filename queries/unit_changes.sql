-- How did a unit's figures change since the year before, indicator by indicator?
--
-- $unit    text  unit code
-- $period  text  period, e.g. '2025'
--
-- One row per indicator that is asked of the unit or was sent by it, in the catalogue's order.
-- Status, base and recomputed rates are those of year_over_year: a gap on either side is never a number.
-- doubts: reasons to doubt the figure or its base.

select
    year_pair.unit_code,
    year_pair.indicator_code,
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
    year_pair.doubts,
    year_pair.outcome as status
from doubted_pair as year_pair
inner join unit on year_pair.unit_code = unit.unit_code and year_pair.area = unit.area
inner join indicator on year_pair.indicator_code = indicator.indicator_code
where
    year_pair.unit_code = $unit
    and year_pair.period = $period
order by indicator.position asc, year_pair.indicator_code asc

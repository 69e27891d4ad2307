-- How did an area's totals move over the years?
--
-- $area        text         area code, e.g. 'shili'
-- $indicators  text[] = []  indicator codes; empty means all
--
-- One row per indicator and collection, oldest first, over the units with a number in it (a ratio: with all its parts).
-- total is null, a gap, when fewer than half of the units_expected gave one, or when nothing adds up.
-- is_comparable: every expected unit gave a number, and none is provisional or differently defined (P, B, D);
-- the totals of other years are smaller for that reason alone. So a line is drawn from matched_previous_total to
-- matched_total, the two totals of like_for_like over the same units_matched; null where these have no difference.
-- units_doubted: of the units_with_value, how many have a figure in it that there are reasons to doubt.
-- Ratios: the ratio of the summed parts; yes/no: the share of yes in percent.

with covered as (
    select
        indicator.indicator_code,
        indicator.position,
        collection.period,
        collection.previous_period,
        pair.reported_total as total,
        pair.reported_lower as lower,
        pair.reported_upper as upper,
        -- counts, not data: where nothing is there to count, there are none
        coalesce(pair.units_reported, 0) as units_with_value,
        coalesce(pair.units_expected, 0) as units_expected,
        coalesce(2 * pair.required_reported >= pair.units_expected, false) as is_covered,
        coalesce(pair.required_reported = pair.units_expected and not pair.has_break, false) as is_complete,
        case when pair.status in ('ok', 'base_zero') then pair.total end as matched_total,
        case when pair.status in ('ok', 'base_zero') then pair.previous_total end as matched_previous_total,
        coalesce(pair.units_matched, 0) as units_matched,
        coalesce(pair.reported_doubted, 0) as units_doubted
    from indicator
    cross join collection
    left join area_pair as pair
        on
            pair.area = $area
            and (cardinality($indicators) = 0 or array_contains($indicators, pair.indicator_code))
            and indicator.indicator_code = pair.indicator_code
            and collection.period = pair.period
    where cardinality($indicators) = 0 or array_contains($indicators, indicator.indicator_code)
)

select
    indicator_code,
    period,
    previous_period,
    case when is_covered then total end as total,
    case when is_covered then lower end as total_lower,
    case when is_covered then upper end as total_upper,
    units_with_value,
    units_expected,
    total is not null and is_complete as is_comparable,
    matched_total,
    matched_previous_total,
    units_matched,
    units_doubted
from covered
order by position asc, indicator_code asc, period asc

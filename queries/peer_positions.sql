-- Where does every unit stand among its peers, indicator by indicator?
--
-- $area      text       area code, e.g. 'shili'
-- $period    text       period, e.g. '2025'
-- $kind      text = ''  kind of unit, e.g. 'township'; empty means all, each unit against its own kind
-- $category  text = ''  chapter of indicators; empty means all
-- $per       text = ''  'village', 'grid', 'officer' or 'resident': what adds up is divided by that
--
-- One row per unit and indicator that is asked of it or was sent by it; gaps keep their row and have no step.
-- Peers: the units of the same kind and area the indicator applies to, without the unit itself. step is 1-5: the
-- share of peers with an exact value that are below, plus half of the equal ones, in fifths; null with fewer than
-- five of them and for a value that is not exact. 5 is the better end, for neutral indicators the larger one.
-- What adds up grows with the unit: until divided it is placed by size alone (is_comparable false).

with placed as (
    select
        unit_place.*,
        indicator.aggregation <> 'sum' or unit_place.per <> '' as is_comparable,
        case
            when indicator.direction = 'lower' and (indicator.aggregation <> 'sum' or unit_place.per <> '')
                then unit_place.peers_above
            else unit_place.peers_below
        end as peers_behind
    from unit_place
    inner join indicator on unit_place.indicator_code = indicator.indicator_code
    where
        unit_place.area = $area
        and unit_place.period = $period
        and ($kind = '' or unit_place.kind = $kind)
        and ($category = '' or indicator.category = $category)
        and unit_place.per in ('', $per)
        and unit_place.per
        = case when indicator.aggregation = 'sum' and indicator.per is distinct from $per then $per else '' end
)

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    unit.kind,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.decimals,
    indicator.direction,
    placed.is_comparable,
    placed.requirement,
    placed.is_reported,
    placed.status,
    placed.value,
    placed.lower,
    placed.upper,
    placed.precision,
    placed.per_indicator,
    placed.note,
    submission.file,
    placed.sheet,
    placed.cell,
    placed.doubts,
    placed.peers_expected,
    placed.peers_reporting,
    placed.peers_below,
    placed.peers_equal,
    case
        when placed.peers_reporting < 5 or placed.peers_behind is null then null
        when placed.peers_behind = placed.peers_reporting then 5
        else cast(1 + floor(5 * (2 * placed.peers_behind + placed.peers_equal) / (2 * placed.peers_reporting)) as int)
    end as step
from placed
inner join unit on placed.unit_code = unit.unit_code
inner join indicator on placed.indicator_code = indicator.indicator_code
left join submission on placed.submission_id = submission.submission_id
order by unit.position asc, unit.unit_code asc, indicator.position asc, indicator.indicator_code asc

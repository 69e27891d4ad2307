-- How does a unit stand among its peers, indicator by indicator?
--
-- $unit    text  unit code
-- $period  text  period, e.g. '2025'
--
-- One row per indicator asked of the unit, in the catalogue's order.
-- Peers: the units of the same kind and area the indicator applies to, without the unit itself.
-- Median, quartiles (interpolated), lowest and highest are over exact values, null with fewer than three of them;
-- peers with a bound or an "about" are counted in peers_imprecise, peers without a value nowhere but expected.
-- doubts: reasons to doubt the unit's figure; peers_doubted: how many of the peers' figures there are reasons to doubt.
-- A unit's rate is as stated in its report, so that it leads to its cell; totals (like_for_like) are recomputed.

with own as (
    select *
    from doubted_cell
    where unit_code = $unit and period = $period and requirement in ('required', 'optional')
),

peer as (
    select
        cell.indicator_code,
        cell.value,
        cell.doubts,
        case when cell.precision = 'exact' then cast(cell.value as double) end as exact_value
    from doubted_cell as cell
    inner join unit on cell.unit_code = unit.unit_code
    inner join unit as self on unit.area = self.area and unit.kind = self.kind and unit.unit_code <> self.unit_code
    where
        self.unit_code = $unit
        and cell.period = $period
        and cell.requirement in ('required', 'optional')
        and cell.status <> 'M'
),

peers as (
    select
        indicator_code,
        count(*) as peers_expected,
        count(exact_value) as peers_reporting,
        count(value) - count(exact_value) as peers_imprecise,
        count(*) filter (where doubts > 0 and value is not null) as peers_doubted,
        percentile_cont(0.5) within group (order by exact_value) as median,
        percentile_cont(0.25) within group (order by exact_value) as lower_quartile,
        percentile_cont(0.75) within group (order by exact_value) as upper_quartile,
        min(exact_value) as lowest,
        max(exact_value) as highest
    from peer
    group by indicator_code
)

select
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.category,
    indicator.measure,
    indicator.kind as indicator_kind,
    indicator.direction,
    own.value,
    own.lower,
    own.upper,
    own.precision,
    own.status,
    own.doubts,
    case when peers.peers_reporting >= 3 then peers.median end as peer_median,
    case when peers.peers_reporting >= 3 then peers.lower_quartile end as peer_lower_quartile,
    case when peers.peers_reporting >= 3 then peers.upper_quartile end as peer_upper_quartile,
    case when peers.peers_reporting >= 3 then peers.lowest end as peer_lowest,
    case when peers.peers_reporting >= 3 then peers.highest end as peer_highest,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(peers.peers_reporting, 0) as peers_reporting,
    coalesce(peers.peers_imprecise, 0) as peers_imprecise,
    coalesce(peers.peers_doubted, 0) as peers_doubted,
    coalesce(peers.peers_expected, 0) as peers_expected
from own
inner join indicator on own.indicator_code = indicator.indicator_code
left join peers on own.indicator_code = peers.indicator_code
order by indicator.position asc, indicator.indicator_code asc

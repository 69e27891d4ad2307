-- A candidate's figures among those of its peers: the other units of its kind and area.

-- Which figures are held against a plausible range: that of the unit's kind, or, where its kind has none, of any kind.
create or replace temp table candidate_range as
select
    judged_observation.*,
    plausible_range.minimum,
    plausible_range.maximum
from judged_observation
inner join unit on judged_observation.unit_code = unit.unit_code
inner join plausible_range
    on
        judged_observation.indicator_code = plausible_range.indicator_code
        and plausible_range.unit_kind in (unit.kind, '')
where judged_observation.is_candidate
qualify
    row_number() over (
        partition by judged_observation.submission_id, judged_observation.indicator_code
        order by case when plausible_range.unit_kind = '' then 1 else 0 end
    ) = 1;

-- Every number that a candidate or a peer of one has in the period or the year before, once for each period it is
-- held against (`for_period`). `until` is the position of the version that takes its place, null where none does.
create or replace temp table peer_figure as
with asked as (
    select distinct
        unit.area,
        unit.kind,
        known_version.period,
        collection.previous_period
    from known_version
    inner join unit on known_version.unit_code = unit.unit_code
    inner join collection on known_version.period = collection.period
    where known_version.position >= 0
),

version as (
    select
        *,
        lead(position) over (partition by unit_code, period order by position) as until
    from known_version
)

select
    asked.area,
    asked.kind,
    asked.period as for_period,
    version.period,
    version.unit_code,
    version.submission_id,
    version.position,
    version.until,
    figure.indicator_code,
    figure.value,
    ln(1 + cast(figure.value as double)) as size
from asked
inner join unit on asked.area = unit.area and asked.kind = unit.kind
inner join version
    on
        unit.unit_code = version.unit_code
        and (asked.period = version.period or asked.previous_period = version.period)
inner join known_observation as figure on version.submission_id = figure.submission_id
inner join indicator on figure.indicator_code = indicator.indicator_code
where figure.value >= 0 and indicator.kind in ('count', 'stock', 'amount');

-- A candidate's figures that may stand outside all of their peers: those beyond the last versions of the same period
-- that were known before it. A cheap sieve, one pass: of a thousand files few figures pass, and only these are
-- compared with every peer.
create or replace temp table outer_figure as
with ranged as (
    select
        *,
        min(case when until is null and period = for_period then value end) over (
            partition by area, kind, for_period, indicator_code
            order by position
            range between unbounded preceding and 1 preceding
        ) as smallest,
        max(case when until is null and period = for_period then value end) over (
            partition by area, kind, for_period, indicator_code
            order by position
            range between unbounded preceding and 1 preceding
        ) as largest
    from peer_figure
)

select *
from ranged
where
    position >= 0
    and period = for_period
    and (largest is null or value > largest or value < smallest);

-- These beside each of their peers' newest figure: of this period, else of the year before, as far as known before.
create or replace temp table outer_peer as
select
    outer_figure.submission_id,
    outer_figure.indicator_code,
    outer_figure.size,
    peer.value as peer_value,
    peer.size as peer_size
from outer_figure
inner join peer_figure as peer
    on
        outer_figure.area = peer.area
        and outer_figure.kind = peer.kind
        and outer_figure.for_period = peer.for_period
        and outer_figure.indicator_code = peer.indicator_code
        and outer_figure.unit_code <> peer.unit_code
        and outer_figure.position > peer.position
        and (peer.until is null or outer_figure.position < peer.until)
qualify
    row_number() over (
        partition by outer_figure.submission_id, outer_figure.indicator_code, peer.unit_code
        order by peer.period desc
    ) = 1;

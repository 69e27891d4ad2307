-- Which figure stands far outside those of the other units of its kind and area?
--
-- One row per candidate and count, stock or amount beyond all of at least 5 peers (each with its newest figure: of this
-- period, else of the year before, as far as it came in earlier), more than 10 away from their median, and on the scale
-- of ln(1 + x) more than 6 deviations from it. The deviation is 1.4826 times the median distance of the peers from
-- their median, and at least 0.4, so that peers that agree do not make a neighbour strange: 11 times the median is the
-- least that is asked about. `expected` is the median, low and high the smallest and the largest peer, `compared` the
-- number of peers. Unknown peers, and peers that come in later, are none.
-- Silent for a unit that stood as far out the year before, where a cause of its change is known (candidate_change),
-- and where plausible says it.
-- Source: Iglewicz and Hoaglin 1993, modified z-scores; their 3.5 is for a normal spread, units' sizes are wider.

with middle as (
    select
        *,
        median(peer_size) over (partition by submission_id, indicator_code) as middle_size
    from outer_peer
),

spread as (
    select
        submission_id,
        indicator_code,
        min(middle_size) as middle_size,
        6 * greatest(1.4826 * median(abs(peer_size - middle_size)), 0.4) as allowed,
        round(median(cast(peer_value as double)), 4) as middle_value,
        min(peer_value) as smallest,
        max(peer_value) as largest,
        count(*) as peers
    from middle
    group by submission_id, indicator_code
)

select
    now.submission_id,
    now.unit_code,
    now.period,
    'warning' as severity,
    'far_from_peers' as rule,
    '' as relation_code,
    now.indicator_code,
    now.sheet,
    now.cell,
    now.raw,
    now.value,
    cast(spread.middle_value as decimal(38, 4)) as expected,
    spread.smallest as low,
    spread.largest as high,
    cast(null as decimal(38, 4)) as left_value,
    cast(null as decimal(38, 4)) as right_value,
    cast(spread.peers as decimal(38, 4)) as compared
from spread
inner join candidate_observation as now
    on spread.submission_id = now.submission_id and spread.indicator_code = now.indicator_code
left join candidate_year as earlier
    on now.submission_id = earlier.submission_id and now.indicator_code = earlier.indicator_code
left join candidate_change as change
    on now.submission_id = change.submission_id and now.indicator_code = change.indicator_code
left join candidate_range as plausible
    on now.submission_id = plausible.submission_id and now.indicator_code = plausible.indicator_code
where
    spread.peers >= 5
    and (now.value > spread.largest or now.value < spread.smallest)
    and abs(cast(now.value as double) - spread.middle_value) > 10
    and abs(ln(1 + cast(now.value as double)) - spread.middle_size) > spread.allowed
    and change.cause is null
    and not coalesce(now.lower > plausible.maximum or now.upper < plausible.minimum, false)
    and not coalesce(abs(ln(1 + cast(earlier.previous_value as double)) - spread.middle_size) > spread.allowed, false)
order by now.submission_id, now.indicator_code, now.sheet, now.cell;

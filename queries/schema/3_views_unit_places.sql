-- Every figure, per one (per '') and per village, grid, officer, resident, among its peers: the other units of the
-- same kind and area that the indicator applies to. An indicator applies where it is asked and nobody says M.
--
-- peers_expected   all of them
-- peers_reporting  those with an exact value
-- peers_below      of these, those with a smaller value; peers_equal, peers_above likewise
--
-- The last three are null where the figure itself is not exact or not asked.
-- Kind, area, period and per stand in every window, so that a filter on them reaches the tables at the bottom.
create or replace view unit_place as
with figure as (
    select
        unit_rate.*,
        unit.kind,
        case when unit_rate.requirement in ('required', 'optional') and unit_rate.status <> 'M' then 1 end as is_asked
    from unit_rate
    inner join unit on unit_rate.unit_code = unit.unit_code
),

exact as (
    select
        *,
        case when is_asked = 1 and precision = 'exact' then value end as exact_value,
        case when is_asked = 1 and precision = 'exact' then 1 end as is_exact
    from figure
),

counted as (
    select
        *,
        count(is_asked) over peers as units_asked,
        count(is_exact) over peers as units_exact,
        rank() over (
            partition by area, period, per, kind, indicator_code order by exact_value asc nulls last
        ) - 1 as units_below,
        count(*) over (partition by area, period, per, kind, indicator_code, exact_value) as units_equal
    from exact
    window peers as (partition by area, period, per, kind, indicator_code)
)

select
    counted.*,
    -- counts, not data: a unit that is not asked is not among those counted
    counted.units_asked - coalesce(counted.is_asked, 0) as peers_expected,
    counted.units_exact - coalesce(counted.is_exact, 0) as peers_reporting,
    case when counted.is_exact = 1 then counted.units_below end as peers_below,
    case when counted.is_exact = 1 then counted.units_equal - 1 end as peers_equal,
    case
        when counted.is_exact = 1 then counted.units_exact - counted.units_below - counted.units_equal
    end as peers_above
from counted;

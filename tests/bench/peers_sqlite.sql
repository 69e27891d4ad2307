-- The questions for SQLite, over one table of figures.

-- question: year_over_year
select now.unit, now.value, before.value
from figure as now
left join figure as before
    on before.area = $area and before.period = '2023' and before.indicator = $indicator and before.unit = now.unit
where now.area = $area and now.period = $period and now.indicator = $indicator

-- question: ranking
select unit, value from (
    select unit, value, rank() over (order by value desc) as place
    from figure
    where
        area = $area and period = $period and indicator = $indicator and kind = $kind
        and status <> 'M' and (value is not null or requirement = 'required')
)

-- question: completeness
select unit, count(value) from figure
where area = $area and period = $period and requirement = 'required'
group by unit

-- question: missing_values
select unit, indicator from figure
where area = $area and period = $period and requirement = 'required' and value is null

-- question: like_for_like
select now.indicator, sum(now.value), sum(before.value)
from figure as now
inner join figure as before
    on
        before.area = $area and before.period = '2023'
        and before.indicator = now.indicator and before.unit = now.unit
where
    now.area = $area and now.period = $period and now.aggregation = 'sum'
    and now.status <> 'B' and (now.status = 'D') = (before.status = 'D')
    and now.value is not null and before.value is not null
group by now.indicator

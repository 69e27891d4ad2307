-- Whom to remind of what before the period is closed?
--
-- $area    text  area code, e.g. 'shili'
-- $period  text  period, e.g. '2025'
--
-- One row per required cell without a value, as a list to send out:
-- what is owed, by when, and what the unit reported last. The last value is a help to the reader, no estimate.
-- reminded: how often the unit was reminded of the period, reminded_at: when last; null for never.

with reminder as (
    select
        unit_code,
        count(*) as reminded,
        max(decided_at) as reminded_at
    from known_decision
    where kind = 'reminded' and period = $period
    group by unit_code
)

select
    unit.unit_code,
    unit.unit_name,
    unit.kind,
    indicator.category,
    indicator.indicator_code,
    indicator.name_zh as indicator_name,
    indicator.name_en as indicator_name_en,
    indicator.measure,
    missing_cell.status,
    missing_cell.note,
    missing_cell.last_reported_period,
    missing_cell.last_value,
    missing_cell.last_lower,
    missing_cell.last_upper,
    collection.due,
    -- a count, not data
    coalesce(reminder.reminded, 0) as reminded,
    reminder.reminded_at
from missing_cell
inner join unit on missing_cell.unit_code = unit.unit_code
inner join indicator on missing_cell.indicator_code = indicator.indicator_code
inner join collection on missing_cell.period = collection.period
left join reminder on missing_cell.unit_code = reminder.unit_code
where missing_cell.area = $area and missing_cell.period = $period
order by unit.position asc, unit.unit_code asc, indicator.position asc, indicator.indicator_code asc

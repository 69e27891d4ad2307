-- How did one indicator move over the years, unit by unit?
--
-- $units      text[] = []  unit codes; empty means all
-- $indicator  text         indicator code
--
-- One row per unit and collection, gaps included, so that a line can break where there is no number.
-- Outside the unit's lifetime, or not asked: status M. Asked and not answered: O.
-- is_waiting: its report came in and does not count yet for whoever looks, so the cell is not simply unreported.

select
    unit.unit_code,
    unit.unit_name,
    unit.short_name,
    collection.period,
    cell.requirement,
    cell.value,
    cell.lower,
    cell.upper,
    cell.precision,
    cell.raw,
    cell.note,
    cell.submission_id,
    -- counts, not data: where nothing is there to count, there are none
    coalesce(cell.doubts, 0) as doubts,
    coalesce(cell.status, 'M') as status,
    coalesce(cell.is_waiting, false) as is_waiting
from unit
cross join collection
left join doubted_cell as cell
    on
        unit.unit_code = cell.unit_code
        and collection.period = cell.period
        and cell.indicator_code = $indicator
where
    unit.kind <> 'area'
    and (cardinality($units) = 0 or array_contains($units, unit.unit_code))
order by unit.position asc, unit.unit_code asc, collection.period asc

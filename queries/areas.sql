-- Which areas have units of their own?
--
-- No parameters. One row per area with at least one reporting unit, in the catalogue's order.
-- has_data: one of its units has sent something that stands.

select
    area.unit_code as area,
    area.unit_name as area_name,
    area.short_name,
    area.area as parent_area,
    count(distinct unit.unit_code) as units,
    count(current_submission.submission_id) > 0 as has_data
from unit as area
inner join unit on area.unit_code = unit.area
left join current_submission on unit.unit_code = current_submission.unit_code
where unit.kind <> 'area'
group by area.unit_code, area.unit_name, area.short_name, area.area, area.position
order by area.position asc, area.unit_code asc

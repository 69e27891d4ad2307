-- The units of an area, and the area itself, in its part.
--
-- $area  text  area code, e.g. 'shili'

create table unit as
select * from unit
where area = $area or unit_code = $area

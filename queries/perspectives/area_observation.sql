-- The rows of table observation in the part of an area.
--
-- $area  text  area code, e.g. 'shili'

create table observation as
select * from observation
where area = $area

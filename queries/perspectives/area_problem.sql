-- The rows of table problem in the part of an area.
--
-- $area  text  area code, e.g. 'shili'

create table problem as
select * from problem
where area = $area

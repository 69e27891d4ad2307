-- The rows of table submission in the part of an area.
--
-- $area  text  area code, e.g. 'shili'

create table submission as
select * from submission
where area = $area

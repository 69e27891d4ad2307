-- What was decided about the units of an area, in its part.
--
-- $area  text  area code, e.g. 'shili'

create table decision as
select decision.*
from decision
inner join unit on decision.unit_code = unit.unit_code
where unit.area = $area

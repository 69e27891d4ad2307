-- The reports of units go along into another area of theirs, when the catalogue says so.

update submission
set area = unit.area
from unit
where submission.unit_code = unit.unit_code and submission.area <> unit.area

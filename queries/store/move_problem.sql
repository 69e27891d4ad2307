-- What units sent goes along into another area of theirs, when the catalogue says so. Before move_submission.sql, which
-- tells the units it is about.

update problem
set area = unit.area
from unit
where
    problem.unit_code = unit.unit_code
    and unit.unit_code in (
        select submission.unit_code
        from submission
        inner join unit as moved on submission.unit_code = moved.unit_code
        where submission.area <> moved.area
    )

-- The submissions of that moment: those received by then, in the state that they had then.
-- Runs after schema/2_standing.sql, whose views here see the moment of this perspective.

create view submission as
select * from settled_submission;

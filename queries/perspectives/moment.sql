-- Up to when this perspective knows: before the day after the one it is asked for begins.
--
-- $until  timestamp  clock of UTC+8

create table moment as
select cast($until as timestamp) as until

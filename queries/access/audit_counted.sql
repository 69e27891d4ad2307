-- How many lines did the audit ever have? None where nothing was noted yet.
select seq as positions
from sqlite_sequence
where name = 'audit'

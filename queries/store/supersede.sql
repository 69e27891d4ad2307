-- Marks the versions before a new one as superseded; returned and withdrawn ones keep their state.
--
-- $unit_code  text         unit code
-- $period     text         SDMX period
-- $version    integer      the version that goes on

update submission
set state = 'superseded'
where
    unit_code = $unit_code
    and period = $period
    and version < $version
    and state in ('submitted', 'accepted')

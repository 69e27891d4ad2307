-- Ends a perspective; its name takes the place of perspective_name.

drop schema seen.perspective_name cascade;

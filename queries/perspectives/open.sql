-- A new perspective; its name takes the place of perspective_name.

create schema seen.perspective_name;

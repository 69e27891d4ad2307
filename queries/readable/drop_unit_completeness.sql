-- Makes room for the table of this name.

drop view unit_completeness

-- How much of the journal is taken in? One row, none in a new warehouse.

select length from journal_mark

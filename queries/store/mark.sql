-- Notes how much of the journal is taken in, within the transaction that does so.
--
-- $length  bigint  bytes

update journal_mark
set length = $length

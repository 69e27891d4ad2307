-- A new warehouse starts here.
--
-- $length  bigint  bytes of the journal that it need not take in

insert into journal_mark values ($length)

-- How does every connection to access.sqlite behave?
-- Readers do not wait for writers; what is committed is on disk; another process is waited for.

pragma journal_mode = wal;
pragma synchronous = full;
pragma foreign_keys = on;
pragma busy_timeout = 10000;

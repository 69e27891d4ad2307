-- What was stored of the files with these contents?
--
-- $sha256s    text[]       SHA-256 of file contents
--
-- One row per submission of such a file that was not withdrawn: what was withdrawn may come again.

select
    sha256,
    unit_code,
    period,
    submission_id
from submission
where array_contains($sha256s, sha256) and state <> 'withdrawn'
order by submission_id

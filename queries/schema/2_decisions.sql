-- What people decided (dashboard/decisions.py says what each kind holds), and how far the journal has been taken in.
-- Rows are added, never edited.

create table if not exists decision (
    position bigint not null,          -- their order: 1, 2, 3, ...
    kind varchar not null,             -- accepted, returned, withdrawn, explained, asked, answered, opened, mapped, ...
    decided_by varchar not null,
    decided_at timestamp not null,     -- clock of UTC+8
    unit_code varchar not null,        -- '' here and below: concerns none
    period varchar not null,
    version integer not null,          -- 0: concerns none
    submission_id varchar not null,
    rule varchar not null,
    indicator_code varchar not null,
    sheet varchar not null,
    cell varchar not null,
    found varchar not null,
    remark varchar not null            -- the reason, explanation, question or answer
);

-- The length of the journal up to the last entry that is in these tables; one row.
create table if not exists journal_mark (length bigint not null);

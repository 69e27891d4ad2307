-- What was done, by whom, with which outcome: lines that are only ever added, each holding the hash of the one before.

create table audit (
    position integer primary key autoincrement,
    noted_at text not null, -- ISO 8601, +08:00
    who text not null, -- the account, '' for nobody known
    what text not null, -- login, refused, accept, export, account_changed …
    about text not null, -- the unit, report, account or text it was done to
    outcome text not null, -- done, or why not
    source text not null, -- the address it came from, 'host' for the command line
    previous_hash text not null,
    hash text not null unique -- SHA-256 over the line and the hash before it
);

create trigger audit_is_not_changed before update on audit
begin
    select raise(abort, 'the audit is only added to');
end;

create trigger audit_is_not_deleted before delete on audit
begin
    select raise(abort, 'the audit is only added to');
end;

pragma user_version = 2;

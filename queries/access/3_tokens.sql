-- What programs show at the interface instead of a password: of each only the hash is kept.
-- Times are seconds since 1970.

create table if not exists token (
    token_id integer primary key,
    secret_hash text not null unique,
    owner text not null, -- the account it speaks for
    label text not null, -- what the owner calls it
    basis text not null, -- accepted: only accepted figures; submitted: also those that wait
    made_at real not null,
    expires_at real not null,
    revoked_at real
);

create index if not exists token_owner on token (owner);

pragma user_version = 3;

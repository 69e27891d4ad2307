-- Who may enter, who is in, and who failed to get in: the tables of access.sqlite as first made.
-- Times are seconds since 1970; of a session and of a link only the hash of their secret is kept.

create table account (
    name text primary key, -- as typed at the door; also what stands in the journal as sender or reviewer
    password_hash text not null, -- argon2id; '' where nobody can enter with a password
    is_one_time integer not null default 0, -- the password was given by somebody else: a new one at first entry
    is_disabled integer not null default 0,
    created_at real not null
);

create table account_role (
    account text not null references account (name),
    role text not null, -- leader, clerk, reviewer, analyst, administrator
    primary key (account, role)
);

create table account_scope (
    account text not null references account (name),
    kind text not null, -- area: where one reads and reviews; unit: for whom one reports
    code text not null, -- a code of the catalogue, or '*' for all
    primary key (account, kind, code)
);

create table session (
    secret_hash text primary key,
    account text not null references account (name),
    created_at real not null,
    seen_at real not null,
    source text not null -- the address it was opened from
);

create index session_account on session (account);

create table attempt (
    attempt_id integer primary key,
    account text not null, -- as typed, known or not
    source text not null,
    tried_at real not null
);

create index attempt_time on attempt (tried_at);

create table first_link (
    secret_hash text primary key, -- makes the first administrator; gone once used
    made_at real not null
);

pragma user_version = 1;

-- Who comes in through another service: its word for a person, and the account that is his.
-- A session that began there keeps what the service is told when it ends.

create table identity (
    account text primary key references account (name),
    issuer text not null,
    subject text not null, -- never changes, unlike names
    unique (issuer, subject)
);

alter table session add column id_token text not null default '';

pragma user_version = 4;

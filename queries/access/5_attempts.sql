-- Whether an attempt to enter has failed, or is still being looked at: only failures count, the others are waited for.

alter table attempt add column is_failed integer not null default 1;

pragma user_version = 5;

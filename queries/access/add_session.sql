-- Opens a session.

insert into session (secret_hash, account, created_at, seen_at, source)
values ($secret_hash, $account, $created_at, $created_at, $source)

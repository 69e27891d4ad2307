-- Opens a session.

insert into session (secret_hash, account, created_at, seen_at, source, id_token)
values ($secret_hash, $account, $created_at, $created_at, $source, $id_token)

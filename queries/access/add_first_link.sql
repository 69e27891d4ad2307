-- Keeps the link that makes the first administrator.

insert into first_link (secret_hash, made_at)
values ($secret_hash, $made_at)

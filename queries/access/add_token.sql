-- Adds a token.

insert into token (secret_hash, owner, label, basis, made_at, expires_at)
values ($secret_hash, $owner, $label, $basis, $made_at, $expires_at)

-- Shuts an account out, or lets it in again.

update account
set is_disabled = $is_disabled
where name = $name

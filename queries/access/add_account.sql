-- Makes an account.

insert into account (name, password_hash, is_one_time, created_at)
values ($name, $password_hash, $is_one_time, $created_at)

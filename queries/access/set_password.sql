-- Changes the password of an account.

update account
set
    password_hash = $password_hash,
    is_one_time = $is_one_time
where name = $name

-- Gives an account a role.

insert into account_role (account, role)
values ($account, $role)

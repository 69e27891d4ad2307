-- Takes all roles of an account away, before they are given anew.

delete from account_role
where account = $account

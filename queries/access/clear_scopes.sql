-- Takes all areas and units of an account away, before they are given anew.

delete from account_scope
where account = $account

-- Ends all sessions of an account.

delete from session
where account = $account

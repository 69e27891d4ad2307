-- Forgets the failures under a name, and those from an address.

delete from attempt
where account = $account or source = $source

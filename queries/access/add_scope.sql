-- Lets an account read in an area, or report for a unit.

insert into account_scope (account, kind, code)
values ($account, $kind, $code)

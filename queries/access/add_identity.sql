-- Ties an account to a person of another service.

insert into identity (account, issuer, subject)
values ($account, $issuer, $subject)

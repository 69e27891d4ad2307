-- Which account is this person's? No row where there is none yet.

select account
from identity
where
    issuer = $issuer
    and subject = $subject

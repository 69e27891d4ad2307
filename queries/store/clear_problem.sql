-- Empties table problem within the transaction that fills it anew.

delete from problem

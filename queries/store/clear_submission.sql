-- Empties table submission within the transaction that fills it anew.

delete from submission

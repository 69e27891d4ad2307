-- Empties table observation within the transaction that fills it anew.

delete from observation

-- Empties table decision within the transaction that fills it anew.

delete from decision

"""Who may enter, and who may do what to which unit; knows nothing of figures.

model         Actor, Account, Session: who somebody is
permissions   the one table role × page × action × scope
store         access.sqlite: its connection, transactions and numbered schema
audit         what was done by whom, in lines that hold together by their hashes
"""

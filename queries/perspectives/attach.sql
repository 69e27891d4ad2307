-- Where perspectives live: in memory, nothing of them is ever written.

attach if not exists ':memory:' as seen; -- noqa: PRS

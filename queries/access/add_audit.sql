-- Adds one line to the audit.

insert into audit (noted_at, who, what, about, outcome, source, previous_hash, hash)
values ($noted_at, $who, $what, $about, $outcome, $source, $previous_hash, $hash)

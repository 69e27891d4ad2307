-- What was received. Rows are added, never edited; only a submission's state moves on (2_standing.sql).
-- Observations are kept in the order (indicator, period, unit): questions go across units (docs/architecture.md).

create table if not exists submission (
    submission_id varchar not null,    -- 'period/unit_code/version'
    unit_code varchar not null,
    period varchar not null,
    version integer not null,
    first_state varchar not null,      -- accepted or submitted, as it came in
    state varchar not null,            -- submitted, accepted, superseded, returned, withdrawn
    file varchar not null,
    sha256 varchar not null,
    sender varchar not null,
    received_at timestamp not null,    -- clock of UTC+8
    reason varchar not null,
    door varchar not null,             -- command, page
    catalogue_version varchar not null
);

create table if not exists observation (
    indicator_code varchar not null,
    period varchar not null,
    unit_code varchar not null,
    submission_id varchar not null,
    status varchar not null,           -- A P E B D U V carry a value; O M L Q K never
    value decimal(18, 4),
    lower decimal(18, 4),              -- exact: lower = upper = value; at_least: upper null;
    upper decimal(18, 4),              -- at_most: lower null; about: both null
    precision varchar,                 -- exact, at_least, at_most, about; null without a value
    raw varchar not null,              -- as written in the cell
    note varchar not null,
    sheet varchar not null,
    cell varchar not null
);

create table if not exists problem (
    submission_id varchar not null,
    position integer not null,
    severity varchar not null,         -- error, warning, info
    rule varchar not null,
    indicator_code varchar not null,
    sheet varchar not null,
    cell varchar not null,
    found varchar not null,
    arguments varchar not null         -- JSON: what the sentence of the rule needs, in no language
);

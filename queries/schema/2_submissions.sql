-- What was received. Rows are added, never edited; only its state and is_last move on (2_views_standing.sql).
-- Observations are kept in the order (indicator, period, area, unit): questions go across units (docs/architecture.md).
-- area is that of the unit by the catalogue (store/move_*.sql keep it so): stored, so that a question of one area reads
-- only its rows.

create table if not exists submission (
    submission_id varchar not null,    -- 'period/unit_code/version'
    area varchar not null,
    unit_code varchar not null,
    period varchar not null,
    version integer not null,
    first_state varchar not null,      -- accepted or submitted, as it came in
    state varchar not null,            -- submitted, accepted, superseded, returned, withdrawn
    is_last boolean not null,          -- the newest version of the report that stands (submitted or accepted)
    cells integer not null,            -- what it says: rows of observation, in all,
    cells_stated integer not null,     -- those that are not blank (any status but O),
    cells_with_value integer not null, -- and those with a number
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
    area varchar not null,
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
    area varchar not null,
    unit_code varchar not null,
    period varchar not null,
    position integer not null,
    severity varchar not null,         -- error, warning, info
    rule varchar not null,
    indicator_code varchar not null,
    sheet varchar not null,
    cell varchar not null,
    found varchar not null,
    arguments varchar not null         -- JSON: what the sentence of the rule needs, in no language
);

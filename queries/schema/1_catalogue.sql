-- What is asked, of whom, by when: the catalogue as tables, so that questions can join it.
-- Written anew from data/catalogue whenever the catalogue changes; never edited in place.

create or replace table unit (
    unit_code varchar not null,
    unit_name varchar not null,
    short_name varchar not null,
    kind varchar not null,           -- area, township, subdistrict, department, gov_office, county
    area varchar,                    -- unit_code of the parent; null for an area itself
    first_period varchar,
    last_period varchar,             -- null while the unit exists
    successor_code varchar,          -- who goes on from the period after last_period
    duty varchar not null,           -- what it is asked: units with the same duty are asked the same (table duty)
    position integer not null        -- order in the file, for stable lists
);

create or replace table indicator (
    indicator_code varchar not null,
    name_zh varchar not null,
    name_en varchar not null,
    category varchar not null,
    measure varchar not null,
    kind varchar not null,           -- count, stock, ratio, boolean, amount
    direction varchar not null,      -- higher, lower, neutral
    aggregation varchar not null,    -- sum, ratio_of_sums, share, none
    decimals integer not null,
    per varchar,                     -- 'village', 'grid', ...: this indicator is that denominator
    position integer not null
);

-- The parts of a ratio: 100 * sum(numerator parts) / sum(denominator parts).
create or replace table indicator_part (
    indicator_code varchar not null,
    side varchar not null,           -- numerator, denominator
    part_code varchar not null
);

create or replace table plausible_range (
    indicator_code varchar not null,
    unit_kind varchar not null,
    minimum decimal(18, 4) not null,
    maximum decimal(18, 4) not null
);

create or replace table collection (
    period varchar not null,
    previous_period varchar not null,  -- the period to compare with, one year earlier
    opens date not null,
    due date not null,                 -- lasts until 24:00, UTC+8
    lock_date date not null,
    publish_by date not null
);

-- What is asked of the units of a duty, in any period in which they exist. A hundred thousand units have a dozen of
-- duties: one for each kind of unit, and one more for each that an exception names.
create or replace table duty (
    duty varchar not null,
    indicator_code varchar not null,
    period varchar not null,
    requirement varchar not null,    -- required, optional, not_applicable
    reason varchar not null
);

create or replace table relation (
    relation_code varchar not null,
    rule varchar not null,
    severity varchar not null,
    comparison varchar not null,     -- at_most, equals, needs, per, times, full
    low decimal(18, 4),
    high decimal(18, 4)
);

create or replace table relation_side (
    relation_code varchar not null,
    side varchar not null,           -- left, right
    indicator_code varchar not null,
    position integer not null
);

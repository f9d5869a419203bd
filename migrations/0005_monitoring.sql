-- Regionales Arbeitsmarktmonitoring (§ 9 Abs. 2 SGB III): what is observed, what official tables bring, and what the network makes of it.

-- A file with an official table. What it writes carries its key, so that the whole of it can be taken back for 30 days.
CREATE TABLE deliveries (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    file_name       TEXT NOT NULL,
    upload_id       TEXT REFERENCES uploads (id),
    -- what the table calls itself: 13211-02-05-4
    table_code      TEXT NOT NULL CHECK (table_code <> ''),
    title           TEXT NOT NULL,
    source          TEXT NOT NULL,
    licence         TEXT NOT NULL,
    released_on     TEXT,
    created_by      TEXT,
    created_at      BIGINT NOT NULL,
    applied_at      BIGINT,
    undone_at       BIGINT,
    -- what applying did, and what taking back left: counts of values
    added           BIGINT NOT NULL DEFAULT 0,
    changed         BIGINT NOT NULL DEFAULT 0,
    kept            BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX deliveries_network ON deliveries (network_id, id);
CREATE INDEX deliveries_applied ON deliveries (applied_at);

CREATE TABLE indicators (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    -- where it comes from: the table, and the words of its column; a later file of the same table finds it by them
    table_code      TEXT NOT NULL,
    column_words    TEXT NOT NULL CHECK (column_words <> ''),
    name            TEXT NOT NULL CHECK (name <> ''),
    name_sort       TEXT NOT NULL,
    definition      TEXT NOT NULL,
    source          TEXT NOT NULL CHECK (source <> ''),
    unit            TEXT NOT NULL CHECK (unit <> ''),
    -- whether values of several territories may be added up: counts may, rates may not
    additive        BOOLEAN NOT NULL,
    period_kind     TEXT NOT NULL CHECK (period_kind IN ('year', 'quarter', 'month', 'day')),
    decimals        BIGINT NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    delivery_id     TEXT REFERENCES deliveries (id),
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (network_id, table_code, column_words)
);
CREATE INDEX indicators_order ON indicators (network_id, name_sort, id);

-- A number, or one of the three signs of official tables, which are three different things.
CREATE TABLE indicator_values (
    indicator_id    TEXT NOT NULL REFERENCES indicators (id),
    territory_key   TEXT NOT NULL REFERENCES territories (key),
    -- 2020, 2020-Q3, 2020-07 or 2020-07-31
    period          TEXT NOT NULL CHECK (length(period) IN (4, 7, 10)),
    number          DOUBLE PRECISION,
    sign            TEXT CHECK (sign IN ('nothing', 'unknown', 'senseless')),
    source          TEXT NOT NULL,
    released_on     TEXT,
    retrieved_at    BIGINT NOT NULL,
    preliminary     BOOLEAN NOT NULL,
    delivery_id     TEXT REFERENCES deliveries (id),
    PRIMARY KEY (indicator_id, territory_key, period),
    CHECK ((number IS NULL) <> (sign IS NULL))
);
CREATE INDEX indicator_values_delivery ON indicator_values (delivery_id);

-- What stood there before a file brought another value.
CREATE TABLE delivery_changes (
    delivery_id     TEXT NOT NULL REFERENCES deliveries (id),
    indicator_id    TEXT NOT NULL REFERENCES indicators (id),
    territory_key   TEXT NOT NULL,
    period          TEXT NOT NULL,
    number          DOUBLE PRECISION,
    sign            TEXT,
    source          TEXT NOT NULL,
    released_on     TEXT,
    retrieved_at    BIGINT NOT NULL,
    preliminary     BOOLEAN NOT NULL,
    before_id       TEXT REFERENCES deliveries (id),
    PRIMARY KEY (delivery_id, indicator_id, territory_key, period)
);
CREATE INDEX delivery_changes_before ON delivery_changes (before_id);

-- Einschätzung: what the network makes of what it sees.
CREATE TABLE statements (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    kind            TEXT NOT NULL CHECK (kind IN ('risk', 'opportunity')),
    title           TEXT NOT NULL CHECK (title <> ''),
    title_search    TEXT NOT NULL,
    body            TEXT NOT NULL,
    territory_key   TEXT REFERENCES territories (key),
    topic_id        TEXT REFERENCES topics (id) ON DELETE SET NULL,
    -- a value as evidence, and other evidence in words
    indicator_id    TEXT REFERENCES indicators (id),
    period          TEXT,
    evidence        TEXT NOT NULL,
    likelihood      BIGINT NOT NULL CHECK (likelihood BETWEEN 1 AND 4),
    effect          BIGINT NOT NULL CHECK (effect BETWEEN 1 AND 4),
    authors         TEXT NOT NULL,
    dissent         TEXT NOT NULL,
    decided         TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    ended_on        TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX statements_network ON statements (network_id, id);
CREATE INDEX statements_indicator ON statements (indicator_id);
CREATE INDEX statements_topic ON statements (topic_id);

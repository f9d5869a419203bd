-- ── network: the directory of organisations, offices and responsibilities ───────────────────────────────────────────

CREATE TABLE networks (
    id              TEXT NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL CHECK (name <> ''),
    founded_on      TEXT,
    sender          TEXT NOT NULL,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);

-- An import leaves its trace on what it wrote, so that the whole of it can be taken back for 30 days.
CREATE TABLE imports (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    kind            TEXT NOT NULL,
    file_name       TEXT NOT NULL,
    upload_id       TEXT REFERENCES uploads (id),
    -- what was recognised: format, columns, samples, header row (JSON)
    source          TEXT NOT NULL,
    -- field -> column (JSON); empty while a person has to say it
    mapping         TEXT NOT NULL,
    -- whether organisations become members of the network
    joins           BOOLEAN NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'cancelled', 'failed', 'undone')),
    total_rows      BIGINT NOT NULL DEFAULT 0,
    read_rows       BIGINT NOT NULL DEFAULT 0,
    -- why it failed, and what was odd in the file (JSON)
    problem         TEXT,
    notes           TEXT NOT NULL,
    created_by      TEXT,
    created_at      BIGINT NOT NULL,
    checked_at      BIGINT,
    applied_at      BIGINT,
    undone_at       BIGINT
);
CREATE INDEX imports_network ON imports (network_id, created_at, id);
CREATE INDEX imports_applied ON imports (applied_at);
-- One row of the file: what was found, what a person decided, what is to be written.
CREATE TABLE import_rows (
    import_id       TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    row             BIGINT NOT NULL,
    outcome         TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'ambiguous', 'unmatched', 'error')),
    title           TEXT NOT NULL,
    reason          TEXT NOT NULL,
    choices         TEXT NOT NULL,
    decision        TEXT CHECK (decision IN ('take', 'new', 'skip')),
    chosen          TEXT,
    draft           TEXT,
    -- the cells as they stand in the file, of rows that may be left out
    cells           TEXT,
    left_out        TEXT,
    PRIMARY KEY (import_id, row)
);
CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, row);
-- What an import changed (before), and what it could not take back (kept).
CREATE TABLE import_changes (
    import_id       TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    object_type     TEXT NOT NULL,
    object_id       TEXT NOT NULL,
    title           TEXT NOT NULL,
    before          TEXT,
    version         BIGINT,
    kept            TEXT,
    PRIMARY KEY (import_id, object_type, object_id)
);
-- How the columns of a source were matched last time.
CREATE TABLE import_mappings (
    network_id      TEXT NOT NULL REFERENCES networks (id),
    kind            TEXT NOT NULL,
    columns         TEXT NOT NULL,
    mapping         TEXT NOT NULL,
    PRIMARY KEY (network_id, kind, columns)
);

-- Gebiet. key: AGS of 2 (Land), 3 (Regierungsbezirk), 5 (Kreis) or 8 digits (Gemeinde), or AA + 5 digits (Agenturbezirk).
CREATE TABLE territories (
    key             TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    kind            TEXT NOT NULL CHECK (kind IN ('land', 'region', 'district', 'municipality', 'agency_district')),
    name            TEXT NOT NULL CHECK (name <> ''),
    name_search     TEXT NOT NULL,
    name_sort       TEXT NOT NULL,
    -- the official key of the kind (GV100AD: 41 kreisfreie Stadt, 44 Landkreis, 63 Stadt, …)
    label           TEXT NOT NULL,
    ars             TEXT,
    parent_key      TEXT REFERENCES territories (key),
    agency_key      TEXT REFERENCES territories (key),
    population      BIGINT,
    area_ha         BIGINT,
    valid_from      TEXT,
    valid_to        TEXT,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX territories_name ON territories (kind, name_search);
CREATE INDEX territories_parent ON territories (parent_key, name_sort);
CREATE INDEX territories_agency ON territories (agency_key);
CREATE INDEX territories_order ON territories (kind, name_sort, key);

CREATE TABLE postal_codes (
    code            TEXT NOT NULL CHECK (length(code) = 5),
    territory_key   TEXT NOT NULL REFERENCES territories (key),
    import_id       TEXT,
    PRIMARY KEY (code, territory_key)
);
CREATE INDEX postal_codes_territory ON postal_codes (territory_key);

-- Outline of a district: rings of lon/lat as JSON, simplified to what a page shows.
CREATE TABLE outlines (
    territory_key   TEXT NOT NULL PRIMARY KEY REFERENCES territories (key),
    rings           TEXT NOT NULL,
    source          TEXT NOT NULL,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);

-- The districts that a network works in.
CREATE TABLE network_territories (
    network_id      TEXT NOT NULL REFERENCES networks (id),
    territory_key   TEXT NOT NULL REFERENCES territories (key),
    PRIMARY KEY (network_id, territory_key)
);

CREATE TABLE organisations (
    id              TEXT NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL CHECK (name <> ''),
    name_search     TEXT NOT NULL,
    name_sort       TEXT NOT NULL,
    short_name      TEXT NOT NULL,
    kind            TEXT NOT NULL,
    -- joint (gemeinsame Einrichtung) or municipal (zugelassener kommunaler Träger, § 6a SGB II)
    jobcenter_kind  TEXT CHECK (jobcenter_kind IN ('joint', 'municipal')),
    carrier_number  TEXT,
    street          TEXT NOT NULL,
    postal_code     TEXT NOT NULL,
    place           TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    website         TEXT NOT NULL,
    languages       TEXT NOT NULL,
    -- The coordinator who entered it keeps it until its own people do.
    kept_by_network TEXT REFERENCES networks (id),
    confirmed_on    TEXT,
    confirmed_by    TEXT,
    confirmed_account TEXT,
    ended_on        TEXT,
    import_id       TEXT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
-- with the key, so that names are searched without reading the rows
CREATE INDEX organisations_name ON organisations (name_search, id);
CREATE INDEX organisations_place ON organisations (postal_code, name_search);
-- which entries are due for a look
CREATE INDEX organisations_confirmed ON organisations (confirmed_on) WHERE confirmed_on IS NOT NULL;
CREATE INDEX organisations_unconfirmed ON organisations (created_at) WHERE confirmed_on IS NULL;
CREATE UNIQUE INDEX organisations_carrier_number_key ON organisations (carrier_number) WHERE carrier_number IS NOT NULL;

CREATE TABLE memberships (
    network_id      TEXT NOT NULL REFERENCES networks (id),
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    part            TEXT NOT NULL CHECK (part IN ('core', 'partner', 'guest')),
    since           TEXT,
    until_day       TEXT,
    -- copied from the organisation, so that a network's list is one index walked in order
    name_sort       TEXT NOT NULL,
    kind            TEXT NOT NULL,
    import_id       TEXT,
    PRIMARY KEY (network_id, organisation_id)
);
-- with all that a list asks of a membership, so that those of another kind are passed over without being read
CREATE INDEX memberships_order ON memberships (network_id, name_sort, organisation_id, kind, until_day, part, since);
CREATE INDEX memberships_kind ON memberships (network_id, kind, name_sort, organisation_id);
CREATE INDEX memberships_organisation ON memberships (organisation_id);
-- unique as the primary key is, so that SQLite takes this one, in which everything stands that is asked for
CREATE UNIQUE INDEX memberships_now ON memberships (network_id, organisation_id) WHERE until_day IS NULL;

-- Under which key a register knows an organisation, so that its next edition finds it again.
CREATE TABLE organisation_keys (
    source          TEXT NOT NULL,
    key             TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    import_id       TEXT,
    PRIMARY KEY (source, key)
);
CREATE INDEX organisation_keys_organisation ON organisation_keys (organisation_id);

CREATE TABLE organisation_territories (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    territory_key   TEXT NOT NULL REFERENCES territories (key),
    import_id       TEXT,
    PRIMARY KEY (organisation_id, territory_key)
);
CREATE INDEX organisation_territories_key ON organisation_territories (territory_key, organisation_id);

-- Stelle: the compartment for what comes later. In a territorial authority it is itself the controller (§ 67(4) SGB X).
CREATE TABLE units (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name            TEXT NOT NULL CHECK (name <> ''),
    name_sort       TEXT NOT NULL,
    controller      BOOLEAN NOT NULL,
    secrecy         TEXT NOT NULL CHECK (secrecy IN ('sozialgeheimnis', 'gdpr_private', 's203_stgb', 'none')),
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    ended_on        TEXT,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, name)
);

-- Thema
CREATE TABLE topics (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    name            TEXT NOT NULL CHECK (name <> ''),
    name_search     TEXT NOT NULL,
    name_sort       TEXT NOT NULL,
    parent_id       TEXT REFERENCES topics (id),
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (network_id, name_search)
);
CREATE TABLE organisation_topics (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    topic_id        TEXT NOT NULL REFERENCES topics (id),
    import_id       TEXT,
    PRIMARY KEY (organisation_id, topic_id)
);
CREATE INDEX organisation_topics_topic ON organisation_topics (topic_id, organisation_id);

-- Amt: it stays when the person leaves, and can be vacant.
CREATE TABLE offices (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    unit_id         TEXT REFERENCES units (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    title_search    TEXT NOT NULL,
    title_sort      TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    reachable       TEXT NOT NULL,
    -- the office that answers when this one is vacant or all of its people are away
    stand_in_id     TEXT REFERENCES offices (id),
    ended_on        TEXT,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);
-- with all that lists ask for, so that the rows need not be read
CREATE INDEX offices_organisation ON offices (organisation_id, title_sort, id, ended_on);
CREATE INDEX offices_stand_in ON offices (stand_in_id);
CREATE INDEX offices_unit ON offices (unit_id);

-- Ansprechperson: a business contact, never a participant.
CREATE TABLE people (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    salutation      TEXT NOT NULL,
    given_name      TEXT NOT NULL,
    family_name     TEXT NOT NULL CHECK (family_name <> ''),
    name_search     TEXT NOT NULL,
    name_sort       TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    account_id      TEXT REFERENCES accounts (id),
    ended_on        TEXT,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX people_organisation ON people (organisation_id, name_sort);
CREATE INDEX people_order ON people (name_sort, id);
CREATE INDEX people_email ON people (email);
-- partial, because most have none: then SQLite knows that it leads to one row
CREATE INDEX people_account ON people (account_id) WHERE account_id IS NOT NULL;

-- Who holds an office, from when to when; a deputy is a holder who stands in.
CREATE TABLE holdings (
    id              TEXT NOT NULL PRIMARY KEY,
    office_id       TEXT NOT NULL REFERENCES offices (id),
    person_id       TEXT NOT NULL REFERENCES people (id),
    deputy          BOOLEAN NOT NULL,
    from_day        TEXT NOT NULL,
    until_day       TEXT,
    import_id       TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (until_day IS NULL OR until_day >= from_day)
);
-- with all that lists ask for, so that the rows need not be read
CREATE INDEX holdings_office ON holdings (office_id, from_day, until_day, deputy, person_id);
-- in the order in which a person's offices are named: her own first, then the longest
CREATE INDEX holdings_person ON holdings (person_id, deputy, from_day, office_id, until_day);
CREATE TABLE absences (
    id              TEXT NOT NULL PRIMARY KEY,
    person_id       TEXT NOT NULL REFERENCES people (id),
    from_day        TEXT NOT NULL,
    until_day       TEXT NOT NULL,
    CHECK (until_day >= from_day)
);
CREATE INDEX absences_person ON absences (person_id, until_day);

-- Zuständigkeit: topic × territory × legal sphere → office. No topic: all topics; no sphere: both.
CREATE TABLE responsibilities (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    topic_id        TEXT REFERENCES topics (id),
    territory_key   TEXT NOT NULL REFERENCES territories (key),
    sphere          TEXT CHECK (sphere IN ('sgb2', 'sgb3')),
    office_id       TEXT NOT NULL REFERENCES offices (id),
    import_id       TEXT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX responsibilities_one ON responsibilities (network_id, territory_key, COALESCE(topic_id, ''), COALESCE(sphere, ''));
CREATE INDEX responsibilities_office ON responsibilities (office_id);
CREATE INDEX responsibilities_territory ON responsibilities (territory_key);
CREATE INDEX responsibilities_topic ON responsibilities (topic_id);

-- Gremium
CREATE TABLE bodies (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    name            TEXT NOT NULL CHECK (name <> ''),
    name_sort       TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('assembly', 'steering', 'working_group', 'project', 'advisory_board')),
    mandate         TEXT NOT NULL,
    -- an RRULE, such as FREQ=MONTHLY;INTERVAL=3
    meets           TEXT NOT NULL,
    since           TEXT,
    ended_on        TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (network_id, name)
);
CREATE TABLE body_members (
    id              TEXT NOT NULL PRIMARY KEY,
    body_id         TEXT NOT NULL REFERENCES bodies (id),
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    office_id       TEXT REFERENCES offices (id),
    part            TEXT NOT NULL CHECK (part IN ('chair', 'minutes', 'voting', 'guest')),
    since           TEXT,
    until_day       TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (body_id, organisation_id, office_id)
);
CREATE INDEX body_members_organisation ON body_members (organisation_id);

-- Roles belong to accounts; the table stands here because it refers to networks, organisations and units.
CREATE TABLE roles (
    id              TEXT NOT NULL PRIMARY KEY,
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    role            TEXT NOT NULL CHECK (role IN
                        ('coordinator', 'bca', 'partner', 'coach', 'caseworker', 'unit_lead', 'head', 'dpo', 'admin', 'operator')),
    network_id      TEXT REFERENCES networks (id),
    organisation_id TEXT REFERENCES organisations (id),
    unit_id         TEXT REFERENCES units (id),
    from_day        TEXT NOT NULL,
    until_day       TEXT,
    -- whose deputy holds this role, while that one is away
    deputy_for      TEXT REFERENCES accounts (id),
    given_by        TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX roles_account ON roles (account_id);
CREATE INDEX roles_network ON roles (network_id, role);
CREATE INDEX roles_organisation ON roles (organisation_id);

-- Invitation: what an account will be given when the link is accepted.
CREATE TABLE invitations (
    id              TEXT NOT NULL PRIMARY KEY,
    email           TEXT NOT NULL,
    name            TEXT NOT NULL,
    role            TEXT NOT NULL,
    network_id      TEXT REFERENCES networks (id),
    organisation_id TEXT REFERENCES organisations (id),
    unit_id         TEXT REFERENCES units (id),
    invited_by      TEXT,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    accepted_at     BIGINT,
    revoked_at      BIGINT
);
CREATE INDEX invitations_network ON invitations (network_id, created_at);

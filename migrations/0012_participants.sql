-- Teilnehmende: people whom a unit works with. Everything here lies in the compartment of one unit, and no key of it stands in another's.
-- Keys are random (UUIDv4): an address must not tell when somebody came.

-- The information notice (Art. 13 GDPR, § 82 SGB X), as it was shown before anything was kept.
CREATE TABLE notices (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    language        TEXT NOT NULL,
    edition         TEXT NOT NULL,
    -- shown on a screen, given on paper, or read out
    manner          TEXT NOT NULL CHECK (manner IN ('screen', 'paper', 'spoken')),
    given_at        BIGINT NOT NULL,
    given_by        TEXT NOT NULL
);

CREATE TABLE participants (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    -- her name, or the pseudonym that she chose
    name            TEXT NOT NULL CHECK (name <> ''),
    name_search     TEXT NOT NULL,
    name_sort       TEXT NOT NULL,
    -- under which law the unit works with her
    frame           TEXT NOT NULL CHECK (frame IN
                        ('jc_own', 'sgb2_contract', 'sgb3_contract', 'muni_16a', 'esf_project', 'language_course', 'voluntary_network')),
    notice_id       TEXT NOT NULL UNIQUE REFERENCES notices (id),
    begun_on        TEXT NOT NULL,
    ended_on        TEXT,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX participants_list ON participants (unit_id, name_sort, id);

-- What is known of somebody, each thing by itself, and whether she disputes it; the category follows from the field. What was said before stays for
-- 30 days, what she takes back goes at once.
CREATE TABLE facts (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL REFERENCES participants (id),
    field           TEXT NOT NULL,
    value           TEXT NOT NULL,
    disputed        BOOLEAN NOT NULL,
    recorded_by     TEXT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    replaced_at     BIGINT
);
CREATE INDEX facts_participant ON facts (participant_id, field);
CREATE UNIQUE INDEX facts_now ON facts (participant_id, field) WHERE replaced_at IS NULL;

-- Who helps her: the support circle within the unit. One of them leads at each moment.
CREATE TABLE helpers (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL REFERENCES participants (id),
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    leads           BOOLEAN NOT NULL,
    from_day        TEXT NOT NULL,
    ended_on        TEXT
);
CREATE UNIQUE INDEX helpers_now ON helpers (participant_id, account_id) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX helpers_lead ON helpers (participant_id) WHERE leads AND ended_on IS NULL;
CREATE INDEX helpers_account ON helpers (unit_id, account_id, participant_id) WHERE ended_on IS NULL;

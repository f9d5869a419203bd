-- Instants are BIGINT milliseconds since 1970, days TEXT YYYY-MM-DD, keys UUIDs as text.
-- *_search is folded for finding, *_sort is made for German order; both are written by the program.

-- ── accounts: who acts ──────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE accounts (
    id              TEXT NOT NULL PRIMARY KEY,
    email           TEXT NOT NULL CHECK (email <> ''),
    email_search    TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL CHECK (name <> ''),
    language        TEXT NOT NULL CHECK (language IN ('de', 'en')),
    totp_secret     BYTEA,
    totp_confirmed_at BIGINT,
    totp_last_step  BIGINT,
    failed_codes    BIGINT NOT NULL DEFAULT 0,
    locked_until    BIGINT,
    ended_at        BIGINT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);

-- Only the hash of a token is stored: who reads the database cannot sign in.
CREATE TABLE sessions (
    id              TEXT NOT NULL PRIMARY KEY,
    token_hash      TEXT NOT NULL UNIQUE,
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    network_id      TEXT,
    device          TEXT NOT NULL,
    second_factor_at BIGINT,
    created_at      BIGINT NOT NULL,
    seen_at         BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    ended_at        BIGINT
);
CREATE INDEX sessions_account ON sessions (account_id, ended_at);

-- A link from a mail, good for one thing. A GET never uses it up.
CREATE TABLE links (
    id              TEXT NOT NULL PRIMARY KEY,
    token_hash      TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL CHECK (kind IN ('sign_in', 'invitation', 'confirmation', 'set_up', 'meeting', 'task', 'own_page', 'own_visit', 'handover')),
    account_id      TEXT REFERENCES accounts (id),
    object_id       TEXT,
    target          TEXT,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    used_at         BIGINT,
    revoked_at      BIGINT
);
CREATE INDEX links_object ON links (kind, object_id);

-- A form that was sent after its session had ended, encrypted with a key that only the browser has.
CREATE TABLE kept_forms (
    id              TEXT NOT NULL PRIMARY KEY,
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    path            TEXT NOT NULL,
    body            BYTEA NOT NULL,
    expires_at      BIGINT NOT NULL
);

-- ── web: what every page needs ──────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE settings (
    name            TEXT NOT NULL PRIMARY KEY,
    value           TEXT NOT NULL
);

-- Append-only; holds no content values. See foundation/web/src/log/mod.rs.
CREATE TABLE log_entries (
    chain           TEXT NOT NULL,
    seq             BIGINT NOT NULL CHECK (seq > 0),
    at              BIGINT NOT NULL,
    actor_kind      TEXT NOT NULL,
    actor_id        TEXT,
    actor_role      TEXT,
    session_id      TEXT,
    action          TEXT NOT NULL,
    object_type     TEXT NOT NULL,
    object_id       TEXT,
    fields          TEXT NOT NULL,
    reason          TEXT,
    count           BIGINT,
    -- the participant that it is about, and the categories (C1 …) that were seen or changed
    subject_id      TEXT,
    categories      TEXT NOT NULL,
    -- to which other unit it went, or from which one it came
    recipient_id    TEXT,
    prev_hash       TEXT NOT NULL,
    hash            TEXT NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX log_entries_object ON log_entries (object_type, object_id, at);
CREATE INDEX log_entries_subject ON log_entries (chain, subject_id, seq) WHERE subject_id IS NOT NULL;
CREATE TABLE log_heads (
    chain           TEXT NOT NULL PRIMARY KEY,
    seq             BIGINT NOT NULL,
    month           TEXT NOT NULL,
    hash            TEXT NOT NULL
);
-- The last line of a closed month; its hash also leaves the database (DATA/checkpoints.log).
CREATE TABLE log_checkpoints (
    chain           TEXT NOT NULL,
    month           TEXT NOT NULL,
    seq             BIGINT NOT NULL,
    hash            TEXT NOT NULL,
    PRIMARY KEY (chain, month)
);

CREATE TABLE mails (
    id              TEXT NOT NULL PRIMARY KEY,
    recipient       TEXT NOT NULL,
    subject         TEXT NOT NULL,
    body            TEXT NOT NULL,
    -- an event for the recipient's calendar (iCalendar)
    calendar        TEXT,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'dead')),
    attempts        BIGINT NOT NULL DEFAULT 0,
    next_at         BIGINT NOT NULL,
    sent_at         BIGINT,
    problem         TEXT,
    network_id      TEXT,
    created_at      BIGINT NOT NULL
);
CREATE INDEX mails_queue ON mails (state, next_at);

CREATE TABLE jobs (
    id              TEXT NOT NULL PRIMARY KEY,
    kind            TEXT NOT NULL,
    payload         TEXT NOT NULL,
    account_id      TEXT REFERENCES accounts (id),
    network_id      TEXT,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead')),
    attempts        BIGINT NOT NULL DEFAULT 0,
    next_at         BIGINT NOT NULL,
    locked_until    BIGINT,
    problem         TEXT,
    created_at      BIGINT NOT NULL,
    finished_at     BIGINT
);
CREATE INDEX jobs_queue ON jobs (state, next_at);

CREATE TABLE uploads (
    id              TEXT NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL,
    size            BIGINT NOT NULL,
    bytes           BYTEA NOT NULL,
    account_id      TEXT REFERENCES accounts (id),
    created_at      BIGINT NOT NULL
);

-- What the one search box finds. A row without a network is for every signed-in person. Keys are in the order of the titles, see web::search.
CREATE TABLE search_entries (
    id              BIGINT NOT NULL PRIMARY KEY,
    network_id      TEXT,
    object_type     TEXT NOT NULL,
    object_id       TEXT NOT NULL,
    title           TEXT NOT NULL,
    title_sort      TEXT NOT NULL,
    hint            TEXT NOT NULL,
    folded          TEXT NOT NULL
);
CREATE INDEX search_entries_object ON search_entries (object_type, object_id);

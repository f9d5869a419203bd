-- ── meetings: papers of an item ──────────────────────────────────────────────────────────────────────────────────────

-- Unterlage
CREATE TABLE papers (
    id              TEXT NOT NULL PRIMARY KEY,
    item_id         TEXT NOT NULL REFERENCES items (id),
    name            TEXT NOT NULL CHECK (name <> ''),
    kind            TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'odt', 'png', 'jpeg')),
    size            BIGINT NOT NULL CHECK (size > 0),
    bytes           BYTEA NOT NULL,
    created_at      BIGINT NOT NULL
);
CREATE INDEX papers_item ON papers (item_id, created_at, id);

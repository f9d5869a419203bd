-- Teilnehmerlisten: many people taken up at once from a file. Everything here lies in the compartment of one unit. The file is not kept, nor its name: it
-- may name somebody.

CREATE TABLE participant_lists (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    -- whoever brought the list is the only one who sees its rows
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    frame           TEXT NOT NULL,
    -- how everybody on it was told (Art. 13 GDPR, § 82 SGB X), before anything is kept
    language        TEXT NOT NULL,
    manner          TEXT NOT NULL CHECK (manner IN ('screen', 'paper', 'spoken')),
    told_on         TEXT NOT NULL,
    -- what was in the file and is not kept: words of ours, separated by blanks
    not_kept        TEXT NOT NULL,
    -- headings of columns that nobody knows, as a list in JSON; empty once the rows are gone
    unread          TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('read', 'applied', 'undone')),
    total           BIGINT NOT NULL,
    -- what became of the rows
    taken_up        BIGINT NOT NULL DEFAULT 0,
    there_rows      BIGINT NOT NULL DEFAULT 0,
    twice_rows      BIGINT NOT NULL DEFAULT 0,
    error_rows      BIGINT NOT NULL DEFAULT 0,
    kept            BIGINT NOT NULL DEFAULT 0,
    applied_at      BIGINT,
    undone_at       BIGINT,
    CHECK ((state = 'read') = (applied_at IS NULL)),
    CHECK ((state = 'undone') = (undone_at IS NOT NULL))
);
CREATE INDEX participant_lists_newest ON participant_lists (unit_id, made_at);

-- What the rows say, until the list is applied. From then on only who came by it, until that can no longer be taken back.
CREATE TABLE participant_list_rows (
    list_id         TEXT NOT NULL REFERENCES participant_lists (id),
    unit_id         TEXT NOT NULL REFERENCES units (id),
    -- in the file, as Excel counts
    row             BIGINT NOT NULL,
    name            TEXT NOT NULL,
    -- fields of participants and what is known of them, in JSON
    known           TEXT NOT NULL,
    begun_on        TEXT,
    status          TEXT NOT NULL CHECK (status IN ('new', 'there', 'twice', 'error', 'taken_up')),
    -- why, in JSON; empty where there is nothing to say
    message         TEXT NOT NULL,
    participant_id  TEXT,
    PRIMARY KEY (list_id, row),
    CHECK ((status = 'taken_up') = (participant_id IS NOT NULL))
);

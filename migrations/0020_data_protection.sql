-- Löschung by schedule: who is due is looked at, and released by two people.

-- Why somebody is deleted earlier than by schedule, or later.
CREATE TABLE deletion_marks (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    -- request: she wants it (Art. 17 GDPR); hold: there is a reason to wait
    kind            TEXT NOT NULL CHECK (kind IN ('request', 'hold')),
    -- of a hold
    reason          TEXT CHECK (reason IN ('proceedings', 'restriction', 'contract')),
    until_day       TEXT,
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (unit_id, participant_id, kind),
    CHECK ((kind = 'hold') = (reason IS NOT NULL)),
    CHECK ((kind = 'hold') = (until_day IS NOT NULL))
);

-- What one has released for deletion and waits for another one; at most one in each unit.
CREATE TABLE deletion_runs (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    -- whoever released first leads the unit
    by_lead         BOOLEAN NOT NULL,
    released_by     TEXT,
    released_at     BIGINT,
    ended_at        BIGINT,
    erased          BIGINT,
    CHECK ((released_at IS NULL) = (released_by IS NULL)),
    CHECK (released_by IS NULL OR released_by <> made_by),
    CHECK (released_at IS NULL OR ended_at IS NULL)
);
CREATE UNIQUE INDEX deletion_runs_open ON deletion_runs (unit_id) WHERE released_at IS NULL AND ended_at IS NULL;
CREATE INDEX deletion_runs_unit ON deletion_runs (unit_id, made_at);

-- Whom it is about, until it is done.
CREATE TABLE deletion_entries (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    run_id          TEXT NOT NULL REFERENCES deletion_runs (id),
    participant_id  TEXT NOT NULL,
    PRIMARY KEY (run_id, participant_id)
);

-- What stays when people are deleted: how many, in which frame, how long. Nobody stands in it.
CREATE TABLE ended_work (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    year            BIGINT NOT NULL,
    frame           TEXT NOT NULL,
    length          TEXT NOT NULL CHECK (length IN ('under_6', 'under_12', 'longer')),
    people          BIGINT NOT NULL,
    PRIMARY KEY (unit_id, year, frame, length)
);

-- Participants are erased, too.
CREATE TABLE erasures_of_participants (
    object_type     TEXT NOT NULL CHECK (object_type IN ('account', 'person', 'participant')),
    object_id       TEXT NOT NULL,
    at              BIGINT NOT NULL,
    PRIMARY KEY (object_type, object_id)
);
INSERT INTO erasures_of_participants (object_type, object_id, at) SELECT object_type, object_id, at FROM erasures;
DROP TABLE erasures;
ALTER TABLE erasures_of_participants RENAME TO erasures;

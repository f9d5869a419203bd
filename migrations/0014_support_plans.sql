-- Plan: what somebody wants to reach, with its milestones, modules and steps. It lies in one unit's compartment; what the other side plans arrives as a
-- transmission. What stands in it is written down as facts too (fields milestones, modules, steps), and goes as these.

CREATE TABLE support_plan_entries (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('milestone', 'module', 'step')),
    text            TEXT NOT NULL CHECK (text <> ''),
    -- who of the unit does it; nobody: she herself
    doer_id         TEXT REFERENCES accounts (id),
    due_on          TEXT,
    state           TEXT NOT NULL CHECK (state IN
                        ('planned', 'offered', 'booked', 'running', 'on_hold', 'done', 'passed', 'attended', 'missed', 'broken_off', 'dropped')),
    -- the day on which it came to an end
    closed_on       TEXT,
    -- she says that it is not right
    disputed        BOOLEAN NOT NULL,
    -- what she says to it
    remark          TEXT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX support_plan_entries_participant ON support_plan_entries (unit_id, participant_id);
CREATE INDEX support_plan_entries_due ON support_plan_entries (unit_id, due_on) WHERE closed_on IS NULL;

-- The plan as it was agreed with her.
CREATE TABLE support_plan_versions (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    number          BIGINT NOT NULL,
    content         TEXT NOT NULL CHECK (content <> ''),
    agreed_on       TEXT NOT NULL,
    agreed_by       TEXT NOT NULL,
    review_on       TEXT NOT NULL,
    UNIQUE (unit_id, participant_id, number)
);

-- Notes of one's own (§ 203 StGB): for whoever wrote them, and nobody else.
CREATE TABLE support_plan_notes (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    text            TEXT NOT NULL CHECK (text <> ''),
    written_at      BIGINT NOT NULL
);
CREATE INDEX support_plan_notes_own ON support_plan_notes (unit_id, participant_id, account_id, written_at);

-- Termine with somebody. She answers on her own page.
CREATE TABLE appointments (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    at              BIGINT NOT NULL,
    place           TEXT NOT NULL CHECK (place <> ''),
    bring           TEXT NOT NULL,
    answer          TEXT CHECK (answer IN ('yes', 'no'))
);
CREATE INDEX appointments_participant ON appointments (unit_id, participant_id, at);

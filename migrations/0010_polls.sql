-- ── meetings: date polls ─────────────────────────────────────────────────────────────────────────────────────────────

-- Terminumfrage: dates that are proposed for a meeting. A meeting has one at a time.
CREATE TABLE polls (
    id              TEXT NOT NULL PRIMARY KEY,
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    created_at      BIGINT NOT NULL,
    closed_at       BIGINT,
    -- the date that was chosen; empty while it is open, and where it ended without one
    chosen_id       TEXT
);
CREATE UNIQUE INDEX polls_open ON polls (meeting_id) WHERE closed_at IS NULL;
CREATE INDEX polls_meeting ON polls (meeting_id, created_at);

-- Terminvorschlag
CREATE TABLE poll_dates (
    id              TEXT NOT NULL PRIMARY KEY,
    poll_id         TEXT NOT NULL REFERENCES polls (id),
    starts_at       BIGINT NOT NULL,
    ends_at         BIGINT NOT NULL,
    UNIQUE (poll_id, starts_at, ends_at),
    CHECK (ends_at > starts_at)
);

-- Whether a date fits somebody; the last answer holds.
CREATE TABLE poll_answers (
    date_id         TEXT NOT NULL REFERENCES poll_dates (id),
    invitee_id      TEXT NOT NULL REFERENCES invitees (id),
    fits            TEXT NOT NULL CHECK (fits IN ('yes', 'maybe', 'no')),
    answered_at     BIGINT NOT NULL,
    PRIMARY KEY (date_id, invitee_id)
);
CREATE INDEX poll_answers_invitee ON poll_answers (invitee_id);

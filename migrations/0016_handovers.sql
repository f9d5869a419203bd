-- Übergabe: somebody else is to help her from now on. It lies with the unit that hands over; the other side answers by a link, on a page that carries nothing of
-- her. Until it has confirmed, the one who hands over stays responsible: at most one is under way.
CREATE TABLE handovers (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    -- who is asked, as it was called then, and where the question went
    recipient       TEXT NOT NULL CHECK (recipient <> ''),
    email           TEXT NOT NULL CHECK (email <> ''),
    -- its unit, where one works here: what may be passed on goes there
    recipient_id    TEXT REFERENCES units (id),
    manner          TEXT NOT NULL CHECK (manner IN ('appointment', 'call', 'written')),
    meets_at        BIGINT,
    place           TEXT NOT NULL,
    reason          TEXT NOT NULL,
    offered_at      BIGINT NOT NULL,
    offered_by      TEXT NOT NULL,
    read_at         BIGINT,
    accepted_at     BIGINT,
    taken_over_at   BIGINT,
    ended_at        BIGINT,
    ended_as        TEXT CHECK (ended_as IN ('declined', 'expired', 'withdrawn')),
    -- who answers there, and what
    contact         TEXT NOT NULL DEFAULT '',
    answer          TEXT NOT NULL DEFAULT '',
    reminded_at     BIGINT,
    escalated_at    BIGINT,
    CHECK ((ended_at IS NULL) = (ended_as IS NULL)),
    CHECK (taken_over_at IS NULL OR (accepted_at IS NOT NULL AND ended_at IS NULL)),
    CHECK ((manner = 'appointment') = (meets_at IS NOT NULL))
);
CREATE UNIQUE INDEX handovers_now ON handovers (unit_id, participant_id) WHERE ended_at IS NULL AND taken_over_at IS NULL;
CREATE INDEX handovers_participant ON handovers (unit_id, participant_id, offered_at);

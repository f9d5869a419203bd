-- Angabe zur Gesundheit (Art. 9(2) a GDPR, § 67b SGB X): one short text for one recipient and one purpose, to which she has said yes as it stands. It waits for a second
-- person, and its text is here only as long as it waits. What stays is the proof of it, which says all but the text, and therefore refers to nobody.
CREATE TABLE health_statements (
    -- also the key of the transmission by which it goes
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    recipient_id    TEXT NOT NULL REFERENCES units (id),
    purpose         TEXT NOT NULL,
    content         TEXT CHECK (content <> ''),
    until_day       TEXT NOT NULL,
    -- the words that she was shown, without the text
    shown           TEXT NOT NULL CHECK (shown <> ''),
    manner          TEXT NOT NULL CHECK (manner IN ('screen', 'paper')),
    given_at        BIGINT NOT NULL,
    written_by      TEXT NOT NULL,
    -- the second person
    released_at     BIGINT,
    released_by     TEXT,
    ended_at        BIGINT,
    -- returned by the second person, withdrawn by her, recalled by whoever passed it on, lapsed because nobody released it, expired by its last day
    ended_as        TEXT CHECK (ended_as IN ('returned', 'withdrawn', 'recalled', 'lapsed', 'expired')),
    -- why it was returned: a code, so that nothing of her health stays in a reason
    reason          TEXT,
    CHECK ((content IS NULL) = (released_at IS NOT NULL OR ended_at IS NOT NULL)),
    CHECK ((released_at IS NULL) = (released_by IS NULL)),
    CHECK (released_by IS NULL OR released_by <> written_by),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE INDEX health_statements_participant ON health_statements (unit_id, participant_id, given_at);
CREATE INDEX health_statements_waiting ON health_statements (unit_id) WHERE content IS NOT NULL;

-- Until when a recipient may keep what has come; nothing where no day was said.
ALTER TABLE arrivals ADD COLUMN until_day TEXT;

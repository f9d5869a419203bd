-- Einschränkung (Art. 18 GDPR, § 84 SGB X): a single thing that is known of somebody with which nobody works for a while. Its words stay where they are; what reads them for
-- those who work with her leaves them out while a row here is open. What was lifted stays as proof that she was told before, as long as she is kept.
CREATE TABLE fact_restrictions (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL REFERENCES participants (id),
    -- all that was ever said of it is meant
    field           TEXT NOT NULL,
    -- Art. 18(1)(a) to (d)
    ground          TEXT NOT NULL CHECK (ground IN ('disputed', 'unlawful', 'claim', 'objected')),
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    -- when she was told that it is lifted: before it is (Art. 18(3))
    told_on         TEXT,
    ended_by        TEXT,
    ended_at        BIGINT,
    CHECK ((ended_at IS NULL) = (told_on IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX fact_restrictions_open ON fact_restrictions (participant_id, field) WHERE ended_at IS NULL;
CREATE INDEX fact_restrictions_participant ON fact_restrictions (unit_id, participant_id, made_at);

-- Whoever got it is told that it is restricted at the sender (Art. 19 GDPR): a mark, as with a dispute.
ALTER TABLE arrived_facts ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE;

-- Antrag: what she asks for (Art. 15 to 18 and 20 GDPR), until when she has to be answered, and what she was answered (Art. 12(3) and (4)). It is proof for three years: of
-- whoever is deleted a key stays that leads nowhere.
CREATE TABLE subject_requests (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('access', 'correction', 'restriction', 'deletion', 'portability')),
    received_on     TEXT NOT NULL,
    -- a month later, or three where there is a reason
    due_on          TEXT NOT NULL,
    extension       TEXT,
    noted_by        TEXT NOT NULL,
    noted_at        BIGINT NOT NULL,
    answer          TEXT CHECK (answer IN ('given', 'refused', 'withdrawn')),
    answered_on     TEXT,
    -- how she was told
    manner          TEXT CHECK (manner IN ('own_page', 'paper', 'spoken', 'post')),
    -- why not
    reason          TEXT NOT NULL DEFAULT '',
    answered_by     TEXT,
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK (answer IS NULL OR answer <> 'refused' OR reason <> '')
);
CREATE INDEX subject_requests_unit ON subject_requests (unit_id, due_on);
CREATE INDEX subject_requests_participant ON subject_requests (participant_id);

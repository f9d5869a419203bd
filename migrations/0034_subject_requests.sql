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
    manner          TEXT CHECK (manner IN ('paper', 'spoken', 'post')),
    -- why not
    reason          TEXT NOT NULL DEFAULT '',
    answered_by     TEXT,
    CHECK ((answer IS NULL) = (answered_on IS NULL)),
    CHECK (answer IS NULL OR answer <> 'refused' OR reason <> '')
);
CREATE INDEX subject_requests_unit ON subject_requests (unit_id, due_on);
CREATE INDEX subject_requests_participant ON subject_requests (participant_id);

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

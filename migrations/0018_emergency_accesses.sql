-- Notzugriff: somebody of the unit who does not help her has opened her record for reading, for some hours, or has tried to. It lies in the compartment of the unit.
CREATE TABLE emergency_accesses (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    -- nobody where the attempt opened nothing
    participant_id  TEXT REFERENCES participants (id),
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    -- none only where an attempt was refused that gave none
    reason          TEXT CHECK (reason IN ('danger', 'deadline', 'absence')),
    begun_at        BIGINT NOT NULL,
    -- when it ends by itself; an attempt is over when it begins
    ends_at         BIGINT NOT NULL,
    -- when somebody ended it before
    ended_at        BIGINT,
    CHECK (participant_id IS NULL OR (reason IS NOT NULL AND ends_at > begun_at)),
    CHECK (participant_id IS NOT NULL OR (ends_at = begun_at AND ended_at IS NULL))
);
CREATE INDEX emergency_accesses_list ON emergency_accesses (unit_id, begun_at);
CREATE INDEX emergency_accesses_open ON emergency_accesses (participant_id, account_id, ends_at);

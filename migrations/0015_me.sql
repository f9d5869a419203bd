-- Meine Seite: what a participant sees herself. A sheet of paper with a code opens it; the code itself is a link (see links), whose object names the unit and the
-- row below, so that nothing outside of the compartment leads to somebody.

CREATE TABLE me_codes (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    language        TEXT NOT NULL,
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    revoked_at      BIGINT
);
CREATE UNIQUE INDEX me_codes_now ON me_codes (unit_id, participant_id) WHERE revoked_at IS NULL;

-- Codes that were wrong, counted in windows of ten minutes: who guesses comes to an end.
CREATE TABLE me_attempts (
    window_at       BIGINT NOT NULL PRIMARY KEY,
    wrong           BIGINT NOT NULL
);

-- Entbindung von der Schweigepflicht (§ 203 StGB): it names people, not offices. Who is bound may then speak with one other person about one thing; nothing
-- is passed on by the program because of it.
CREATE TABLE secrecy_releases (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    -- who is released: one of her helpers, by the name of that day
    professional_id TEXT NOT NULL,
    professional    TEXT NOT NULL CHECK (professional <> ''),
    -- with whom: a person by name, and where she works
    listener        TEXT NOT NULL CHECK (listener <> ''),
    house           TEXT NOT NULL,
    content         TEXT NOT NULL CHECK (content <> ''),
    until_day       TEXT NOT NULL,
    -- the text as it was shown
    shown           TEXT NOT NULL CHECK (shown <> ''),
    manner          TEXT NOT NULL CHECK (manner IN ('screen', 'paper')),
    given_at        BIGINT NOT NULL,
    given_by        TEXT NOT NULL,
    ended_at        BIGINT
);
CREATE INDEX secrecy_releases_participant ON secrecy_releases (unit_id, participant_id, given_at);

-- The scan of a paper that she signed: of a consent or of a release, by its key.
CREATE TABLE signed_papers (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    about           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
    size            BIGINT NOT NULL,
    bytes           BYTEA NOT NULL,
    added_by        TEXT NOT NULL,
    added_at        BIGINT NOT NULL
);
CREATE INDEX signed_papers_participant ON signed_papers (unit_id, participant_id);

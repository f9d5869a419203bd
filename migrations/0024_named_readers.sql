-- A unit decides whether its people stand with their names on the page of a participant; where it has not, they stand there with their role.
CREATE TABLE named_readers (
    unit_id         TEXT NOT NULL PRIMARY KEY REFERENCES units (id),
    set_by          TEXT NOT NULL,
    set_at          BIGINT NOT NULL
);

-- Übergabe: whom to write to on the other side beside who was asked; that the first meeting is awaited for too long, to the other side and to both heads; and that
-- the unit is responsible again, because she has come back.
ALTER TABLE handovers ADD COLUMN second_email TEXT NOT NULL DEFAULT '';
ALTER TABLE handovers ADD COLUMN awaited_at BIGINT;
ALTER TABLE handovers ADD COLUMN pressed_at BIGINT;
ALTER TABLE handovers ADD COLUMN returned_at BIGINT CHECK (returned_at IS NULL OR taken_over_at IS NOT NULL);

-- There are two texts that are released: that of a consent, and that of her page. A language has a row for each.
CREATE TABLE wording_releases (
    language        TEXT NOT NULL,
    edition         TEXT NOT NULL,
    released_by     TEXT NOT NULL,
    released_at     BIGINT NOT NULL,
    PRIMARY KEY (language, edition)
);
INSERT INTO wording_releases (language, edition, released_by, released_at) SELECT language, edition, released_by, released_at FROM released_wordings;
DROP TABLE released_wordings;

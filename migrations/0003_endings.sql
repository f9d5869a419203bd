-- What ends, and what becomes of it.

-- Last day of the role that is given on accepting: a role that ends passes on nothing that outlasts it.
ALTER TABLE invitations ADD COLUMN until_day TEXT;

-- Art. 17 DSGVO: name, address and second factor are replaced; the key stays, because the log names it.
ALTER TABLE accounts ADD COLUMN erased_at BIGINT;
ALTER TABLE people ADD COLUMN erased_at BIGINT;

-- Which accounts have ended and which people were erased: only their keys, which also leave the database (DATA/erasures.log), so that a backup that is
-- brought back does not bring them back.
CREATE TABLE erasures (
    object_type     TEXT NOT NULL CHECK (object_type IN ('account', 'person')),
    object_id       TEXT NOT NULL,
    at              BIGINT NOT NULL,
    PRIMARY KEY (object_type, object_id)
);

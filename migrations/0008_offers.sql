-- Angebot: what a network's work has led to, for people to use.

CREATE TABLE offers (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    title_sort      TEXT NOT NULL,
    text            TEXT NOT NULL CHECK (text <> ''),
    -- all words, folded: what the list's words are looked for in
    folded          TEXT NOT NULL,
    -- for whom, in words
    audience        TEXT NOT NULL CHECK (audience <> ''),
    -- the organisation's name when it was chosen, for the day when it is no more
    carrier         TEXT NOT NULL CHECK (carrier <> ''),
    carrier_id      TEXT REFERENCES organisations (id) ON DELETE SET NULL,
    -- with whom it does so, in words
    partners        TEXT NOT NULL,
    place           TEXT NOT NULL,
    from_day        TEXT NOT NULL,
    until_day       TEXT,
    capacity        TEXT NOT NULL,
    -- how one gets in: telephone, mail or link of an office
    entry           TEXT NOT NULL CHECK (entry <> ''),
    is_public       BOOLEAN NOT NULL,
    -- when somebody last said that it is right, and which account
    confirmed_on    TEXT NOT NULL,
    confirmed_by    TEXT,
    withdrawn_on    TEXT,
    withdrawn_by    TEXT,
    reason          TEXT NOT NULL DEFAULT '',
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (until_day IS NULL OR until_day >= from_day)
);
CREATE INDEX offers_list ON offers (network_id, title_sort, id);
CREATE INDEX offers_carrier ON offers (carrier_id);
CREATE INDEX offers_public ON offers (network_id, title_sort, id) WHERE is_public AND withdrawn_on IS NULL;

-- The districts that an offer is made for; none stands for the whole network.
CREATE TABLE offer_territories (
    offer_id        TEXT NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
    territory_key   TEXT NOT NULL REFERENCES territories (key) ON DELETE CASCADE,
    PRIMARY KEY (offer_id, territory_key)
);
CREATE INDEX offer_territories_key ON offer_territories (territory_key);

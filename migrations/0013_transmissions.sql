-- Übermittlung: the one way on which something about a person gets from one unit's compartment into another's (§ 67d SGB X). What is passed on is a copy:
-- nothing in one compartment leads to somebody in the other. Only the act itself is known to both, by the key of the transmission.

-- Einwilligung: what she said yes and no to, as it was shown to her. It is kept as proof when everything else is deleted, and therefore refers to nobody.
CREATE TABLE consents (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    recipient_id    TEXT NOT NULL REFERENCES units (id),
    purpose         TEXT NOT NULL,
    -- codes of the categories (C2 …), separated by blanks
    granted         TEXT NOT NULL,
    refused         TEXT NOT NULL,
    until_day       TEXT NOT NULL,
    language        TEXT NOT NULL,
    edition         TEXT NOT NULL,
    -- the text with its questions and her answers
    shown           TEXT NOT NULL CHECK (shown <> ''),
    manner          TEXT NOT NULL CHECK (manner IN ('screen', 'paper', 'phone')),
    given_at        BIGINT NOT NULL,
    given_by        TEXT NOT NULL,
    ended_at        BIGINT,
    -- withdrawn by her, replaced by what she said later, or over by its last day
    ended_as        TEXT CHECK (ended_as IN ('withdrawn', 'replaced', 'expired')),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE INDEX consents_participant ON consents (unit_id, participant_id, given_at);
CREATE UNIQUE INDEX consents_now ON consents (participant_id, recipient_id, purpose) WHERE ended_at IS NULL;

-- She is asked on her own page, and has not answered yet.
CREATE TABLE consent_requests (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    recipient_id    TEXT NOT NULL REFERENCES units (id),
    purpose         TEXT NOT NULL,
    asked_by        TEXT NOT NULL,
    asked_at        BIGINT NOT NULL,
    PRIMARY KEY (participant_id, recipient_id, purpose)
);

-- Translations of the text of a consent that a deployment has released; the others are drafts.
CREATE TABLE released_wordings (
    language        TEXT NOT NULL PRIMARY KEY,
    edition         TEXT NOT NULL,
    released_by     TEXT NOT NULL,
    released_at     BIGINT NOT NULL
);

-- Dauerauftrag: what changes is passed on as well, until a day.
CREATE TABLE orders (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    recipient_id    TEXT NOT NULL REFERENCES units (id),
    purpose         TEXT NOT NULL,
    -- names of the fields, separated by blanks
    fields          TEXT NOT NULL,
    until_day       TEXT NOT NULL,
    made_by         TEXT NOT NULL,
    -- which facts have gone, by their keys, separated by blanks
    gone            TEXT NOT NULL,
    ended_at        BIGINT
);
CREATE INDEX orders_participant ON orders (unit_id, participant_id);

-- What the sender keeps of a transmission: that it was, and what kind of things, not what they said.
CREATE TABLE transmissions (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL,
    recipient_id    TEXT NOT NULL REFERENCES units (id),
    purpose         TEXT NOT NULL,
    -- the norm, or consent
    ground          TEXT NOT NULL,
    consent_id      TEXT REFERENCES consents (id),
    order_id        TEXT,
    fields          TEXT NOT NULL,
    sent_at         BIGINT NOT NULL,
    sent_by         TEXT NOT NULL,
    -- what came back: who read it (a role), that she wants it deleted, that it is
    read_at         BIGINT,
    read_role       TEXT,
    deletion_at     BIGINT,
    deleted_at      BIGINT,
    CHECK ((ground = 'consent_6_1_a') = (consent_id IS NOT NULL))
);
CREATE INDEX transmissions_participant ON transmissions (unit_id, participant_id, sent_at);

-- Eingang: what has come from another unit, in the compartment of the one that got it.
CREATE TABLE arrivals (
    id              TEXT NOT NULL PRIMARY KEY,
    unit_id         TEXT NOT NULL REFERENCES units (id),
    transmission_id TEXT NOT NULL UNIQUE,
    sender_id       TEXT NOT NULL REFERENCES units (id),
    -- the standing order that it came from, by the key of its first transmission
    order_id        TEXT,
    name            TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    ground          TEXT NOT NULL,
    arrived_at      BIGINT NOT NULL,
    read_at         BIGINT,
    -- whom of her own people the receiver took it for
    participant_id  TEXT,
    deletion_at     BIGINT
);
CREATE INDEX arrivals_list ON arrivals (unit_id, arrived_at, id);
CREATE INDEX arrivals_order ON arrivals (unit_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX arrivals_participant ON arrivals (unit_id, participant_id) WHERE participant_id IS NOT NULL;

CREATE TABLE arrived_facts (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    arrival_id      TEXT NOT NULL REFERENCES arrivals (id),
    field           TEXT NOT NULL,
    value           TEXT NOT NULL,
    disputed        BOOLEAN NOT NULL,
    PRIMARY KEY (arrival_id, field)
);

-- Where a network is stricter than the rules that the program brings along. What one network of an organisation closes is closed for it in all.
CREATE TABLE restrictions (
    network_id      TEXT NOT NULL REFERENCES networks (id),
    frame           TEXT NOT NULL,
    direction       TEXT NOT NULL,
    category        TEXT NOT NULL,
    answer          TEXT NOT NULL CHECK (answer IN ('consent', 'never')),
    set_by          TEXT NOT NULL,
    set_at          BIGINT NOT NULL,
    PRIMARY KEY (network_id, frame, direction, category)
);

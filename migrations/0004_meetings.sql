-- ── meetings: series, meetings, agenda, who comes, minutes ───────────────────────────────────────────────────────────

-- Reihe: how a body meets. The rhythm itself (RRULE) is planning only; calendars get single dates.
CREATE TABLE series (
    body_id         TEXT NOT NULL PRIMARY KEY REFERENCES bodies (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    -- RFC 5545, without its DTSTART, which is first_day
    rule            TEXT NOT NULL CHECK (rule <> ''),
    first_day       TEXT NOT NULL,
    -- HH:MM in Berlin
    begins          TEXT NOT NULL,
    minutes         BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    place           TEXT NOT NULL,
    online          TEXT NOT NULL,
    dial_in         TEXT NOT NULL,
    access          TEXT NOT NULL,
    -- until how many days before a meeting its topics are collected
    topic_days      BIGINT NOT NULL CHECK (topic_days BETWEEN 0 AND 90),
    -- how many days after its minutes went out objections are taken
    objection_days  BIGINT NOT NULL CHECK (objection_days BETWEEN 0 AND 90),
    -- whether a date that falls on a public holiday is left out
    skips_holidays  BOOLEAN NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
-- A date of the rhythm that does not take place.
CREATE TABLE series_exceptions (
    body_id         TEXT NOT NULL REFERENCES series (body_id),
    day             TEXT NOT NULL,
    PRIMARY KEY (body_id, day)
);

-- Treffen. How far it has come follows from its instants: see meetings::rules::State.
CREATE TABLE meetings (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    body_id         TEXT NOT NULL REFERENCES bodies (id),
    year            BIGINT NOT NULL,
    -- 1, 2, … within the body and the year
    number          BIGINT NOT NULL,
    title           TEXT NOT NULL CHECK (title <> ''),
    -- empty until a date is found
    starts_at       BIGINT,
    ends_at         BIGINT,
    place           TEXT NOT NULL,
    online          TEXT NOT NULL,
    dial_in         TEXT NOT NULL,
    access          TEXT NOT NULL,
    -- last day on which topics are taken
    topics_until    TEXT,
    objection_days  BIGINT NOT NULL,
    -- iCalendar: counted with every change that calendars must learn of
    sequence        BIGINT NOT NULL DEFAULT 0,
    invited_at      BIGINT,
    begun_at        BIGINT,
    -- the minutes went out
    sent_at         BIGINT,
    -- last day of objections; after it the minutes are final
    objections_until TEXT,
    cancelled_at    BIGINT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1,
    UNIQUE (body_id, year, number),
    CHECK (ends_at IS NULL OR ends_at >= starts_at)
);
CREATE INDEX meetings_network ON meetings (network_id, starts_at, id);
CREATE INDEX meetings_body ON meetings (body_id, starts_at);

-- Tagesordnungspunkt; without a meeting it lies in the topic store of the body.
CREATE TABLE items (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    body_id         TEXT NOT NULL REFERENCES bodies (id),
    meeting_id      TEXT REFERENCES meetings (id),
    -- order within the meeting
    position        BIGINT NOT NULL,
    -- "Verschiedenes": while it is the last, what is new comes before it
    closing         BOOLEAN NOT NULL,
    title           TEXT NOT NULL CHECK (title <> ''),
    kind            TEXT NOT NULL CHECK (kind IN ('information', 'discussion', 'decision', 'report')),
    minutes         BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    presenter       TEXT NOT NULL,
    text            TEXT NOT NULL,
    -- who proposed it, in words
    proposed_by     TEXT NOT NULL,
    -- the item of an earlier meeting that goes on here
    follows_id      TEXT REFERENCES items (id),
    -- what was written in the meeting
    notes           TEXT NOT NULL DEFAULT '',
    -- the account that wrote last
    notes_by        TEXT NOT NULL DEFAULT '',
    notes_at        BIGINT,
    withdrawn_at    BIGINT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX items_meeting ON items (meeting_id, position, id);
CREATE INDEX items_store ON items (body_id, created_at) WHERE meeting_id IS NULL;
CREATE INDEX items_follows ON items (follows_id) WHERE follows_id IS NOT NULL;

-- Who is invited to a meeting, and who comes. Name and address are of that day: they stay when the person changes.
CREATE TABLE invitees (
    id              TEXT NOT NULL PRIMARY KEY,
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    part            TEXT NOT NULL CHECK (part IN ('member', 'guest')),
    organisation_id TEXT REFERENCES organisations (id),
    person_id       TEXT REFERENCES people (id),
    -- the person's, or of the organisation where the office is vacant
    name            TEXT NOT NULL CHECK (name <> ''),
    email           TEXT NOT NULL,
    answer          TEXT NOT NULL DEFAULT 'open' CHECK (answer IN ('open', 'yes', 'maybe', 'no', 'deputy')),
    -- who comes instead, or a word on the answer
    note            TEXT NOT NULL DEFAULT '',
    answered_at     BIGINT,
    -- link, calendar or coordination
    answered_by     TEXT CHECK (answered_by IN ('link', 'calendar', 'coordination')),
    -- the sequence that was sent last; empty while nothing was
    sequence        BIGINT,
    reminded_at     BIGINT,
    attended        BOOLEAN,
    withdrawn_at    BIGINT,
    UNIQUE (meeting_id, email)
);
CREATE INDEX invitees_email ON invitees (email);
CREATE INDEX invitees_person ON invitees (person_id) WHERE person_id IS NOT NULL;

-- Which mails went to whom: the key of a mail is in its Message-ID, so a bounce or an answer names it.
CREATE TABLE invitee_mails (
    -- mails are forgotten earlier, hence no foreign key
    mail_id         TEXT NOT NULL PRIMARY KEY,
    invitee_id      TEXT NOT NULL REFERENCES invitees (id),
    bounced_at      BIGINT
);
CREATE INDEX invitee_mails_invitee ON invitee_mails (invitee_id, mail_id);

-- What came into the mailbox that invitations name, and what became of it; each mail once.
CREATE TABLE replies (
    id              TEXT NOT NULL PRIMARY KEY,
    -- Message-ID, or a hash of the mail where it has none
    message_id      TEXT NOT NULL UNIQUE,
    -- empty where nothing says whose it is: then the operator sees it
    network_id      TEXT REFERENCES networks (id),
    meeting_id      TEXT REFERENCES meetings (id),
    sender          TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    -- what was proposed, or whom it did not reach
    detail          TEXT NOT NULL,
    received_at     BIGINT NOT NULL
);
CREATE INDEX replies_network ON replies (network_id, received_at, id);

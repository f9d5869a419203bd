-- ── the thread: what came from what ──────────────────────────────────────────────────────────────────────────────────

-- Two things of a network by their addresses, with both titles: "this offer exists since the meeting of 12 March, item 4".
CREATE TABLE threads (
    network_id      TEXT NOT NULL REFERENCES networks (id),
    origin          TEXT NOT NULL CHECK (origin LIKE '/%'),
    origin_title    TEXT NOT NULL CHECK (origin_title <> ''),
    result          TEXT NOT NULL CHECK (result LIKE '/%'),
    result_title    TEXT NOT NULL CHECK (result_title <> ''),
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (network_id, origin, result),
    CHECK (origin <> result)
);
CREATE INDEX threads_result ON threads (network_id, result);

-- ── minutes: what was sent, its corrections, what was objected ───────────────────────────────────────────────────────

-- A version of a meeting's minutes as it was sent; who was there is read from invitees, so that whoever is erased leaves old minutes too.
CREATE TABLE minutes (
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    -- 1 is what was sent first, every correction is the next
    number          BIGINT NOT NULL CHECK (number > 0),
    -- the items with their notes, as JSON
    items           TEXT NOT NULL,
    -- why it was corrected; empty for the first
    reason          TEXT NOT NULL,
    -- the account
    sent_by         TEXT NOT NULL,
    sent_at         BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, number)
);

-- Einwand of somebody who was invited; answered by a correction or by a sentence.
CREATE TABLE objections (
    id              TEXT NOT NULL PRIMARY KEY,
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    invitee_id      TEXT NOT NULL REFERENCES invitees (id),
    text            TEXT NOT NULL CHECK (text <> ''),
    created_at      BIGINT NOT NULL,
    answer          TEXT NOT NULL DEFAULT '',
    settled_at      BIGINT
);
CREATE INDEX objections_meeting ON objections (meeting_id, created_at);

-- ── outcomes: decisions, tasks, questions ────────────────────────────────────────────────────────────────────────────

-- Beschluss, numbered within its meeting: 1/2026-1. Where it stands in the minutes is told by the thread.
CREATE TABLE decisions (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    body_id         TEXT NOT NULL REFERENCES bodies (id),
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    item_id         TEXT NOT NULL REFERENCES items (id),
    -- order within the meeting
    position        BIGINT NOT NULL,
    -- "1/2026-1"
    number          TEXT NOT NULL CHECK (number <> ''),
    text            TEXT NOT NULL CHECK (text <> ''),
    text_search     TEXT NOT NULL,
    decided_on      TEXT NOT NULL,
    -- the day and, counted down, the position: read backwards it is the order of the register
    sort            TEXT NOT NULL,
    -- the words of the minutes that it came from, as they were last sent; empty once a correction took it out
    line            TEXT NOT NULL,
    -- taken out of the minutes by a correction; its number is not given again
    withdrawn_at    BIGINT,
    UNIQUE (meeting_id, position)
);
CREATE INDEX decisions_network ON decisions (network_id, sort, id);
CREATE INDEX decisions_item ON decisions (item_id);

-- Aufgabe.
CREATE TABLE tasks (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    body_id         TEXT REFERENCES bodies (id),
    -- empty for a task that was not given in a meeting
    meeting_id      TEXT REFERENCES meetings (id),
    item_id         TEXT REFERENCES items (id),
    -- order within the item, and its line: see decisions
    position        BIGINT NOT NULL,
    line            TEXT NOT NULL,
    text            TEXT NOT NULL CHECK (text <> ''),
    text_search     TEXT NOT NULL,
    -- who answers for it: an organisation of the network, or a person in it; neither while nobody is found
    organisation_id TEXT REFERENCES organisations (id),
    person_id       TEXT REFERENCES people (id),
    -- whom the minutes named, in their words
    named           TEXT NOT NULL,
    -- where its mails go
    email           TEXT NOT NULL,
    due             TEXT,
    -- of what is open the day, 9999-12-31 without one; of what is over, what ended last comes first
    list_sort       TEXT NOT NULL,
    done_at         BIGINT,
    -- the account that said so; empty when it was said by the link
    done_by         TEXT NOT NULL DEFAULT '',
    result          TEXT NOT NULL DEFAULT '',
    dropped_at      BIGINT,
    reason          TEXT NOT NULL DEFAULT '',
    -- the one reminder
    reminded_at     BIGINT,
    -- nobody answered the reminder: it is the coordination's turn
    passed_at       BIGINT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX tasks_network ON tasks (network_id, list_sort, id);
CREATE INDEX tasks_open ON tasks (network_id, list_sort, id) WHERE done_at IS NULL AND dropped_at IS NULL;
CREATE INDEX tasks_meeting ON tasks (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX tasks_item ON tasks (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX tasks_email ON tasks (email) WHERE done_at IS NULL AND dropped_at IS NULL;

-- Frage.
CREATE TABLE questions (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    body_id         TEXT NOT NULL REFERENCES bodies (id),
    meeting_id      TEXT NOT NULL REFERENCES meetings (id),
    item_id         TEXT NOT NULL REFERENCES items (id),
    -- order within the item, and its line: see decisions
    position        BIGINT NOT NULL,
    line            TEXT NOT NULL,
    text            TEXT NOT NULL CHECK (text <> ''),
    text_search     TEXT NOT NULL,
    asked_on        TEXT NOT NULL,
    answer          TEXT NOT NULL DEFAULT '',
    answered_at     BIGINT,
    -- closed without an answer, or taken out of the minutes by a correction
    withdrawn_at    BIGINT,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX questions_network ON questions (network_id, asked_on, id);
CREATE INDEX questions_item ON questions (item_id);

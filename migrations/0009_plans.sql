-- Plan: what a network has set itself, in steps.

CREATE TABLE plans (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    title_sort      TEXT NOT NULL,
    goal            TEXT NOT NULL CHECK (goal <> ''),
    -- which body carries it; nobody in particular while it is empty
    body_id         TEXT REFERENCES bodies (id),
    ended_on        TEXT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX plans_list ON plans (network_id, title_sort, id);
CREATE INDEX plans_body ON plans (body_id) WHERE body_id IS NOT NULL;

-- Schritt of a plan.
CREATE TABLE milestones (
    id              TEXT NOT NULL PRIMARY KEY,
    plan_id         TEXT NOT NULL REFERENCES plans (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    -- the organisation's name when it was chosen; empty while nobody has it
    owner           TEXT NOT NULL,
    owner_id        TEXT REFERENCES organisations (id) ON DELETE SET NULL,
    -- as it was written ("Sommer 2021"), and the last day of that
    due             TEXT NOT NULL CHECK (due <> ''),
    due_day         TEXT NOT NULL,
    note            TEXT NOT NULL,
    -- nothing while it is open
    outcome         TEXT CHECK (outcome IN ('done', 'dropped')),
    closed_on       TEXT,
    closed_by       TEXT,
    created_at      BIGINT NOT NULL,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK ((outcome IS NULL) = (closed_on IS NULL))
);
CREATE INDEX milestones_plan ON milestones (plan_id, due_day, id);
CREATE INDEX milestones_owner ON milestones (owner_id);
CREATE INDEX milestones_open ON milestones (due_day, plan_id) WHERE outcome IS NULL;

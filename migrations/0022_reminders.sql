-- ── reminders: one mail a day to an address, with everything in it that waits there ──────────────────────────────────

-- When the last one went, so that the next waits for another day.
CREATE TABLE reminders (
    email           TEXT NOT NULL PRIMARY KEY,
    sent_at         BIGINT NOT NULL
);

-- When whoever has a task was told of it; empty while nobody said so. The reminder brings what is new.
ALTER TABLE tasks ADD COLUMN told_at BIGINT;
UPDATE tasks SET told_at = created_at;

-- One mail may be about two invitations now.
CREATE TABLE mails_of_invitees (
    -- mails are forgotten earlier, hence no foreign key
    mail_id         TEXT NOT NULL,
    invitee_id      TEXT NOT NULL REFERENCES invitees (id),
    bounced_at      BIGINT,
    PRIMARY KEY (mail_id, invitee_id)
);
INSERT INTO mails_of_invitees (mail_id, invitee_id, bounced_at) SELECT mail_id, invitee_id, bounced_at FROM invitee_mails;
DROP TABLE invitee_mails;
ALTER TABLE mails_of_invitees RENAME TO invitee_mails;
CREATE INDEX invitee_mails_invitee ON invitee_mails (invitee_id, mail_id);

-- Sperre (R18, § 35(1) SGB I): somebody whom a unit works with works in the house herself, or is close to somebody who does. The accounts that are barred get the
-- same answers as if there were no such person. It lies in the compartment of the unit.
CREATE TABLE seals (
    unit_id         TEXT NOT NULL REFERENCES units (id),
    participant_id  TEXT NOT NULL REFERENCES participants (id),
    account_id      TEXT NOT NULL REFERENCES accounts (id),
    made_by         TEXT NOT NULL,
    made_at         BIGINT NOT NULL,
    PRIMARY KEY (unit_id, participant_id, account_id)
);

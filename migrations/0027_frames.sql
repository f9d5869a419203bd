-- Rechtsrahmen: from when to when it counts, and which office has commissioned it. Where nothing is said it counts as before: always, and with each office of its kind.
-- No foreign key leads out of the compartment: whether an organisation can be taken out of the directory again must not tell that somebody's work is commissioned by it.

ALTER TABLE participants ADD COLUMN frame_from TEXT;
ALTER TABLE participants ADD COLUMN frame_until TEXT;
ALTER TABLE participants ADD COLUMN commissioner_id TEXT;

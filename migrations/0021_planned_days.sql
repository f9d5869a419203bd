-- ── meetings: for which date of the rhythm one was made ──────────────────────────────────────────────────────────────

-- Stays when the meeting is moved or called off, so that the same date is not offered again. Empty for meetings from before:
-- then the day on which they begin stands for it.
ALTER TABLE meetings ADD COLUMN planned_on TEXT;
CREATE INDEX meetings_planned ON meetings (network_id, planned_on);

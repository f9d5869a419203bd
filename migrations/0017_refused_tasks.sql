-- ── outcomes: tasks that are not taken ───────────────────────────────────────────────────────────────────────────────

-- When whoever was given the task said that it is not theirs; `reason` says why. Somebody else gets it, or it stays with the coordination.
ALTER TABLE tasks ADD COLUMN refused_at BIGINT;

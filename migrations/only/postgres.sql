-- PostgreSQL's half of the search seam.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS search_entries_folded ON search_entries USING gin (folded gin_trgm_ops);

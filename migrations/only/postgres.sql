-- PostgreSQL's half of the search seam: a trigram index on search_entries, under the name that the statements know. A rare word is found by the trigram
-- index, a common one on the way along the keys; the planner has to know which is which.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS search_entries_folded ON search_entries USING gin (folded gin_trgm_ops);
ALTER TABLE search_entries ALTER COLUMN folded SET STATISTICS 1000;
CREATE OR REPLACE VIEW search_index AS SELECT id AS rowid, folded, network_id, object_type, object_id, title, hint FROM search_entries;

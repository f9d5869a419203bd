-- PostgreSQL's half of the search seam: a trigram index on search_entries, under the name that the statements know. The key is no plain column, so
-- that nobody walks along the primary key in the hope of finding a rare word soon.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS search_entries_folded ON search_entries USING gin (folded gin_trgm_ops);
CREATE OR REPLACE VIEW search_index AS SELECT id + 0 AS rowid, folded, network_id, object_type, object_id, title, hint FROM search_entries;

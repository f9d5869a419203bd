-- PostgreSQL's half of the search seam: the same names as in SQLite. A rare word is found by the index of words, a common one on the way along the keys; the
-- planner has to know which is which. What waits for its place in an index is read by every search: little may wait.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE OR REPLACE FUNCTION search_index_split (folded TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(DISTINCT left(word, 64))) FROM unnest(string_to_array(folded, ' ')) AS word WHERE word <> ''
$$;
ALTER TABLE search_entries ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (search_index_split(folded)) STORED;
ALTER TABLE search_entries ALTER COLUMN words SET STATISTICS 1000;
CREATE INDEX IF NOT EXISTS search_entries_words ON search_entries USING gin (words) WITH (gin_pending_list_limit = 256);
DROP VIEW IF EXISTS search_index;
CREATE OR REPLACE FUNCTION search_index_things (sought TEXT) RETURNS TABLE (rowid BIGINT, network_id TEXT, object_type TEXT, object_id TEXT, title TEXT, hint TEXT)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT id, network_id, object_type, object_id, title, hint FROM search_entries
    WHERE words @@ replace(replace(replace(replace(replace(sought, '"*', ''':*'), '"', ''''), ' AND ', ' & '), ' OR ', ' | '), ' NOT ', ' & !')::tsquery
$$;
CREATE OR REPLACE VIEW search_index_used AS SELECT DISTINCT unnest(tsvector_to_array(words)) AS term FROM search_entries;
CREATE TABLE IF NOT EXISTS search_index_words (word TEXT NOT NULL PRIMARY KEY);
CREATE INDEX IF NOT EXISTS search_index_words_parts ON search_index_words USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit = 64);
CREATE OR REPLACE VIEW search_index_parts AS SELECT word FROM search_index_words;
CREATE OR REPLACE FUNCTION search_index_made () RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO search_index_words SELECT unnest(tsvector_to_array(NEW.words)) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER search_index_made AFTER INSERT ON search_entries FOR EACH ROW EXECUTE FUNCTION search_index_made();
-- Somebody may be writing a thing with this word, unseen before the commit: whoever takes a word away waits for them, and looks again.
CREATE OR REPLACE FUNCTION search_index_gone () RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN
    LOCK TABLE search_entries IN SHARE MODE;
    IF EXISTS (SELECT 1 FROM search_entries WHERE words @@ ('''' || OLD.word || '''')::tsquery) THEN RETURN NULL; END IF;
    RETURN OLD;
END $$;
CREATE OR REPLACE TRIGGER search_index_gone BEFORE DELETE ON search_index_words FOR EACH ROW EXECUTE FUNCTION search_index_gone();
-- Things that are there and have no words yet were made by an earlier program.
INSERT INTO search_index_words SELECT term FROM search_index_used WHERE NOT EXISTS (SELECT 1 FROM search_index_words) ON CONFLICT DO NOTHING;

-- PostgreSQL's half of the search seam: the same names as in SQLite. What waits for its place in an index is read by every search: little may wait.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE OR REPLACE FUNCTION search_index_split (folded TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(DISTINCT left(word, 64))) FROM unnest(string_to_array(folded, ' ')) AS word WHERE word <> ''
$$;
ALTER TABLE search_entries ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (search_index_split(folded)) STORED;
ALTER TABLE search_entries ALTER COLUMN words SET STATISTICS 100;
CREATE INDEX IF NOT EXISTS search_entries_words ON search_entries USING gin (words) WITH (gin_pending_list_limit = 256);
DROP VIEW IF EXISTS search_index;
-- Whether more than so many things of all networks hold what is sought, as the statistics of the database let one reckon: the shares of words joined by OR are added up
-- (parts of a compound beside them do not count), those of groups joined by AND multiplied. It is asked while a statement is planned, hence IMMUTABLE.
CREATE OR REPLACE FUNCTION search_index_is_common (sought TEXT, many INTEGER) RETURNS BOOLEAN LANGUAGE plpgsql IMMUTABLE SET plan_cache_mode = force_generic_plan AS $$ BEGIN
    RETURN (
        SELECT exp(sum(ln(greatest(share, 1e-9)))) * (SELECT reltuples FROM pg_class WHERE oid = 'search_entries'::regclass) > many FROM (
            SELECT coalesce(sum(known.share), 0) AS share
            FROM regexp_split_to_table(split_part(sought, ' NOT ', 1), '\) AND \(') WITH ORDINALITY AS parts (part, place)
            CROSS JOIN regexp_matches(regexp_replace(part, '\("[^"]+" AND "[^"]+"\)', '', 'g'), '"([^"]+)"', 'g') AS words (word)
            LEFT JOIN (
                SELECT e.word, e.share FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS e (word, share)
                WHERE schemaname = current_schema() AND tablename = 'search_entries' AND attname = 'words') AS known ON known.word = words.word[1]
            GROUP BY place) AS shares);
END $$;
-- Rows in the order of their keys: found by the index of words and sorted by a key that no index has, for the planner takes each word that its statistics do not
-- know for one that thousands have, and would go along the keys to meet one soon: seconds where there is none. Of what is common any rows come, in no order:
-- whoever gets the first of so many has to say more anyway, and sorting them all takes longer than a page may. Several at once would bring others each time, hence not
-- PARALLEL SAFE.
CREATE OR REPLACE FUNCTION search_index_things (sought TEXT) RETURNS TABLE (rowid BIGINT, network_id TEXT, object_type TEXT, object_id TEXT, title TEXT, hint TEXT)
    LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN search_index_is_common(sought, 5000) THEN 0 ELSE id + 0 END, network_id, object_type, object_id, title, hint FROM search_entries
    WHERE words @@ replace(replace(replace(replace(replace(sought, '"*', ''':*'), '"', ''''), ' AND ', ' & '), ' OR ', ' | '), ' NOT ', ' & !')::tsquery
$$;
-- Some of what more than 20,000 hold: before its first row the index of words has compared all of them, so a hundredth of the table is read instead, which holds 200. Of what
-- fewer hold there is nothing here, and nothing is read.
CREATE OR REPLACE FUNCTION search_index_some (sought TEXT) RETURNS TABLE (network_id TEXT, object_type TEXT, object_id TEXT, title TEXT, hint TEXT)
    LANGUAGE sql STABLE AS $$
    SELECT network_id, object_type, object_id, title, hint FROM search_entries TABLESAMPLE SYSTEM (1) REPEATABLE (1)
    WHERE search_index_is_common(sought, 20000)
        AND words @@ replace(replace(replace(replace(replace(sought, '"*', ''':*'), '"', ''''), ' AND ', ' & '), ' OR ', ' | '), ' NOT ', ' & !')::tsquery
$$;
DROP FUNCTION IF EXISTS search_index_is_common (TEXT);
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

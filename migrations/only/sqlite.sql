-- SQLite's half of the search seam, kept by triggers: which things hold a word (search_index_things, asked with words in quotes, AND, OR and NOT; rows come
-- in the order of their keys, so that a search ends with the last row that is shown), which words there are (search_index_words), which of them hold a part
-- (search_index_parts, a trigram index behind LIKE), and which of them a thing still has (search_index_used).
-- What an earlier program had in their place.
DROP TRIGGER IF EXISTS search_entries_made;
DROP TRIGGER IF EXISTS search_entries_gone;
DROP TABLE IF EXISTS search_index;
CREATE VIRTUAL TABLE IF NOT EXISTS search_index_things USING fts5 (
    folded, network_id UNINDEXED, object_type UNINDEXED, object_id UNINDEXED, title UNINDEXED, hint UNINDEXED,
    content = 'search_entries', content_rowid = 'id', columnsize = 0, detail = none, tokenize = 'ascii tokenchars ''#''');
-- Some of what very many things hold; SQLite ends with the last row that is shown anyway, so there is never anything in it.
CREATE VIRTUAL TABLE IF NOT EXISTS search_index_some USING fts5 (network_id, object_type, object_id, title, hint, content = '', columnsize = 0, detail = none);
CREATE VIRTUAL TABLE IF NOT EXISTS search_index_used USING fts5vocab ('search_index_things', 'row');
CREATE TABLE IF NOT EXISTS search_index_words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE IF NOT EXISTS search_index_parts USING fts5 (
    word, content = 'search_index_words', content_rowid = 'id', columnsize = 0, tokenize = 'trigram');
CREATE TRIGGER IF NOT EXISTS search_index_words_made AFTER INSERT ON search_index_words BEGIN
    INSERT INTO search_index_parts (rowid, word) VALUES (NEW.id, NEW.word);
END;
CREATE TRIGGER IF NOT EXISTS search_index_words_gone AFTER DELETE ON search_index_words BEGIN
    INSERT INTO search_index_parts (search_index_parts, rowid, word) VALUES ('delete', OLD.id, OLD.word);
END;
-- Whoever takes words away has looked for them before: what a thing has got meanwhile stays.
CREATE TRIGGER IF NOT EXISTS search_index_gone BEFORE DELETE ON search_index_words
WHEN EXISTS (SELECT 1 FROM search_index_used WHERE term = OLD.word) BEGIN
    SELECT RAISE (IGNORE);
END;
-- Folded words are letters and digits with a blank between them: with commas in its place they are a list.
CREATE TRIGGER IF NOT EXISTS search_index_things_made AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_index_things (rowid, folded) VALUES (NEW.id, NEW.folded);
    INSERT OR IGNORE INTO search_index_words (word) SELECT value FROM json_each('["' || replace(NEW.folded, ' ', '","') || '"]');
END;
CREATE TRIGGER IF NOT EXISTS search_index_things_gone AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_index_things (search_index_things, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
-- Things that are there and have no words yet were made by an earlier program.
INSERT INTO search_index_things (search_index_things) SELECT 'rebuild' WHERE NOT EXISTS (SELECT 1 FROM search_index_words);
INSERT INTO search_index_words (word)
    SELECT DISTINCT value FROM search_entries, json_each('["' || replace(folded, ' ', '","') || '"]') WHERE NOT EXISTS (SELECT 1 FROM search_index_words);

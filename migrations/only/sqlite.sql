-- SQLite's half of the search seam: a trigram index over search_entries, kept by triggers. A LIKE with three letters in a row uses it, and rows
-- come in the order of their keys, so that a search ends with the last row that is shown.
CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5 (
    folded, network_id UNINDEXED, object_type UNINDEXED, object_id UNINDEXED, title UNINDEXED, hint UNINDEXED,
    content = 'search_entries', content_rowid = 'id', columnsize = 0, tokenize = 'trigram');
CREATE TRIGGER IF NOT EXISTS search_entries_made AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER IF NOT EXISTS search_entries_gone AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;

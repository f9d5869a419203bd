-- SQLite's half of the search seam: a trigram index beside search_entries, kept by triggers.
CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5 (folded, content = '', contentless_delete = 1, tokenize = 'trigram');
CREATE TRIGGER IF NOT EXISTS search_entries_made AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_index (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER IF NOT EXISTS search_entries_gone AFTER DELETE ON search_entries BEGIN
    DELETE FROM search_index WHERE rowid = OLD.id;
END;

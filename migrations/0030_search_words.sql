-- The search box looks words up in a list of all words, and things by whole words (see migrations/only): a trigram index over all things is not needed any more.
DROP INDEX IF EXISTS search_entries_folded;

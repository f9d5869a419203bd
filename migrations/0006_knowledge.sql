-- Wissen: short articles of a network, with what they said before.

CREATE TABLE articles (
    id              TEXT NOT NULL PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES networks (id),
    title           TEXT NOT NULL CHECK (title <> ''),
    title_sort      TEXT NOT NULL,
    body            TEXT NOT NULL CHECK (body <> ''),
    -- title, owner and body, folded: what the list's words are looked for in
    folded          TEXT NOT NULL,
    topic_id        TEXT REFERENCES topics (id) ON DELETE SET NULL,
    -- who keeps it, in words; owner_id when these are the name of a member
    owner           TEXT NOT NULL,
    owner_id        TEXT REFERENCES organisations (id) ON DELETE SET NULL,
    -- one in each line
    sources         TEXT NOT NULL,
    -- last day on which it is right without being looked at again
    valid_until     TEXT,
    replaced_by_id  TEXT REFERENCES articles (id),
    -- whose words title and body are, and since when
    written_by      TEXT,
    written_at      BIGINT NOT NULL,
    ended_on        TEXT,
    version         BIGINT NOT NULL DEFAULT 1,
    CHECK (replaced_by_id <> id)
);
CREATE INDEX articles_list ON articles (network_id, title_sort, id);
CREATE INDEX articles_valid ON articles (network_id, valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX articles_topic ON articles (topic_id);
CREATE INDEX articles_owner ON articles (owner_id);
CREATE INDEX articles_replaced_by ON articles (replaced_by_id);

-- What an article said before: one row for each text that was saved over.
CREATE TABLE article_versions (
    article_id      TEXT NOT NULL REFERENCES articles (id),
    -- the article's version while this was its text
    version         BIGINT NOT NULL,
    title           TEXT NOT NULL,
    body            TEXT NOT NULL,
    written_by      TEXT,
    written_at      BIGINT NOT NULL,
    PRIMARY KEY (article_id, version)
);

-- Numbers are frozen first and signed off after; what was published can be withdrawn and published anew. A row is one
-- freezing, its steps are only ever added.
CREATE TABLE publication (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan   text NOT NULL,
    kind   text NOT NULL CHECK (kind IN ('annual', 'final')),
    year   integer NOT NULL,
    -- What was known at this moment is what the report and the public pages say.
    as_of  timestamptz NOT NULL
);
CREATE INDEX publication_of ON publication (plan, kind, year, id DESC);

CREATE TABLE publication_step (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    publication bigint NOT NULL REFERENCES publication,
    state       text NOT NULL CHECK (state IN ('frozen', 'published', 'discarded', 'withdrawn')),
    by          text NOT NULL,
    at          timestamptz NOT NULL,
    reason      text NOT NULL CHECK (state <> 'withdrawn' OR reason <> ''),
    UNIQUE (publication, state)
);

-- The report of a freezing in each language, word for word: made again later it says the same.
CREATE TABLE publication_report (
    publication bigint NOT NULL REFERENCES publication,
    lang        text NOT NULL,
    content     text NOT NULL,
    PRIMARY KEY (publication, lang)
);

INSERT INTO publication (plan, kind, year, as_of)
SELECT DISTINCT plan, kind, year, at FROM report_publication ORDER BY at, year;
INSERT INTO publication_step (publication, state, by, at, reason)
SELECT DISTINCT p.id, s.state, r.author, r.at, ''
  FROM publication p JOIN report_publication r USING (plan, kind, year), (VALUES ('frozen'), ('published')) s (state)
 ORDER BY p.id, s.state;
INSERT INTO publication_report (publication, lang, content)
SELECT p.id, r.lang, r.content FROM publication p JOIN report_publication r USING (plan, kind, year);
DROP TABLE report_publication;

REVOKE UPDATE, DELETE ON publication, publication_step, publication_report FROM qm_app;

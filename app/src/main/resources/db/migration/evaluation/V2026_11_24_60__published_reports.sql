-- Published reports as they were, in each language: made again later they say the same.
CREATE TABLE report_publication (
    plan    text NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('annual', 'final')),
    year    integer NOT NULL,
    lang    text NOT NULL,
    author  text NOT NULL,
    at      timestamptz NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (plan, kind, year, lang)
);
REVOKE UPDATE, DELETE ON report_publication FROM qm_app;

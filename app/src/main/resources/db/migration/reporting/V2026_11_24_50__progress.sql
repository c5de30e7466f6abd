-- How far measures and milestones are. A new entry does not replace the old one; the newest counts.
CREATE TABLE progress (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan    text NOT NULL,
    item    text NOT NULL,
    state   text NOT NULL CHECK (state IN ('done', 'under_way', 'late', 'not_begun')),
    share   integer NOT NULL CHECK (share BETWEEN 0 AND 100),
    done_on date,
    note_zh text NOT NULL,
    note_en text NOT NULL,
    author  text NOT NULL,
    at      timestamptz NOT NULL,
    synthetic boolean NOT NULL
);
CREATE INDEX progress_item ON progress (plan, item, id DESC);
REVOKE UPDATE, DELETE ON progress FROM qm_app;

-- What a frozen year is read with, however packs and units are edited later: the files of the plan's pack and the units,
-- each kept once under the SHA-256 of its bytes.
CREATE TABLE snapshot (
    digest  text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    content bytea NOT NULL
);

CREATE TABLE publication_snapshot (
    publication bigint PRIMARY KEY REFERENCES publication,
    -- A ZIP of the pack's files and of those of the packs that it uses.
    pack        text NOT NULL REFERENCES snapshot,
    -- All org units, as gzipped JSON.
    units       text NOT NULL REFERENCES snapshot
);

-- What the person who signed off was shown before, word for word in both languages.
CREATE TABLE publication_checklist (
    publication bigint PRIMARY KEY REFERENCES publication,
    by          text NOT NULL,
    at          timestamptz NOT NULL,
    content     text NOT NULL
);

REVOKE UPDATE, DELETE ON snapshot, publication_snapshot, publication_checklist FROM qm_app;

-- Nobody signs off what they froze themselves: whoever froze stands in every later step and may not be who publishes.
-- Years that one person froze and published before this rule keep '' there.
ALTER TABLE publication ADD COLUMN frozen_by text NOT NULL DEFAULT '';
ALTER TABLE publication_step ADD COLUMN frozen_by text NOT NULL DEFAULT '';
UPDATE publication p SET frozen_by = f.by
  FROM publication_step f
 WHERE f.publication = p.id AND f.state = 'frozen'
   AND NOT EXISTS (SELECT FROM publication_step s WHERE s.publication = p.id AND s.state = 'published' AND s.by = f.by);
UPDATE publication_step s SET frozen_by = p.frozen_by FROM publication p WHERE p.id = s.publication;
ALTER TABLE publication ALTER COLUMN frozen_by DROP DEFAULT, ADD UNIQUE (id, frozen_by);
ALTER TABLE publication_step ALTER COLUMN frozen_by DROP DEFAULT,
    ADD CONSTRAINT publication_step_names_who_froze
        FOREIGN KEY (publication, frozen_by) REFERENCES publication (id, frozen_by),
    ADD CONSTRAINT publication_step_two_people CHECK (state <> 'published' OR by <> frozen_by);
DO $$
BEGIN
    EXECUTE format(
        'ALTER TABLE publication ADD CONSTRAINT publication_names_who_froze CHECK (frozen_by <> %L OR as_of <= %L)',
        '', now());
END
$$;

-- Freezings and their steps are of the plan, and everybody may read them. Steps are taken in one's own name by those who
-- may.
ALTER TABLE publication_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE publication_step FORCE ROW LEVEL SECURITY;
CREATE POLICY publication_step_read ON publication_step FOR SELECT USING (true);
CREATE POLICY publication_step_review ON publication_step FOR INSERT
    WITH CHECK (state IN ('frozen', 'discarded')
                AND by = (SELECT qm_login())
                AND '' IN (SELECT qm_units('review')));
CREATE POLICY publication_step_publish ON publication_step FOR INSERT
    WITH CHECK (state IN ('published', 'withdrawn')
                AND by = (SELECT qm_login())
                AND '' IN (SELECT qm_units('publish')));
CREATE POLICY system_work ON publication_step
    USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));

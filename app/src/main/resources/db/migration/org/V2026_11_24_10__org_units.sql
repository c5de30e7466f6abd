-- Units are shared by all plans of the district. ix is what the large tables store in place of the id.
CREATE TABLE org_unit (
    ix        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id        text NOT NULL UNIQUE CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
    code      text NOT NULL,
    kind      text NOT NULL,
    parent    text REFERENCES org_unit (id) DEFERRABLE INITIALLY DEFERRED,
    name_zh   text NOT NULL,
    name_en   text NOT NULL,
    short_zh  text NOT NULL,
    short_en  text NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    CHECK (parent IS DISTINCT FROM id)
);
CREATE INDEX org_unit_parent ON org_unit (parent);

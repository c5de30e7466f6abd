-- The large tables store numbers in place of ids.
CREATE TABLE data_element (
    ix integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE
);

-- One row for all values that were written together: who, when, by what means, from which source, why.
CREATE TABLE cell_change (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    author          text NOT NULL,
    origin          smallint NOT NULL,
    means           text NOT NULL,
    source          text NOT NULL,
    reason          text NOT NULL,
    idempotency_key text UNIQUE,
    -- Readers ask which changes became visible since they last looked, in whatever order they were committed.
    xid             xid8 NOT NULL DEFAULT pg_current_xact_id(),
    -- element << 32 | period, each once: what a reader has to read again.
    touched         bigint[] NOT NULL
);
CREATE INDEX cell_change_xid ON cell_change (xid);

-- The present version of each value.
CREATE TABLE cell (
    element integer NOT NULL,
    period  integer NOT NULL,
    unit    integer NOT NULL,
    options text COLLATE "C" NOT NULL DEFAULT '',
    value   double precision CHECK (value <> 'NaN'::float8),
    version integer NOT NULL,
    origin  smallint NOT NULL,
    change  bigint NOT NULL,
    PRIMARY KEY (element, period, unit, options)
) WITH (fillfactor = 90);
CREATE INDEX cell_change_cells ON cell USING brin (change) WITH (pages_per_range = 16);

-- Versions that were replaced. Rows are only ever added.
CREATE TABLE cell_history (
    element     integer NOT NULL,
    period      integer NOT NULL,
    unit        integer NOT NULL,
    options     text COLLATE "C" NOT NULL,
    value       double precision,
    version     integer NOT NULL,
    origin      smallint NOT NULL,
    change      bigint NOT NULL,
    replaced_by bigint NOT NULL,
    PRIMARY KEY (element, period, unit, options, version)
);
CREATE INDEX cell_history_replaced_by ON cell_history (replaced_by);

REVOKE UPDATE, DELETE ON cell_history, cell_change FROM qm_app;
REVOKE DELETE ON cell FROM qm_app;

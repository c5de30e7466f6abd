-- What still has to leave the house: written together with the notice, sent after the commit, tried again until it
-- arrives or is given up. Only the system sees it.
CREATE TABLE delivery (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel  text NOT NULL CHECK (channel IN ('mail', 'webhook')),
    login    text NOT NULL,
    kind     text NOT NULL,
    -- Where to; emptied when it has been sent.
    address  text NOT NULL,
    subject  text NOT NULL,
    content  text NOT NULL,
    link     text NOT NULL,
    -- What must not be sent twice has the same key.
    key      text UNIQUE,
    at       timestamptz NOT NULL,
    state    text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    -- When it is tried next; while it is being tried, when another may take it over.
    next_at  timestamptz NOT NULL,
    fault    text NOT NULL DEFAULT ''
);
CREATE INDEX delivery_waiting ON delivery (next_at) WHERE state = 'waiting';

ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON delivery USING (qm_system());
REVOKE DELETE ON delivery FROM qm_app;

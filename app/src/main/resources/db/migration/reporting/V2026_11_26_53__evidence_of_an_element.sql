-- A file may prove one data element of the answer; empty where it proves the answer as a whole.
ALTER TABLE evidence ADD COLUMN element text NOT NULL DEFAULT '';

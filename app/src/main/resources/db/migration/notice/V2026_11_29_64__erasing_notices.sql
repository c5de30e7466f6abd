-- What was told stays as it was told, until the account is erased: that is the system's work alone.
GRANT DELETE ON notice, delivery TO qm_app;
CREATE POLICY erasing ON notice AS RESTRICTIVE FOR DELETE USING ((SELECT qm_system()));
CREATE POLICY erasing ON delivery AS RESTRICTIVE FOR DELETE USING ((SELECT qm_system()));

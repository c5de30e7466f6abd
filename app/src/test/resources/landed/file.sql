INSERT INTO attachment_content
    (id, bytes)
OVERRIDING SYSTEM VALUE VALUES
    (sha256('\x0a'::bytea), '\x0a');

INSERT INTO attachment
    (id, owner, unit_ord, name, sealed_name, type, size, sealed, content, by, at, removed_by, removed_at)
OVERRIDING SYSTEM VALUE VALUES
    ('00000000-0000-4000-8000-000000000002', 'register|x', 1, '示例.pdf', NULL, 'application/pdf', 1, false,
        sha256('\x0a'::bytea), 'office', '2026-11-01T00:00Z', NULL, NULL);


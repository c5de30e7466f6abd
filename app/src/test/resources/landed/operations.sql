INSERT INTO security_alarm
    (id, kind, subject, seen, first_at, last_at, closed_at, closed_by, finding)
OVERRIDING SYSTEM VALUE VALUES
    ('2', 'bulk_reading', 'children', '256', '2026-11-30 19:19:04.291433+00', '2026-11-30 19:28:05.995699+00', NULL, '', ''),
    ('1', 'bulk_reading', 'safety', '316', '2026-11-30 19:18:44.055362+00', '2026-11-30 19:27:45.891471+00', NULL, '', '');


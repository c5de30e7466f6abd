INSERT INTO scheduled_tasks
    (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version, priority)
OVERRIDING SYSTEM VALUE VALUES
    ('digests', 'recurring', NULL, '2026-11-30 23:30:00+00', 'false', NULL, NULL, NULL, NULL, NULL, '1', NULL),
    ('record-heads', 'recurring', NULL, '2026-12-01 10:00:00+00', 'false', NULL, NULL, NULL, NULL, NULL, '1', NULL),
    ('audit-retention', 'recurring', NULL, '2026-12-01 19:40:00+00', 'false', NULL, '2026-11-30 19:40:06.808302+00', NULL, '0', NULL, '3', NULL),
    ('proposal-expiry', 'recurring', NULL, '2026-11-30 21:24:35.87249+00', 'false', NULL, '2026-11-30 20:24:35.87249+00', NULL, '0', NULL, '5', NULL);


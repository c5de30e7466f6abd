INSERT INTO calendar_address
    (login, digest, at)
OVERRIDING SYSTEM VALUE VALUES
    ('x', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '2026-11-01 00:00:00+00');

INSERT INTO delivery
    (id, channel, login, kind, address, subject, content, link, key, at, state, attempts, next_at, fault)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'mail', 'x', 'x', 'x', 'x', 'x', 'x', NULL, '2026-11-01 00:00:00+00', 'waiting', '0', '2026-11-01 00:00:00+00', '');

INSERT INTO head_recipient
    (id, address, lang, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'x', 'zh', 'x', '2026-11-01 00:00:00+00');

INSERT INTO notice
    (id, login, kind, title_zh, title_en, body_zh, body_en, link, at, read_at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'reporter', 'round.opened', '示例：年度报送已经开始，请在期限前填报', 'Example: the annual round is open; please answer in time', '可以在网页填，也可以下载 Excel 填好再传回。', 'Fill in the form, or download the workbook and send it back.', '/reporting', '2026-11-30 19:17:11.27033+00', NULL),
    ('10', 'admin', 'security.alarm', '发现入侵迹象，请查看', 'A sign of intrusion was found; please look', '同一人短时间查看大量个人信息', 'One person looks at the data of very many people', '/admin/alarms', '2026-11-30 19:19:04.305926+00', NULL),
    ('11', 'admin2', 'security.alarm', '发现入侵迹象，请查看', 'A sign of intrusion was found; please look', '同一人短时间查看大量个人信息', 'One person looks at the data of very many people', '/admin/alarms', '2026-11-30 19:19:04.307029+00', NULL),
    ('12', 'auditor', 'security.alarm', '发现入侵迹象，请查看', 'A sign of intrusion was found; please look', '同一人短时间查看大量个人信息', 'One person looks at the data of very many people', '/admin/alarms', '2026-11-30 19:19:04.308325+00', NULL);

INSERT INTO notice_preference
    (login, mail, confirmed_at, proof, rhythm, lang, muted)
OVERRIDING SYSTEM VALUE VALUES
    ('x', 'x', NULL, NULL, 'each', 'zh', '{}');


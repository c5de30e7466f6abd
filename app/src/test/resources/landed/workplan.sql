INSERT INTO matter
    (id, plan, kind, unit, clause, meeting, text, remedy, raised, due, by, synthetic, due_by_office)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'beilun-2021-2025', 'decision', 'public-security', 'safety-04', '2024年妇儿工委全体会议（示例）', '加快推进“校门口交通整治”，年底前报告结果。', '', '2024-03-20', '2024-12-31', 'demo', 'true', 'true'),
    ('10', 'beilun-2021-2025', 'problem', 'market-regulation', 'environment-04', '', '“涉儿童广告监测”推进中专业人员不足。', '列入2025年度工作计划，按季度报告进度。', '2025-05-11', '2025-12-31', 'demo', 'true', 'false'),
    ('11', 'beilun-2021-2025', 'problem', 'culture-bureau', 'family-05', '', '“全民阅读亲子活动”推进中部门数据尚未共享。', '列入2025年度工作计划，按季度报告进度。', '2025-05-12', '2025-12-31', 'demo', 'true', 'false'),
    ('12', 'beilun-2021-2025', 'problem', 'health-bureau', 'health-03', '', '“分时段预约诊疗”推进中经费到位较晚。', '列入2025年度工作计划，按季度报告进度。', '2025-05-13', '2025-12-31', 'demo', 'true', 'false');

INSERT INTO matter_step
    (id, matter, state, note, by, at, day)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '1', 'open', '已制定办理方案，明确责任岗位和时限。', 'demo', '2026-11-30 19:17:11.010763+00', '2024-05-20'),
    ('10', '10', 'open', '已制定办理方案，明确责任岗位和时限。', 'demo', '2026-11-30 19:17:11.022497+00', '2025-07-11'),
    ('11', '10', 'done', '已办结，结果已报妇儿工委办。', 'demo', '2026-11-30 19:17:11.023343+00', '2025-11-11'),
    ('12', '11', 'open', '已制定办理方案，明确责任岗位和时限。', 'demo', '2026-11-30 19:17:11.023905+00', '2025-07-12');

INSERT INTO work_action
    (id, plan, unit, year, measure, title, owner, due, state, share, note, withdrawn, version, by, at, synthetic, due_by, due_by_office)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'beilun-2021-2025', 'civil-affairs-bureau', '2021', 'welfare-07-a', '落实2021年经费和人员：街面巡查与护送', '规划财务科', '2021-08-30', 'under_way', '64', '', 'false', '1', 'demo', '2026-11-30 19:17:09.637813+00', 'true', 'demo', 'false'),
    ('2', 'beilun-2021-2025', 'civil-affairs-bureau', '2021', 'welfare-07-b', '落实2021年经费和人员：救助保护中心实体化', '办公室', '2021-08-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.657198+00', 'true', 'demo', 'false'),
    ('7', 'beilun-2021-2025', 'court', '2021', 'legal-protection-07-a', '落实2021年经费和人员：家事纠纷调解', '办公室', '2021-08-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.728542+00', 'true', 'demo', 'false'),
    ('10', 'beilun-2021-2025', 'culture-bureau', '2021', 'environment-05-a', '开展2021年专项检查：儿童活动场所免费开放', '业务科', '2021-08-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.753149+00', 'true', 'demo', 'false'),
    ('11', 'beilun-2021-2025', 'culture-bureau', '2021', 'family-05-b', '开展2021年专项检查：全民阅读亲子活动', '综合科', '2021-06-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.764472+00', 'true', 'demo', 'false'),
    ('12', 'beilun-2021-2025', 'cyberspace-office', '2021', 'safety-09-a', '开展2021年专项检查：网络举报处置', '业务科', '2021-06-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.773575+00', 'true', 'demo', 'false'),
    ('13', 'beilun-2021-2025', 'development-reform', '2021', 'welfare-03-a', '制定2021年实施方案：儿童基本公共服务清单', '业务科', '2021-12-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.782933+00', 'true', 'demo', 'false'),
    ('17', 'beilun-2021-2025', 'education-bureau', '2021', 'safety-05-b', '开展2021年专项检查：校园应急演练', '规划财务科', '2021-08-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:09.803533+00', 'true', 'demo', 'false'),
    ('75', 'beilun-2021-2025', 'human-resources', '2022', 'family-06-b', '开展2022年专项检查：育儿假落实检查', '办公室', '2022-08-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:10.164019+00', 'true', 'demo', 'false'),
    ('76', 'beilun-2021-2025', 'human-resources', '2022', 'legal-protection-09-a', '制定2022年实施方案：童工专项检查', '业务科', '2022-12-30', 'under_way', '74', '', 'false', '1', 'demo', '2026-11-30 19:17:10.169702+00', 'true', 'demo', 'false'),
    ('100', 'beilun-2021-2025', 'committee-office', '2023', 'environment-06-a', '制定2023年实施方案：儿童友好社区、学校创建', '业务科', '2023-06-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:10.294115+00', 'true', 'demo', 'false'),
    ('101', 'beilun-2021-2025', 'court', '2023', 'legal-protection-07-a', '开展2023年专项检查：家事纠纷调解', '业务科', '2023-06-30', 'done', '100', '', 'false', '1', 'demo', '2026-11-30 19:17:10.301511+00', 'true', 'demo', 'false');

INSERT INTO work_action_step
    (id, action, state, share, day, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '1', 'under_way', '64', '2021-12-20', 'demo', '2026-11-30 19:17:09.653544+00'),
    ('10', '10', 'done', '100', '2021-08-06', 'demo', '2026-11-30 19:17:09.755563+00'),
    ('100', '100', 'done', '100', '2023-06-17', 'demo', '2026-11-30 19:17:10.296263+00'),
    ('101', '101', 'done', '100', '2023-06-24', 'demo', '2026-11-30 19:17:10.305361+00');

INSERT INTO work_evidence
    (id, action, name, type, content, removed, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '2', '示例数据：2021年验收记录第2号', '', E'\\x', 'false', 'demo', '2026-11-30 19:17:09.677225+00'),
    ('10', '12', '示例数据：2021年验收记录第12号', '', E'\\x', 'false', 'demo', '2026-11-30 19:17:09.780984+00'),
    ('11', '13', '示例数据：2021年验收记录第13号', '', E'\\x', 'false', 'demo', '2026-11-30 19:17:09.790174+00'),
    ('12', '17', '示例数据：2021年验收记录第17号', '', E'\\x', 'false', 'demo', '2026-11-30 19:17:09.808734+00');

INSERT INTO work_money
    (action, source, budget, spent)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'district', '166000.00', '101990.00'),
    ('7', 'district', '87000.00', '83520.00'),
    ('75', 'district', '210000.00', '201600.00'),
    ('76', 'district', '393000.00', '279187.00');

INSERT INTO deadline_change
    (id, action, matter, due, reason, set_by, by_office, at)
OVERRIDING SYSTEM VALUE VALUES
    (1, (SELECT min(id) FROM work_action), NULL, '2026-12-31', '示例', 'office', true, '2026-11-01T00:00Z');


INSERT INTO draft_field
    (plan, round, unit, field, typed, note, not_applicable, version, by)
OVERRIDING SYSTEM VALUE VALUES
    ('beilun-2021-2025', '2024-annual', 'health-bureau', 'v:deaths.neonatal:chaiqiao:2024:', '0', '', 'false', '1', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'health-bureau', 'v:deaths.neonatal:xinqi:2024:', '1', '', 'false', '1', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'health-bureau', 'v:births.live:meishan:2024:f', '43', '', 'false', '1', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'health-bureau', 'v:injuries.deaths:baifeng:2024:', '0', '', 'false', '1', 'demo');

INSERT INTO evidence
    (id, plan, round, unit, name, type, size, sha256, content, by, at, element)
OVERRIDING SYSTEM VALUE VALUES
    ('00000000-0000-4000-8000-000000000001', 'x', 'x', 'health-bureau', 'x', 'x', '1', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', 'x', '2026-11-01 00:00:00+00', '');

INSERT INTO field_comment
    (id, plan, round, unit, field, comment, edition, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'beilun-2021-2025', '2025-annual', 'statistics-bureau', 'v:population.all:xinqi:2025:', '示例：请核对口径', '1', 'demo', '2026-11-30 19:17:09.595329+00');

INSERT INTO progress
    (id, plan, item, state, share, note_zh, note_en, author, at, synthetic, day)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'beilun-2021-2025', 'legal-protection-08-b', 'under_way', '20', '已制定方案，分工到岗', 'A plan is made and posts are named', 'demo', '2026-11-30 19:17:04.245366+00', 'true', '2021-12-10'),
    ('10', 'beilun-2021-2025', 'legal-protection-06-a', 'under_way', '50', '按方案推进', 'Carried on as planned', 'demo', '2026-11-30 19:17:04.30384+00', 'true', '2021-12-12'),
    ('11', 'beilun-2021-2025', 'legal-protection-10-a', 'under_way', '20', '已制定方案，分工到岗', 'A plan is made and posts are named', 'demo', '2026-11-30 19:17:04.306516+00', 'true', '2021-12-12'),
    ('12', 'beilun-2021-2025', 'health-04-a', 'under_way', '20', '已制定方案，分工到岗', 'A plan is made and posts are named', 'demo', '2026-11-30 19:17:04.309778+00', 'true', '2021-12-13'),
    ('50', 'beilun-2021-2025', 'project-02-m1', 'done', '100', '按期完成', 'Done in time', 'demo', '2026-11-30 19:17:04.441292+00', 'true', '2022-05-13'),
    ('170', 'beilun-2021-2025', 'environment-02-a', 'done', '100', '已完成', 'Done', 'demo', '2026-11-30 19:17:04.808273+00', 'true', '2023-02-08'),
    ('171', 'beilun-2021-2025', 'family-03-b', 'done', '100', '已完成', 'Done', 'demo', '2026-11-30 19:17:04.812961+00', 'true', '2023-02-09'),
    ('172', 'beilun-2021-2025', 'legal-protection-11-a', 'done', '100', '已完成', 'Done', 'demo', '2026-11-30 19:17:04.816344+00', 'true', '2023-02-10');

INSERT INTO progress_evidence
    (id, progress, label, type, by, at, removed_by, removed_at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '50', '示例数据：2022年验收记录（project-02-m1）', '', 'demo', '2026-11-30 19:17:04.446512+00', NULL, NULL),
    ('10', '170', '示例数据：2023年验收记录（environment-02-a）', '', 'demo', '2026-11-30 19:17:04.810743+00', NULL, NULL),
    ('11', '171', '示例数据：2023年验收记录（family-03-b）', '', 'demo', '2026-11-30 19:17:04.814703+00', NULL, NULL),
    ('12', '172', '示例数据：2023年验收记录（legal-protection-11-a）', '', 'demo', '2026-11-30 19:17:04.818281+00', NULL, NULL);

INSERT INTO progress_file
    (evidence, unit, content)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'baifeng-fengcheng', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a');

INSERT INTO round
    (plan, id, name_zh, name_en, year, periods, units, opens, due, remind, reviewer, open, synthetic)
OVERRIDING SYSTEM VALUE VALUES
    ('beilun-2021-2025', '2024-annual', '2024年度监测报送', 'Annual monitoring 2024', '2024', '{2024}', '{health-bureau,education-bureau,womens-federation,statistics-bureau,civil-affairs-bureau,justice-bureau,market-regulation,procuratorate,court,disabled-federation}', '2025-01-05', '2025-01-31', '{7,3,1}', '', 'false', 'true'),
    ('beilun-2021-2025', '2025-annual', '2025年度监测报送', 'Annual monitoring 2025', '2025', '{2025}', '{health-bureau,education-bureau,womens-federation,statistics-bureau,civil-affairs-bureau,justice-bureau,market-regulation,procuratorate,court,disabled-federation}', '2026-11-10', '2026-12-10', '{7,3,1}', '', 'true', 'true');

INSERT INTO round_event
    (id, plan, round, unit, step, edition, reason, fields, idempotency_key, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'beilun-2021-2025', '2024-annual', '', 'open', '0', '', NULL, NULL, 'demo', '2026-11-30 19:17:09.415988+00'),
    ('10', 'beilun-2021-2025', '2024-annual', 'womens-federation', 'accept', '1', '', NULL, NULL, 'demo', '2025-01-28 03:00:00+00'),
    ('11', 'beilun-2021-2025', '2024-annual', 'statistics-bureau', 'submit', '1', '', '{"v:population.all:daqi:2024:": {"note": "", "typed": "157732", "answered": true, "notApplicable": false}, "v:population.all:daxie:2024:": {"note": "", "typed": "44782", "answered": true, "notApplicable": false}, "v:population.all:guoju:2024:": {"note": "", "typed": "25873", "answered": true, "notApplicable": false}, "v:population.all:xiapu:2024:": {"note": "", "typed": "67197", "answered": true, "notApplicable": false}, "v:population.all:xinqi:2024:": {"note": "", "typed": "230376", "answered": true, "notApplicable": false}, "v:population.all:baifeng:2024:": {"note": "", "typed": "25134", "answered": true, "notApplicable": false}, "v:population.all:meishan:2024:": {"note": "", "typed": "17838", "answered": true, "notApplicable": false}, "v:population.all:chaiqiao:2024:": {"note": "", "typed": "79215", "answered": true, "notApplicable": false}, "v:population.all:chunxiao:2024:": {"note": "", "typed": "36147", "answered": true, "notApplicable": false}, "v:population.all:xiaogang:2024:": {"note": "", "typed": "133629", "answered": true, "notApplicable": false}, "v:population.age_0_14:daqi:2024:": {"note": "", "typed": "20324", "answered": true, "notApplicable": false}, "v:population.age_0_17:daqi:2024:": {"note": "", "typed": "25146", "answered": true, "notApplicable": false}, "v:population.all:qijiashan:2024:": {"note": "", "typed": "34077", "answered": true, "notApplicable": false}, "v:population.minors:beilun:2024:": {"note": "", "typed": "132450", "answered": true, "notApplicable": false}, "v:population.age_0_14:daxie:2024:": {"note": "", "typed": "5778", "answered": true, "notApplicable": false}, "v:population.age_0_14:guoju:2024:": {"note": "", "typed": "3198", "answered": true, "notApplicable": false}, "v:population.age_0_14:xiapu:2024:": {"note": "", "typed": "8395", "answered": true, "notApplicable": false}, "v:population.age_0_14:xinqi:2024:": {"note": "", "typed": "30191", "answered": true, "notApplicable": false}, "v:population.age_0_17:daxie:2024:": {"note": "", "typed": "6507", "answered": true, "notApplicable": false}, "v:population.age_0_17:guoju:2024:": {"note": "", "typed": "4072", "answered": true, "notApplicable": false}, "v:population.age_0_17:xiapu:2024:": {"note": "", "typed": "10285", "answered": true, "notApplicable": false}, "v:population.age_0_17:xinqi:2024:": {"note": "", "typed": "35599", "answered": true, "notApplicable": false}, "v:population.age_0_14:baifeng:2024:": {"note": "", "typed": "3136", "answered": true, "notApplicable": false}, "v:population.age_0_14:meishan:2024:": {"note": "", "typed": "2191", "answered": true, "notApplicable": false}, "v:population.age_0_17:baifeng:2024:": {"note": "", "typed": "4052", "answered": true, "notApplicable": false}, "v:population.age_0_17:meishan:2024:": {"note": "", "typed": "2707", "answered": true, "notApplicable": false}, "v:population.age_15_17:beilun:2024:": {"note": "", "typed": "20300", "answered": true, "notApplicable": false}, "v:population.age_0_14:chaiqiao:2024:": {"note": "", "typed": "9770", "answered": true, "notApplicable": false}, "v:population.age_0_14:chunxiao:2024:": {"note": "", "typed": "4520", "answered": true, "notApplicable": false}, "v:population.age_0_14:xiaogang:2024:": {"note": "", "typed": "18621", "answered": true, "notApplicable": false}, "v:population.age_0_17:chaiqiao:2024:": {"note": "", "typed": "11733", "answered": true, "notApplicable": false}, "v:population.age_0_17:chunxiao:2024:": {"note": "", "typed": "5237", "answered": true, "notApplicable": false}, "v:population.age_0_17:xiaogang:2024:": {"note": "", "typed": "21962", "answered": true, "notApplicable": false}, "v:population.age_0_14:qijiashan:2024:": {"note": "", "typed": "4576", "answered": true, "notApplicable": false}, "v:population.age_0_17:qijiashan:2024:": {"note": "", "typed": "5100", "answered": true, "notApplicable": false}}', NULL, 'demo', '2025-01-27 01:00:00+00'),
    ('12', 'beilun-2021-2025', '2024-annual', 'statistics-bureau', 'approve', '1', '', NULL, NULL, 'demo', '2025-01-27 02:00:00+00');

INSERT INTO submission
    (plan, round, unit, state, version, edition, accepted, reason, at, by)
OVERRIDING SYSTEM VALUE VALUES
    ('beilun-2021-2025', '2024-annual', 'health-bureau', 'accepted', '1', '1', '1', '', '2026-11-30 19:17:09.436082+00', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'civil-affairs-bureau', 'accepted', '1', '1', '1', '', '2026-11-30 19:17:09.515881+00', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'justice-bureau', 'accepted', '1', '1', '1', '', '2026-11-30 19:17:09.522086+00', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'market-regulation', 'accepted', '1', '1', '1', '', '2026-11-30 19:17:09.527523+00', 'demo'),
    ('beilun-2021-2025', '2024-annual', 'procuratorate', 'accepted', '1', '1', '1', '', '2026-11-30 19:17:09.533243+00', 'demo'),
    ('beilun-2021-2025', '2025-annual', 'statistics-bureau', 'returned', '1', '1', '0', '', '2026-11-30 19:17:09.591001+00', 'demo');


INSERT INTO voice_addition
    (id, suggestion, words, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '1', 'x', '2026-11-01 00:00:00+00');

INSERT INTO voice_answer
    (id, suggestion, unit, words, by, at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '1', 'health-bureau', '示例：谢谢你的建议。下学期起，校医会给每个班讲一次体检结果怎么看。', 'demo', '2026-11-30 19:17:11.254422+00');

INSERT INTO voice_ballot
    (day, address, voter)
OVERRIDING SYSTEM VALUE VALUES
    ('2026-11-01', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a');

INSERT INTO voice_key
    (one, key)
OVERRIDING SYSTEM VALUE VALUES
    ('true', E'\\x8332bc5cd7bdb60895e1203a38d32e656242a938e3adb4d4c00912cc0c61dd87');

INSERT INTO voice_suggestion
    (id, receipt, plan, clause, words, state, unit, due, reason, merged_into, at, signs, hand_over_by, opened_at, opened_by, alarmed_at, told)
OVERRIDING SYSTEM VALUE VALUES
    ('1', E'\\x004b9f04bee2f7fa17e63d3d175fdec2f2f34194e22c51f8e8b0bbeca2cc3fb0', 'beilun-2021-2025', 'health-01', '示例：体检以后，希望有人用我们听得懂的话讲讲结果。', 'published', 'health-bureau', '2026-12-16', '', NULL, '2026-11-30 19:17:11.246157+00', '', NULL, NULL, '', NULL, ''),
    ('2', E'\\x23d4814b4b939427ca17acd04d58b88c983b70ab0f003b928d2303a2b098e493', 'beilun-2021-2025', 'education-09', '示例：学校的饮水机能不能装得矮一点，低年级的也够得着？', 'published', 'education-bureau', '2026-12-16', '', NULL, '2026-11-30 19:17:11.256273+00', '', NULL, NULL, '', NULL, ''),
    ('3', E'\\xf08b93364c6e255cefad641d245c3b46d192747f159c29899d88cc3fa0d17b7a', 'beilun-2021-2025', 'safety-04', '示例：放学路上的斑马线想要一个红绿灯。', 'published', 'public-security', '2026-11-29', '', NULL, '2026-11-30 19:17:11.260872+00', '', NULL, NULL, '', NULL, ''),
    ('4', E'\\xde18c6fc25c7f018a17170730906f30ac2a9beeaabe3cbc80137783968640292', 'beilun-2021-2025', 'education-09', '示例：想要午休的时候可以躺着睡一会儿。', 'received', '', NULL, '', NULL, '2026-11-30 19:17:11.264919+00', '', NULL, NULL, '', NULL, '');

INSERT INTO voice_vote
    (suggestion, voter)
OVERRIDING SYSTEM VALUE VALUES
    ('1', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a');


INSERT INTO account
    (login, name_zh, name_en, password_hash, demo, disabled_at, must_change_password, created_at, last_seen_at, disabled_reason, successor, enabled_at, unit, erased_at)
OVERRIDING SYSTEM VALUE VALUES
    ('office', '示例·妇儿工委办', 'Example: Committee office', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.198839+00', '2026-11-30 19:51:26.185359+00', '', NULL, NULL, 'beilun', NULL),
    ('stats', '示例·统计审核', 'Example: Statistics review', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.207373+00', NULL, '', NULL, NULL, 'beilun', NULL),
    ('reporter', '示例·区卫生健康局填报', 'Example: Health Bureau, reporter', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.210024+00', NULL, '', NULL, NULL, 'health-bureau', NULL),
    ('approver', '示例·区卫生健康局审核', 'Example: Health Bureau, approver', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.212088+00', NULL, '', NULL, NULL, 'health-bureau', NULL),
    ('street', '示例·新碶街道填报', 'Example: Xinqi Subdistrict, reporter', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.213842+00', NULL, '', NULL, NULL, 'xinqi', NULL),
    ('worker', '示例·杜鹃社区儿童主任', 'Example: Dujuan Community, children''s director', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.216051+00', NULL, '', NULL, NULL, 'xinqi-dujuan', NULL),
    ('leader', '示例·区领导', 'Example: District leader', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.21784+00', NULL, '', NULL, NULL, 'beilun', NULL),
    ('auditor', '示例·审计', 'Example: Auditor', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.219247+00', NULL, '', NULL, NULL, 'beilun', NULL),
    ('admin', '示例·系统管理', 'Example: Administrator', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.220301+00', '2026-11-30 19:53:30.315593+00', '', NULL, NULL, 'beilun', NULL),
    ('admin2', '示例·系统管理二', 'Example: Second administrator', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.221619+00', NULL, '', NULL, NULL, 'beilun', NULL),
    ('safety', '示例·小港等街道安全办', 'Example: Safety offices of Xiaogang and other streets', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.222797+00', NULL, '', NULL, NULL, 'xiaogang', NULL),
    ('education', '示例·教育局安全科', 'Example: Education safety office', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.223676+00', NULL, '', NULL, NULL, 'education-bureau', NULL),
    ('operator', '示例·场所经营者', 'Example: Operator of places', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.224275+00', NULL, '', NULL, NULL, 'xinqi', NULL),
    ('school', '示例·学校保健教师', 'Example: School health teacher', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.224918+00', NULL, '', NULL, NULL, 'school-01', NULL),
    ('cdc', '示例·疾控伤害编码员', 'Example: Injury coder of the CDC', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.225484+00', NULL, '', NULL, NULL, 'health-bureau', NULL),
    ('cdc2', '示例·疾控督导', 'Example: Supervisor of the CDC', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.226156+00', NULL, '', NULL, NULL, 'health-bureau', NULL),
    ('food', '示例·市场监管食品岗', 'Example: Food officer', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.22677+00', NULL, '', NULL, NULL, 'market-regulation', NULL),
    ('food2', '示例·市场监管分管领导', 'Example: Leader for food', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.227542+00', NULL, '', NULL, NULL, 'market-regulation', NULL),
    ('culture', '示例·文广旅体局场所和阅读', 'Example: Office for places and reading', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.228298+00', NULL, '', NULL, NULL, 'culture-bureau', NULL),
    ('culture2', '示例·文广旅体局分管领导', 'Example: Leader for places', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.229038+00', NULL, '', NULL, NULL, 'culture-bureau', NULL),
    ('women', '示例·妇联家庭工作', 'Example: Family work of the women’s federation', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.229612+00', NULL, '', NULL, NULL, 'womens-federation', NULL),
    ('women2', '示例·妇联分管领导', 'Example: Leader of the women’s federation', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.2303+00', NULL, '', NULL, NULL, 'womens-federation', NULL),
    ('children', '示例·各街道儿童主任', 'Example: Children’s directors of all streets', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.231049+00', NULL, '', NULL, NULL, 'xinqi', NULL),
    ('welfare', '示例·街道和区民政经办', 'Example: Civil affairs clerks of streets and district', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.231825+00', NULL, '', NULL, NULL, 'civil-affairs-bureau', NULL),
    ('welfare2', '示例·区民政局决定人', 'Example: Decider at civil affairs', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.232442+00', NULL, '', NULL, NULL, 'civil-affairs-bureau', NULL),
    ('police', '示例·公安未成年人警务', 'Example: Minors’ police', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.233056+00', NULL, '', NULL, NULL, 'public-security', NULL),
    ('police2', '示例·公安分管领导', 'Example: Leader at the police', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.233931+00', NULL, '', NULL, NULL, 'public-security', NULL),
    ('centre', '示例·未保中心热线和个案员', 'Example: Hotline and case worker of the protection centre', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.234512+00', NULL, '', NULL, NULL, 'protection-centre-01', NULL),
    ('centre2', '示例·未保中心值班负责人', 'Example: Duty leader of the protection centre', '{argon2}$argon2id$v=19$m=19456,t=2,p=1$QeiMW4uXfJumR9HrDv8nkA$tR2HIqRFPuT/dJ85v8coz9ZJGWf/NL+06ZZjijMeX1s', 'true', NULL, 'false', '2026-11-30 19:17:11.235224+00', NULL, '', NULL, NULL, 'protection-centre-01', NULL);

INSERT INTO account_duty
    (id, login, duty, unit, until_day, granted_by, granted_at)
OVERRIDING SYSTEM VALUE VALUES
    ('29fb9dd3-2d71-4b6c-84be-0a6a94d7e806', 'office', 'plan-office', 'beilun', NULL, '*demo', '2026-11-30 19:17:11.334858+00'),
    ('7a508586-8df2-4bc2-bc2e-5d36a72a7b17', 'office', 'friendly-office', 'committee-office', NULL, '*demo', '2026-11-30 19:17:11.344926+00'),
    ('c10b68f6-3247-42bf-b53f-eb4ca8e0fc37', 'leader', 'friendly-lead', 'committee-office', NULL, '*demo', '2026-11-30 19:17:11.35068+00'),
    ('9b595376-4625-4038-8ccb-960f3f30fadb', 'street', 'street-safety', 'xinqi', NULL, '*demo', '2026-11-30 19:17:11.35649+00'),
    ('fd18e664-afd8-421f-91af-143c0e4fc00f', 'reporter', 'facility-office', 'health-bureau', NULL, '*demo', '2026-11-30 19:17:11.38501+00'),
    ('6af72bb3-0567-4f34-a228-74e28a141def', 'approver', 'childcare-lead', 'health-bureau', NULL, '*demo', '2026-11-30 19:17:11.388067+00'),
    ('25f8d37a-94a3-4a29-833a-22495f6d852a', 'safety', 'street-safety', 'xiaogang', NULL, '*demo', '2026-11-30 19:17:11.391111+00'),
    ('1f9e3384-2e30-433a-a01e-fc89df54aaf2', 'safety', 'street-safety', 'daqi', NULL, '*demo', '2026-11-30 19:17:11.393534+00'),
    ('e4be8047-be20-49fa-8a1b-6d7dff68e5f2', 'safety', 'street-safety', 'xiapu', NULL, '*demo', '2026-11-30 19:17:11.395804+00'),
    ('d568c4ae-6fd6-49b9-bf49-74f24349af67', 'safety', 'street-safety', 'chaiqiao', NULL, '*demo', '2026-11-30 19:17:11.398242+00'),
    ('c50c01e3-067b-4262-891d-905717b55206', 'safety', 'street-safety', 'qijiashan', NULL, '*demo', '2026-11-30 19:17:11.400721+00'),
    ('f446e3c8-60f7-4274-a306-57594ff6d6eb', 'safety', 'street-safety', 'chunxiao', NULL, '*demo', '2026-11-30 19:17:11.403207+00'),
    ('c21dfe98-5e88-417f-b55d-7cd278abc375', 'safety', 'street-safety', 'meishan', NULL, '*demo', '2026-11-30 19:17:11.405602+00'),
    ('e2191e91-f508-4796-91c1-3e4159fa0c5f', 'safety', 'street-safety', 'guoju', NULL, '*demo', '2026-11-30 19:17:11.407985+00'),
    ('2d749720-ed44-4269-8ff9-7ea918160698', 'safety', 'street-safety', 'baifeng', NULL, '*demo', '2026-11-30 19:17:11.410138+00'),
    ('525464d1-d4ff-4100-b713-2738c514eb4e', 'safety', 'street-safety', 'daxie', NULL, '*demo', '2026-11-30 19:17:11.412623+00'),
    ('76aee391-974a-423c-935a-30434310e43b', 'safety', 'street-children', 'xiaogang', NULL, '*demo', '2026-11-30 19:17:11.415363+00'),
    ('e5cb8861-273e-4f10-b0cb-cd98131326fa', 'safety', 'street-children', 'daqi', NULL, '*demo', '2026-11-30 19:17:11.417556+00'),
    ('a7376916-ea89-4be0-843c-1e8c7c1d06b7', 'safety', 'street-children', 'xiapu', NULL, '*demo', '2026-11-30 19:17:11.419726+00'),
    ('3bbc25b0-50c0-4fae-9196-3ffbe17cc05b', 'safety', 'street-children', 'chaiqiao', NULL, '*demo', '2026-11-30 19:17:11.421936+00'),
    ('e09360de-c3c3-44a5-81f8-501759a2ec83', 'safety', 'street-children', 'qijiashan', NULL, '*demo', '2026-11-30 19:17:11.424283+00'),
    ('df41a584-3ad8-4e5b-b51a-dd9a4e9595bb', 'safety', 'street-children', 'chunxiao', NULL, '*demo', '2026-11-30 19:17:11.426374+00'),
    ('1c232df9-91b2-4d63-b6ec-4608670286b8', 'safety', 'street-children', 'meishan', NULL, '*demo', '2026-11-30 19:17:11.428553+00'),
    ('5ff3eb1d-b7fb-4f83-a6be-e277a3a1372e', 'safety', 'street-children', 'guoju', NULL, '*demo', '2026-11-30 19:17:11.430877+00'),
    ('15b1fab1-7f67-4e79-8917-078b65d99815', 'safety', 'street-children', 'baifeng', NULL, '*demo', '2026-11-30 19:17:11.433091+00'),
    ('e3d4c2d7-9673-41a5-8f5a-116a23b642f9', 'safety', 'street-children', 'daxie', NULL, '*demo', '2026-11-30 19:17:11.434965+00'),
    ('36fabe3f-6046-491b-8c1a-04f8d63c3f98', 'education', 'education-safety', 'education-bureau', NULL, '*demo', '2026-11-30 19:17:11.43735+00'),
    ('b44604f4-c1d2-4e4c-999f-703491eedc77', 'education', 'education-health', 'education-bureau', NULL, '*demo', '2026-11-30 19:17:11.439999+00'),
    ('d3028828-686c-4631-8b64-11fbc3503e23', 'operator', 'childcare-operator', 'xinqi', NULL, '*demo', '2026-11-30 19:17:11.442458+00'),
    ('3c46c081-6ce3-4adf-8b98-4b78f8e9dffc', 'operator', 'childcare-operator', 'xiaogang', NULL, '*demo', '2026-11-30 19:17:11.444793+00'),
    ('ee36b097-6a3f-4900-b3d7-472f42faea8d', 'operator', 'childcare-operator', 'daqi', NULL, '*demo', '2026-11-30 19:17:11.447116+00'),
    ('6e117e90-3a17-4a33-ab33-94687a34882d', 'operator', 'childcare-operator', 'xiapu', NULL, '*demo', '2026-11-30 19:17:11.449485+00'),
    ('bdd3c91a-c792-437f-a389-55c67cd8f3de', 'operator', 'childcare-operator', 'chaiqiao', NULL, '*demo', '2026-11-30 19:17:11.451621+00'),
    ('3cb02090-f53e-40d8-b11c-caa5fc3fc203', 'operator', 'childcare-operator', 'qijiashan', NULL, '*demo', '2026-11-30 19:17:11.454151+00'),
    ('bd59226a-f718-4b89-bb84-75e4fe37609e', 'operator', 'childcare-operator', 'chunxiao', NULL, '*demo', '2026-11-30 19:17:11.456868+00'),
    ('06042ae1-cfe1-49be-b95c-b0195bd8e2a0', 'operator', 'childcare-operator', 'meishan', NULL, '*demo', '2026-11-30 19:17:11.459+00'),
    ('729f9f29-c2df-40ea-b6bf-f3d1e1a5e3a5', 'operator', 'childcare-operator', 'guoju', NULL, '*demo', '2026-11-30 19:17:11.461068+00'),
    ('c83173e4-d373-4b25-be74-3ee5d8a7d6ee', 'operator', 'childcare-operator', 'baifeng', NULL, '*demo', '2026-11-30 19:17:11.463258+00'),
    ('2db900d0-4f4b-407c-adfe-7ff13a6c12bf', 'operator', 'childcare-operator', 'daxie', NULL, '*demo', '2026-11-30 19:17:11.465489+00'),
    ('3addd2d4-0147-4689-b4d5-aa58d0d4b4ba', 'operator', 'venue-operator', 'xinqi', NULL, '*demo', '2026-11-30 19:17:11.46784+00');

INSERT INTO account_duty_history
    (id, grant_id, login, duty, unit, until_day, given_at, given_by, taken_at, taken_by)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '29fb9dd3-2d71-4b6c-84be-0a6a94d7e806', 'office', 'plan-office', 'beilun', NULL, '2026-11-30 19:17:11.334858+00', '*demo', NULL, ''),
    ('2', '7a508586-8df2-4bc2-bc2e-5d36a72a7b17', 'office', 'friendly-office', 'committee-office', NULL, '2026-11-30 19:17:11.344926+00', '*demo', NULL, ''),
    ('3', 'c10b68f6-3247-42bf-b53f-eb4ca8e0fc37', 'leader', 'friendly-lead', 'committee-office', NULL, '2026-11-30 19:17:11.35068+00', '*demo', NULL, ''),
    ('4', '9b595376-4625-4038-8ccb-960f3f30fadb', 'street', 'street-safety', 'xinqi', NULL, '2026-11-30 19:17:11.35649+00', '*demo', NULL, ''),
    ('10', 'fd18e664-afd8-421f-91af-143c0e4fc00f', 'reporter', 'facility-office', 'health-bureau', NULL, '2026-11-30 19:17:11.38501+00', '*demo', NULL, ''),
    ('11', '6af72bb3-0567-4f34-a228-74e28a141def', 'approver', 'childcare-lead', 'health-bureau', NULL, '2026-11-30 19:17:11.388067+00', '*demo', NULL, ''),
    ('12', '25f8d37a-94a3-4a29-833a-22495f6d852a', 'safety', 'street-safety', 'xiaogang', NULL, '2026-11-30 19:17:11.391111+00', '*demo', NULL, ''),
    ('13', '1f9e3384-2e30-433a-a01e-fc89df54aaf2', 'safety', 'street-safety', 'daqi', NULL, '2026-11-30 19:17:11.393534+00', '*demo', NULL, ''),
    ('14', 'e4be8047-be20-49fa-8a1b-6d7dff68e5f2', 'safety', 'street-safety', 'xiapu', NULL, '2026-11-30 19:17:11.395804+00', '*demo', NULL, ''),
    ('15', 'd568c4ae-6fd6-49b9-bf49-74f24349af67', 'safety', 'street-safety', 'chaiqiao', NULL, '2026-11-30 19:17:11.398242+00', '*demo', NULL, ''),
    ('16', 'c50c01e3-067b-4262-891d-905717b55206', 'safety', 'street-safety', 'qijiashan', NULL, '2026-11-30 19:17:11.400721+00', '*demo', NULL, ''),
    ('17', 'f446e3c8-60f7-4274-a306-57594ff6d6eb', 'safety', 'street-safety', 'chunxiao', NULL, '2026-11-30 19:17:11.403207+00', '*demo', NULL, ''),
    ('18', 'c21dfe98-5e88-417f-b55d-7cd278abc375', 'safety', 'street-safety', 'meishan', NULL, '2026-11-30 19:17:11.405602+00', '*demo', NULL, ''),
    ('19', 'e2191e91-f508-4796-91c1-3e4159fa0c5f', 'safety', 'street-safety', 'guoju', NULL, '2026-11-30 19:17:11.407985+00', '*demo', NULL, ''),
    ('20', '2d749720-ed44-4269-8ff9-7ea918160698', 'safety', 'street-safety', 'baifeng', NULL, '2026-11-30 19:17:11.410138+00', '*demo', NULL, ''),
    ('21', '525464d1-d4ff-4100-b713-2738c514eb4e', 'safety', 'street-safety', 'daxie', NULL, '2026-11-30 19:17:11.412623+00', '*demo', NULL, ''),
    ('22', '76aee391-974a-423c-935a-30434310e43b', 'safety', 'street-children', 'xiaogang', NULL, '2026-11-30 19:17:11.415363+00', '*demo', NULL, ''),
    ('23', 'e5cb8861-273e-4f10-b0cb-cd98131326fa', 'safety', 'street-children', 'daqi', NULL, '2026-11-30 19:17:11.417556+00', '*demo', NULL, ''),
    ('24', 'a7376916-ea89-4be0-843c-1e8c7c1d06b7', 'safety', 'street-children', 'xiapu', NULL, '2026-11-30 19:17:11.419726+00', '*demo', NULL, ''),
    ('25', '3bbc25b0-50c0-4fae-9196-3ffbe17cc05b', 'safety', 'street-children', 'chaiqiao', NULL, '2026-11-30 19:17:11.421936+00', '*demo', NULL, ''),
    ('26', 'e09360de-c3c3-44a5-81f8-501759a2ec83', 'safety', 'street-children', 'qijiashan', NULL, '2026-11-30 19:17:11.424283+00', '*demo', NULL, ''),
    ('27', 'df41a584-3ad8-4e5b-b51a-dd9a4e9595bb', 'safety', 'street-children', 'chunxiao', NULL, '2026-11-30 19:17:11.426374+00', '*demo', NULL, ''),
    ('28', '1c232df9-91b2-4d63-b6ec-4608670286b8', 'safety', 'street-children', 'meishan', NULL, '2026-11-30 19:17:11.428553+00', '*demo', NULL, ''),
    ('29', '5ff3eb1d-b7fb-4f83-a6be-e277a3a1372e', 'safety', 'street-children', 'guoju', NULL, '2026-11-30 19:17:11.430877+00', '*demo', NULL, ''),
    ('30', '15b1fab1-7f67-4e79-8917-078b65d99815', 'safety', 'street-children', 'baifeng', NULL, '2026-11-30 19:17:11.433091+00', '*demo', NULL, ''),
    ('31', 'e3d4c2d7-9673-41a5-8f5a-116a23b642f9', 'safety', 'street-children', 'daxie', NULL, '2026-11-30 19:17:11.434965+00', '*demo', NULL, ''),
    ('32', '36fabe3f-6046-491b-8c1a-04f8d63c3f98', 'education', 'education-safety', 'education-bureau', NULL, '2026-11-30 19:17:11.43735+00', '*demo', NULL, ''),
    ('33', 'b44604f4-c1d2-4e4c-999f-703491eedc77', 'education', 'education-health', 'education-bureau', NULL, '2026-11-30 19:17:11.439999+00', '*demo', NULL, ''),
    ('34', 'd3028828-686c-4631-8b64-11fbc3503e23', 'operator', 'childcare-operator', 'xinqi', NULL, '2026-11-30 19:17:11.442458+00', '*demo', NULL, ''),
    ('35', '3c46c081-6ce3-4adf-8b98-4b78f8e9dffc', 'operator', 'childcare-operator', 'xiaogang', NULL, '2026-11-30 19:17:11.444793+00', '*demo', NULL, ''),
    ('36', 'ee36b097-6a3f-4900-b3d7-472f42faea8d', 'operator', 'childcare-operator', 'daqi', NULL, '2026-11-30 19:17:11.447116+00', '*demo', NULL, ''),
    ('37', '6e117e90-3a17-4a33-ab33-94687a34882d', 'operator', 'childcare-operator', 'xiapu', NULL, '2026-11-30 19:17:11.449485+00', '*demo', NULL, ''),
    ('38', 'bdd3c91a-c792-437f-a389-55c67cd8f3de', 'operator', 'childcare-operator', 'chaiqiao', NULL, '2026-11-30 19:17:11.451621+00', '*demo', NULL, ''),
    ('39', '3cb02090-f53e-40d8-b11c-caa5fc3fc203', 'operator', 'childcare-operator', 'qijiashan', NULL, '2026-11-30 19:17:11.454151+00', '*demo', NULL, ''),
    ('40', 'bd59226a-f718-4b89-bb84-75e4fe37609e', 'operator', 'childcare-operator', 'chunxiao', NULL, '2026-11-30 19:17:11.456868+00', '*demo', NULL, ''),
    ('41', '06042ae1-cfe1-49be-b95c-b0195bd8e2a0', 'operator', 'childcare-operator', 'meishan', NULL, '2026-11-30 19:17:11.459+00', '*demo', NULL, ''),
    ('42', '729f9f29-c2df-40ea-b6bf-f3d1e1a5e3a5', 'operator', 'childcare-operator', 'guoju', NULL, '2026-11-30 19:17:11.461068+00', '*demo', NULL, ''),
    ('43', 'c83173e4-d373-4b25-be74-3ee5d8a7d6ee', 'operator', 'childcare-operator', 'baifeng', NULL, '2026-11-30 19:17:11.463258+00', '*demo', NULL, ''),
    ('44', '2db900d0-4f4b-407c-adfe-7ff13a6c12bf', 'operator', 'childcare-operator', 'daxie', NULL, '2026-11-30 19:17:11.465489+00', '*demo', NULL, ''),
    ('45', '3addd2d4-0147-4689-b4d5-aa58d0d4b4ba', 'operator', 'venue-operator', 'xinqi', NULL, '2026-11-30 19:17:11.46784+00', '*demo', NULL, '');

INSERT INTO account_identity
    (issuer, subject, login)
OVERRIDING SYSTEM VALUE VALUES
    ('x', 'x', 'office');

INSERT INTO account_request
    (id, login, kind, name_zh, name_en, reason, asked_at, due_on, state, decided_by, decided_at, answer)
OVERRIDING SYSTEM VALUE VALUES
    ('0bc4434c-d7cf-4935-8f08-ce4d8ba50828', 'office', 'name', '', '', 'x', '2026-11-01 00:00:00+00', '2026-11-01', 'pending', NULL, NULL, '');

INSERT INTO account_role
    (login, role, unit, id, from_day, until_day, lent_by, handed)
OVERRIDING SYSTEM VALUE VALUES
    ('office', 'office', 'beilun', '879e70fe-a570-4306-a939-4bcb53cdc898', NULL, NULL, NULL, 'false'),
    ('stats', 'statistician', 'beilun', 'c543e4a3-e785-4d3a-8476-f0d312817aea', NULL, NULL, NULL, 'false'),
    ('reporter', 'reporter', 'health-bureau', '810b6c74-21f6-476b-91e0-a637698b2458', NULL, NULL, NULL, 'false'),
    ('approver', 'approver', 'health-bureau', '44cbde9a-0729-4619-8386-6fcfa1e84caf', NULL, NULL, NULL, 'false'),
    ('street', 'reporter', 'xinqi', '399c8472-57a3-4e49-8342-fcc68c0ad6a5', NULL, NULL, NULL, 'false'),
    ('worker', 'worker', 'xinqi-dujuan', '7469a1c6-f0bb-4363-96d5-e0e8f66932e2', NULL, NULL, NULL, 'false'),
    ('leader', 'leader', 'beilun', 'a7acf5c3-1706-4d46-a52e-449f3704af8a', NULL, NULL, NULL, 'false'),
    ('auditor', 'auditor', 'beilun', 'd3e3c700-18a3-482e-8a73-be88b9fb92a7', NULL, NULL, NULL, 'false'),
    ('admin', 'administrator', 'beilun', '0ac138dc-4989-422d-afdb-feb77e5ece3c', NULL, NULL, NULL, 'false'),
    ('admin2', 'administrator', 'beilun', 'd2f0b08e-b26f-44a0-917a-5f9f05c89878', NULL, NULL, NULL, 'false'),
    ('safety', 'worker', 'xiaogang', '6cfc5cb4-d6de-49a1-b5d1-a7bc341d2c92', NULL, NULL, NULL, 'false'),
    ('education', 'worker', 'education-bureau', '6f809c78-8b0e-4773-943a-29414928e757', NULL, NULL, NULL, 'false'),
    ('operator', 'worker', 'xinqi', 'f5f84492-d84e-47f7-b9e8-023c4df4ac7a', NULL, NULL, NULL, 'false'),
    ('school', 'worker', 'school-01', '1ead121f-f6e5-44e4-8583-d48e3a466588', NULL, NULL, NULL, 'false'),
    ('cdc', 'worker', 'health-bureau', '2e91355d-0e18-4e1f-b6d0-92b83b46f7a8', NULL, NULL, NULL, 'false'),
    ('cdc2', 'worker', 'health-bureau', '664324ca-cb7b-4dc9-8ede-f7049fda21e1', NULL, NULL, NULL, 'false'),
    ('food', 'worker', 'market-regulation', '8c0f7b28-567f-453c-b625-e9b34855ec33', NULL, NULL, NULL, 'false'),
    ('food2', 'worker', 'market-regulation', 'e248235d-fff7-4cd4-880a-50d6301f545c', NULL, NULL, NULL, 'false'),
    ('culture', 'worker', 'culture-bureau', '06945b77-ea9e-424c-a317-8f2b1bca8a87', NULL, NULL, NULL, 'false'),
    ('culture2', 'worker', 'culture-bureau', 'f49a72e1-18d3-450a-893a-1dcbf9f37a99', NULL, NULL, NULL, 'false'),
    ('women', 'worker', 'womens-federation', '1174e5bf-3d02-4378-8f68-b204069f3959', NULL, NULL, NULL, 'false'),
    ('women2', 'worker', 'womens-federation', 'd9eed2e3-ac75-448f-9a0a-4240398bc130', NULL, NULL, NULL, 'false'),
    ('children', 'worker', 'xinqi', '46465087-7945-47c7-a7ba-9b8b38172137', NULL, NULL, NULL, 'false'),
    ('welfare', 'worker', 'civil-affairs-bureau', '8990124c-44a4-47af-9f6f-ab82ed9c00d1', NULL, NULL, NULL, 'false'),
    ('welfare2', 'worker', 'civil-affairs-bureau', '5c24306a-d4f3-48eb-8fa5-f04f2bb2fe91', NULL, NULL, NULL, 'false'),
    ('police', 'worker', 'public-security', '68c970d0-a17d-45e5-ad3e-2ecd36c9d46a', NULL, NULL, NULL, 'false'),
    ('police2', 'worker', 'public-security', '592c82d6-6ee2-4efb-8989-10b8c0094bf9', NULL, NULL, NULL, 'false'),
    ('centre', 'worker', 'protection-centre-01', '21c6c66c-c3d3-4b0c-8a86-b6c62456f591', NULL, NULL, NULL, 'false'),
    ('centre2', 'worker', 'protection-centre-01', '1d6e415a-fcb2-4f05-9d1c-e58d9d65abe0', NULL, NULL, NULL, 'false');

INSERT INTO account_role_history
    (id, grant_id, login, role, unit, from_day, until_day, lent_by, handed, given_at, given_by, taken_at, taken_by)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '879e70fe-a570-4306-a939-4bcb53cdc898', 'office', 'office', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('2', 'c543e4a3-e785-4d3a-8476-f0d312817aea', 'stats', 'statistician', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('3', '810b6c74-21f6-476b-91e0-a637698b2458', 'reporter', 'reporter', 'health-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('4', '44cbde9a-0729-4619-8386-6fcfa1e84caf', 'approver', 'approver', 'health-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('5', '399c8472-57a3-4e49-8342-fcc68c0ad6a5', 'street', 'reporter', 'xinqi', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('6', '7469a1c6-f0bb-4363-96d5-e0e8f66932e2', 'worker', 'worker', 'xinqi-dujuan', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('7', 'a7acf5c3-1706-4d46-a52e-449f3704af8a', 'leader', 'leader', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('8', 'd3e3c700-18a3-482e-8a73-be88b9fb92a7', 'auditor', 'auditor', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('9', '0ac138dc-4989-422d-afdb-feb77e5ece3c', 'admin', 'administrator', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('10', 'd2f0b08e-b26f-44a0-917a-5f9f05c89878', 'admin2', 'administrator', 'beilun', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('11', '6cfc5cb4-d6de-49a1-b5d1-a7bc341d2c92', 'safety', 'worker', 'xiaogang', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('12', '6f809c78-8b0e-4773-943a-29414928e757', 'education', 'worker', 'education-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('13', 'f5f84492-d84e-47f7-b9e8-023c4df4ac7a', 'operator', 'worker', 'xinqi', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('14', '1ead121f-f6e5-44e4-8583-d48e3a466588', 'school', 'worker', 'school-01', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('15', '2e91355d-0e18-4e1f-b6d0-92b83b46f7a8', 'cdc', 'worker', 'health-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('16', '664324ca-cb7b-4dc9-8ede-f7049fda21e1', 'cdc2', 'worker', 'health-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('17', '8c0f7b28-567f-453c-b625-e9b34855ec33', 'food', 'worker', 'market-regulation', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('18', 'e248235d-fff7-4cd4-880a-50d6301f545c', 'food2', 'worker', 'market-regulation', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('19', '06945b77-ea9e-424c-a317-8f2b1bca8a87', 'culture', 'worker', 'culture-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('20', 'f49a72e1-18d3-450a-893a-1dcbf9f37a99', 'culture2', 'worker', 'culture-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('21', '1174e5bf-3d02-4378-8f68-b204069f3959', 'women', 'worker', 'womens-federation', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('22', 'd9eed2e3-ac75-448f-9a0a-4240398bc130', 'women2', 'worker', 'womens-federation', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('23', '46465087-7945-47c7-a7ba-9b8b38172137', 'children', 'worker', 'xinqi', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('24', '8990124c-44a4-47af-9f6f-ab82ed9c00d1', 'welfare', 'worker', 'civil-affairs-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('25', '5c24306a-d4f3-48eb-8fa5-f04f2bb2fe91', 'welfare2', 'worker', 'civil-affairs-bureau', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('26', '68c970d0-a17d-45e5-ad3e-2ecd36c9d46a', 'police', 'worker', 'public-security', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('27', '592c82d6-6ee2-4efb-8989-10b8c0094bf9', 'police2', 'worker', 'public-security', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('28', '21c6c66c-c3d3-4b0c-8a86-b6c62456f591', 'centre', 'worker', 'protection-centre-01', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, ''),
    ('29', '1d6e415a-fcb2-4f05-9d1c-e58d9d65abe0', 'centre2', 'worker', 'protection-centre-01', NULL, NULL, NULL, 'false', '2026-11-30 19:17:11.199759+00', '*accounts', NULL, '');

INSERT INTO action_rule
    (action, role, reach, purpose)
OVERRIDING SYSTEM VALUE VALUES
    ('report', 'office', 'subtree', 'false'),
    ('trail', 'office', 'district', 'false'),
    ('trail', 'statistician', 'district', 'false'),
    ('trail', 'reporter', 'district', 'false');

INSERT INTO audit_entry
    (seq, at, who, address, session, action, object, unit, before, after, purpose, previous, hash, chain)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '2026-11-30 19:17:03.941919+00', '*start', '', '', 'pack.accept', 'pack-beilun-2021-2025', '', '{}', '{"files":"297","sha256":"b7d88e699c4da463cdf64a33ddf9071c9a0c649db4890005790fea1c8ce564ee"}', '', E'\\xdb992f9460587707800c0cc8ae7b4311dc9f41cc656cad12379c6054107815c1', E'\\xd5f8ffc5d994c2f00176be44451680f671a6f1e22546c5c4f8acd8feedcaffb6', '0'),
    ('10', '2026-11-30 19:17:04.249881+00', '*demo', '', '', 'progress.record', 'item:beilun-2021-2025/legal-protection-08-b', '', '{}', '{"day":"2021-12-10","share":"20","state":"under_way"}', '', E'\\x1a34719399ed23d7f4edfb76e173d419a4b73c0b05c64d0d614f8cc1ae09b184', E'\\x514a1326f7b6bdd236c412ef384a261a4b8732d12ab5d53501c22de1e810ab9e', '0'),
    ('11', '2026-11-30 19:17:04.263283+00', '*demo', '', '', 'progress.record', 'item:beilun-2021-2025/legal-protection-06-b', '', '{}', '{"day":"2021-12-11","share":"25","state":"under_way"}', '', E'\\x514a1326f7b6bdd236c412ef384a261a4b8732d12ab5d53501c22de1e810ab9e', E'\\xc360f5aca03e18cec77f012e4cd9b367a309f59ee62631a2d82eca401e85d8fd', '0'),
    ('12', '2026-11-30 19:17:04.282375+00', '*demo', '', '', 'progress.record', 'item:beilun-2021-2025/environment-01-a', '', '{}', '{"day":"2021-12-11","share":"20","state":"under_way"}', '', E'\\xc360f5aca03e18cec77f012e4cd9b367a309f59ee62631a2d82eca401e85d8fd', E'\\x088f2e9d05bf38c2230260887d6103570ef72680ba0ebde14a0aa3459a78357b', '0');

INSERT INTO audit_head
    (one, seq, hash)
OVERRIDING SYSTEM VALUE VALUES
    ('true', '4097', E'\\xc7415626ba702641b4e5b2d4aff284f10039ac0b6f9c3e3683b285b9f5fe482f');

INSERT INTO audit_look_head
    (chain, seq, hash)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '0', E'\\x739c6a7b06ae441740af057ce3c2f26e9e0b7803115883795297344ea9c53073'),
    ('11', '0', E'\\xbfea10b08a6b8163ca2a90baca7ba955290a772c46a5921a867124a226285d13'),
    ('12', '0', E'\\xfe083a8cb0b3155c4fdaf9cc4fd814e349689badc34e7edf25905a5fa0c27a09'),
    ('13', '0', E'\\x8912f3fb66fa583e34c2a8d362a3242d6909f0923ee8864a6113f05380f810d8');

INSERT INTO audit_pending
    (id, at, who, address, session, action, object, unit, before, after, purpose, look, xid)
OVERRIDING SYSTEM VALUE VALUES
    ('5597', '2026-11-01 00:00:00+00', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'false', '6845');

INSERT INTO audit_seal
    (seq, hash, entries, at, chain)
OVERRIDING SYSTEM VALUE VALUES
    ('1', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '1', '2026-11-01 00:00:00+00', '0');

INSERT INTO audit_tied
    (chain, seq)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '0'),
    ('11', '0'),
    ('12', '0'),
    ('13', '0');

INSERT INTO known_device
    (login, digest, browser, since, used_at)
OVERRIDING SYSTEM VALUE VALUES
    ('office', E'\\xe9657bbbdff44736d871c7e20be31e5b4cc94d5adac614b06d9a1c6819e3ef2b', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', '2026-11-30 19:18:14.0868+00', '2026-11-30 19:18:14.0868+00'),
    ('admin', E'\\xb9cec7f7181f5e66b334046b2031d29d5a8f62ea9f0987ec725bd9a510be9448', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', '2026-11-30 19:19:51.025134+00', '2026-11-30 19:19:51.025134+00'),
    ('office', E'\\x6c3eb09b20832649b4bf705925a1c6a172e9d830908384ff38698e0cc661a98d', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', '2026-11-30 19:31:03.026228+00', '2026-11-30 19:31:03.026228+00'),
    ('admin', E'\\x3cae8526d0e1d349853611c68c4c46c5366d7e0063b696ba3b7db3c7e190f22f', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', '2026-11-30 19:33:34.041688+00', '2026-11-30 19:33:34.041688+00');

INSERT INTO one_time_code
    (login, digest, expires_at)
OVERRIDING SYSTEM VALUE VALUES
    ('x', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '2026-11-01 00:00:00+00');

INSERT INTO recovery_code
    (login, digest, used_at)
OVERRIDING SYSTEM VALUE VALUES
    ('office', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', NULL);

INSERT INTO role_rule
    (role, reaches_district, two_people, second_factor)
OVERRIDING SYSTEM VALUE VALUES
    ('office', 'true', 'false', 'true'),
    ('statistician', 'true', 'false', 'false'),
    ('reporter', 'false', 'false', 'false'),
    ('approver', 'false', 'false', 'false');

INSERT INTO totp
    (login, secret, confirmed, last_step)
OVERRIDING SYSTEM VALUE VALUES
    ('office', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', 'false', '0');

INSERT INTO user_entities
    (id, name, display_name)
OVERRIDING SYSTEM VALUE VALUES
    ('x', 'office', NULL);

INSERT INTO web_session
    (digest, id, login, created_at, used_at, ends_at, address, browser, content)
OVERRIDING SYSTEM VALUE VALUES
    (E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '4c7d9676-5775-43b3-99e5-caee45718666', NULL, '2026-11-01 00:00:00+00', '2026-11-01 00:00:00+00', '2026-11-01 00:00:00+00', '', '', E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a');

INSERT INTO account_proposal
    (id, kind, login, role, unit, from_day, until_day, lent_by, reason, proposed_by, proposed_at, expires_at)
OVERRIDING SYSTEM VALUE VALUES
    ('p1', 'grant', 'office', 'leader', 'beilun', NULL, NULL, NULL, '示例', 'admin', '2026-11-01T00:00Z', '2026-11-08T00:00Z');

INSERT INTO api_token
    (digest, login, name, created_at, expires_at)
OVERRIDING SYSTEM VALUE VALUES
    (decode(repeat('0a', 32), 'hex'), 'office', '示例', '2026-11-01T00:00Z', '2027-11-01T00:00Z');

INSERT INTO failed_sign_in
    (subject, failures, last_at, wait_until)
OVERRIDING SYSTEM VALUE VALUES
    ('name:office', 3, '2026-11-01T00:00Z', '2026-11-01T00:01Z');

INSERT INTO user_credentials
    (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, label)
OVERRIDING SYSTEM VALUE VALUES
    ('c1', (SELECT min(id) FROM user_entities), '\x0a', false, false, '示例');


INSERT INTO child
    (id, district, unit, unit_ord, school_ord, made_by, made_at)
OVERRIDING SYSTEM VALUE VALUES
    ('21448d80-9c68-4756-b581-2dfd8985690e', '266', '201', '5433345', '5328897', 'children', '2026-11-30 19:17:12.536599+00'),
    ('e223f2d8-72d0-4506-89c5-425e2a0ac2b8', '266', '202', '5798913', '5346305', 'children', '2026-11-30 19:17:12.684186+00'),
    ('c8cd79dd-de25-4874-bec3-4bf2fbc1344e', '266', '52', '1394689', '4841473', 'children', '2026-11-30 19:17:13.185825+00'),
    ('0d33ca52-207c-4903-9b76-2899a1726370', '266', '53', '2073601', '0', 'children', '2026-11-30 19:17:13.290454+00'),
    ('a5264bb2-c7af-41b7-aed2-e3374c55857e', '266', '54', '1673217', '0', 'children', '2026-11-30 19:17:13.388401+00'),
    ('8c8a8b7e-18f2-4594-bb2e-8a3ded1ce2a4', '266', '180', '5207041', '994305', 'children', '2026-11-30 19:17:13.470881+00'),
    ('121d162c-cc01-4f2f-a23e-bd370ff111ea', '266', '181', '4980737', '0', 'children', '2026-11-30 19:17:13.551409+00'),
    ('b4549db0-d41f-4a3b-9b09-df9309681e80', '266', '181', '4980737', '3814401', 'children', '2026-11-30 19:17:13.653284+00'),
    ('e21d48d7-2edc-4141-bf04-5175c7cfb7a0', '266', '15', '646145', '0', 'children', '2026-11-30 19:17:13.734951+00'),
    ('7230cc76-4b61-4791-a54d-11b4243f2a56', '266', '17', '402433', '3501057', 'children', '2026-11-30 19:17:13.890014+00'),
    ('57615e03-bae4-496e-ac0a-cd68e457d766', '266', '137', '3727361', '0', 'children', '2026-11-30 19:17:14.06891+00'),
    ('2247c0ac-62ef-4b8d-8867-1a89d139f5b5', '266', '44', '1168385', '0', 'children', '2026-11-30 19:17:14.259392+00'),
    ('eae06ffd-f862-4b50-bc0a-0d0a633f3960', '266', '15', '646145', '0', 'children', '2026-11-30 19:17:16.128089+00'),
    ('b4690bb7-5a76-4047-be2c-cc3401828905', '266', '45', '1116161', '0', 'children', '2026-11-30 19:17:18.937981+00'),
    ('fce3ba56-237d-4769-99c0-17808162733e', '266', '44', '1168385', '332801', 'children', '2026-11-30 19:17:23.918039+00'),
    ('9918da05-0de0-4ae8-8dbf-5de53b325fdd', '266', '201', '5433345', '5328897', 'children', '2026-11-30 19:17:39.048535+00'),
    ('92eee2ab-84e9-4a24-8b88-da20cf12bef0', '266', '202', '5798913', '5346305', 'children', '2026-11-30 19:17:39.145841+00'),
    ('b3b5c084-472f-49b1-b4bf-59bc19f38bd1', '266', '15', '646145', '0', 'children', '2026-11-30 19:17:39.713762+00'),
    ('1cc7efcd-af3e-4d03-b297-3ea991dcb49f', '266', '17', '402433', '3501057', 'children', '2026-11-30 19:17:39.770881+00'),
    ('ec1d5515-ab1f-4c96-9b98-ae3817e3a61b', '266', '44', '1168385', '0', 'children', '2026-11-30 19:17:39.829682+00'),
    ('d8b35711-5881-4837-a2d4-9f75f4e01298', '266', '112', '2874369', '2595841', 'children', '2026-11-30 19:17:14.434534+00'),
    ('574ec799-7cec-49df-9240-b4acc9f4c8e5', '266', '52', '1394689', '1238017', 'children', '2026-11-30 19:17:20.576995+00');

INSERT INTO child_event
    (id, child, unit_ord, school_ord, kind, day, unit_from, unit_to, noted_by, noted_at, withdrawn_by, withdrawn_at)
OVERRIDING SYSTEM VALUE VALUES
    ('30546194-dda0-4721-bc3d-fd1f41f31569', 'd8b35711-5881-4837-a2d4-9f75f4e01298', '2874369', '2595841', 'moved', '2026-10-02', '46', '112', 'children', '2026-11-30 19:17:40.019099+00', NULL, NULL),
    ('56d3b826-fb4a-4452-a2f0-f16828b7ceb9', 'eae06ffd-f862-4b50-bc0a-0d0a633f3960', '646145', '0', 'moved', '2026-08-03', '53', '15', 'children', '2026-11-30 19:17:40.071807+00', NULL, NULL),
    ('cacc7f46-946d-4f09-ac04-b4ecac40c9f6', '574ec799-7cec-49df-9240-b4acc9f4c8e5', '1394689', '1238017', 'moved', '2026-02-04', '202', '52', 'children', '2026-11-30 19:17:40.19033+00', NULL, NULL),
    ('53a47500-0e0e-4bf7-815f-f95d4ea7574d', 'fce3ba56-237d-4769-99c0-17808162733e', '1168385', '332801', 'died', '2026-10-22', NULL, NULL, 'children', '2026-11-30 19:17:40.224982+00', NULL, NULL);

INSERT INTO child_guardian
    (child, unit_ord, school_ord, person, role, held)
OVERRIDING SYSTEM VALUE VALUES
    ('21448d80-9c68-4756-b581-2dfd8985690e', '5433345', '5328897', '4fc05535-1b99-4414-afdd-54dce50f89dc', 'mother', '[2018-02-02,)'),
    ('c8cd79dd-de25-4874-bec3-4bf2fbc1344e', '1394689', '4841473', '949bb4bd-2242-4e19-b3a6-99068ad4372b', 'father', '[2019-04-26,)'),
    ('0d33ca52-207c-4903-9b76-2899a1726370', '2073601', '0', '1014e3e8-e8cf-4224-ad93-727fccc1018b', 'grandparent', '[2010-07-10,)'),
    ('a5264bb2-c7af-41b7-aed2-e3374c55857e', '1673217', '0', 'ef697996-c149-4b52-95da-ccf6c733e749', 'mother', '[2022-02-09,)');

INSERT INTO child_household
    (id, district, unit_ord, key_id, sealed, made_by, made_at)
OVERRIDING SYSTEM VALUE VALUES
    ('7b64099f-970a-44ed-97d2-cfb1fc49a0c1', '266', '5433345', '6c3349dd', E'\\xb7b8a68c545c42c0f2c166c644da2fa2c2ad6e5ab721fcb9373ce2f9148bae4eda160cd9ec912ef8996729bf', 'children', '2026-11-30 19:17:12.588504+00'),
    ('80e22773-fffb-4c0d-a292-bd3b3d0c0772', '266', '5207041', '6c3349dd', E'\\x75c7e7853ed8b06aa345beb0fdd4732c60b8660075fbc50f31676486568db75bf275c094991f49ae7a073980281f73fe', 'children', '2026-11-30 19:17:13.48037+00'),
    ('ddf389d0-0a44-41be-b5a5-61f5d3baa9a9', '266', '4980737', '6c3349dd', E'\\xd0d05923797abcba441548f05ddbd68f5ba45d6ce60e2418006191f46313b4aeacaec2b759ca05fd3a038dd617', 'children', '2026-11-30 19:17:13.560464+00'),
    ('9749c75b-6ec3-4d6c-9d64-13b1ec24e2b2', '266', '646145', '6c3349dd', E'\\x09ffe2358645e682df2b025b2d772a9fc1981465b6458dba99119be743f52711a607e94e3b4ff555ce37d6ddca', 'children', '2026-11-30 19:17:13.742936+00'),
    ('0b70e58e-8b1d-4e8c-aa0b-fa46c934126c', '266', '680961', '6c3349dd', E'\\xc107c5305684ccb4e6a3162e031b271eeddab8d037e4b48f36ccd85a46880dba5ddb1e17eb01bc538827c308ad701657', 'children', '2026-11-30 19:17:13.819082+00');

INSERT INTO child_link
    (id, child, child_ord, child_school, target, target_ord, target_school, held, takes, reason, linked_by, ended_by, end_reason)
OVERRIDING SYSTEM VALUE VALUES
    ('726de1e4-9735-4694-b0f2-85d4f28e684d', '9918da05-0de0-4ae8-8dbf-5de53b325fdd', '5433345', '5328897', '21448d80-9c68-4756-b581-2dfd8985690e', '5433345', '5328897', '["2026-11-30 19:17:39.867213+00",)', '{}', '同一位母亲在两处登记，当面核对过', 'children', NULL, NULL),
    ('d292d14f-8b5f-447b-9c5c-768edfa8f636', '92eee2ab-84e9-4a24-8b88-da20cf12bef0', '5798913', '5346305', 'e223f2d8-72d0-4506-89c5-425e2a0ac2b8', '5798913', '5346305', '["2026-11-30 19:17:39.905223+00","2026-11-30 19:17:39.973468+00")', '{}', '同一位母亲在两处登记，当面核对过', 'children', 'children', '核对户口簿后发现是另一个孩子');

INSERT INTO child_member
    (child, unit_ord, school_ord, household, held)
OVERRIDING SYSTEM VALUE VALUES
    ('21448d80-9c68-4756-b581-2dfd8985690e', '5433345', '5328897', '7b64099f-970a-44ed-97d2-cfb1fc49a0c1', '[2018-02-02,)'),
    ('8c8a8b7e-18f2-4594-bb2e-8a3ded1ce2a4', '5207041', '994305', '80e22773-fffb-4c0d-a292-bd3b3d0c0772', '[2012-07-17,)'),
    ('121d162c-cc01-4f2f-a23e-bd370ff111ea', '4980737', '0', 'ddf389d0-0a44-41be-b5a5-61f5d3baa9a9', '[2010-04-01,)'),
    ('b4549db0-d41f-4a3b-9b09-df9309681e80', '4980737', '3814401', 'ddf389d0-0a44-41be-b5a5-61f5d3baa9a9', '[2012-09-18,)');

INSERT INTO child_pair
    (one, one_ord, one_school, other, other_ord, other_school, apart, weight, reason, said_by, said_at)
OVERRIDING SYSTEM VALUE VALUES
    ('b3b5c084-472f-49b1-b4bf-59bc19f38bd1', '646145', '0', 'e21d48d7-2edc-4141-bf04-5175c7cfb7a0', '646145', '0', 'false', '23.941654637907334', '', '*rule', '2026-11-30 19:17:39.719187+00'),
    ('1cc7efcd-af3e-4d03-b297-3ea991dcb49f', '402433', '3501057', '7230cc76-4b61-4791-a54d-11b4243f2a56', '402433', '3501057', 'false', '23.941654637907334', '', '*rule', '2026-11-30 19:17:39.777581+00'),
    ('2247c0ac-62ef-4b8d-8867-1a89d139f5b5', '1168385', '0', 'ec1d5515-ab1f-4c96-9b98-ae3817e3a61b', '1168385', '0', 'false', '23.941654637907334', '', '*rule', '2026-11-30 19:17:39.835812+00'),
    ('92eee2ab-84e9-4a24-8b88-da20cf12bef0', '5798913', '5346305', 'e223f2d8-72d0-4506-89c5-425e2a0ac2b8', '5798913', '5346305', 'true', '0', '核对户口簿后发现是另一个孩子', 'children', '2026-11-30 19:17:39.975829+00');

INSERT INTO child_person
    (id, district, unit_ord, key_id, sealed, made_by, made_at)
OVERRIDING SYSTEM VALUE VALUES
    ('4fc05535-1b99-4414-afdd-54dce50f89dc', '266', '5433345', '6c3349dd', E'\\xd1cb2e23fedbe248235cacb2b31e6a9c67b097e5d2c2b8d119113deca3cda464397694e61845876afc14cbb5f0e85330c1919e33455df49dd3214f4ee87e9dd42b80d7471347', 'children', '2026-11-30 19:17:12.566179+00'),
    ('7fdc15eb-4618-4b79-83e8-4368f1d35173', '266', '5433345', '6c3349dd', E'\\x5d505359ef95365a4ab3e1a59bddca34d7763207fd1a53e563f2a30e8355682538ba400b19c436790baf71d8c4f4a171efafa051b49bac6a37ec1180404d25552e5fc164bdf9', 'children', '2026-11-30 19:17:12.579377+00'),
    ('949bb4bd-2242-4e19-b3a6-99068ad4372b', '266', '1394689', '6c3349dd', E'\\x6d628bff4fb0670ee0003cfedbaba0ca391cc0996551b1a01ecf678f9c2ae90bef69c060e99b3d21d391b4b8dcd55513d437ec1959e53517adac29d161911c8b07e7982551ea', 'children', '2026-11-30 19:17:13.194615+00'),
    ('1014e3e8-e8cf-4224-ad93-727fccc1018b', '266', '2073601', '6c3349dd', E'\\xcd3c5385a2bebca2698cb043fab49c05df272b65b29702d7daea105cde217d71f23069f3e32a50f3d98d87842244e638cc26e430dc7a026ca9175a3766a1a31c120ffdac2be3', 'children', '2026-11-30 19:17:13.296531+00'),
    ('ef697996-c149-4b52-95da-ccf6c733e749', '266', '1673217', '6c3349dd', E'\\xf27466c6a793f4cee9a54d295771addacfdc2253d22deb317d703605d139f540b29a6ee4dac6fa4fbef00dbf864be141e86e60b366fe1a34c3785a3767a0aad544577f357b61', 'children', '2026-11-30 19:17:13.395349+00'),
    ('6c2bda91-9ad9-4a85-973e-adf535e04782', '266', '1673217', '6c3349dd', E'\\x62e82c898310066ab83f86b6c69cda177f22ebe73f2583d4aaa905605497a8793b22a5333d0b3c0d2fa4d64d34a327049f9538a9e345103b66aeea57c68f164ea4938cd1fbee', 'children', '2026-11-30 19:17:13.397609+00'),
    ('09d073d7-1276-40b6-b7f4-ef7855585dbb', '266', '4980737', '6c3349dd', E'\\x7d8308f95fe29b1123eafc3417e9ca6fd8ca4845b60f602f579813947a5959971c671f8fad68077ffd0d6cff8b14d738d633c0559be3883985dc499b71d1abef92546fe03553', 'children', '2026-11-30 19:17:13.556487+00'),
    ('01527772-5f22-48e4-a452-893d2934fb52', '266', '646145', '6c3349dd', E'\\x479db53014d7eea8877361e73a3b176c2c66b979a9ac6ee8d4df0e69e3c9df84b0f079428f608b7a0b716d9801c3ac11417e11c0359e0f8807855134cb6ea28095b8f6eb7e89', 'children', '2026-11-30 19:17:13.740097+00');

INSERT INTO child_person_token
    (token, person, unit_ord)
OVERRIDING SYSTEM VALUE VALUES
    ('-880021853004032854', '4fc05535-1b99-4414-afdd-54dce50f89dc', '5433345'),
    ('-446818456161813621', '7fdc15eb-4618-4b79-83e8-4368f1d35173', '5433345'),
    ('-6943287864894123116', '09d073d7-1276-40b6-b7f4-ef7855585dbb', '4980737'),
    ('3582453613741944609', '01527772-5f22-48e4-a452-893d2934fb52', '646145');

INSERT INTO child_source
    (number, child, unit_ord, school_ord, source, whole, holds_from, birth, birth_known, sex, number_kind, home, school, residence, household_code, living_code, in_school, disabled, key_id, sealed, said_by, said_at)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '21448d80-9c68-4756-b581-2dfd8985690e', '5433345', '5328897', 'demo', 'true', NULL, '2018-02-02', 'day', 'm', 'resident', '201', '312', 'registered', '330206', '330206', 'true', 'false', '6c3349dd', E'\\x41b9f806286531272d65a3460ac613f7fe07a4035144b3dda6a0cd9bbe8c27f5531bfcae741c489e72a63255f885259c659a56e72012042b13a53f0081447322c1f0028728fdcaa5707c283c96186cfbc2647166ddfce6cda5767ac2dc954f5db5f374b1a5f9181d1929eafc62dc7d902c4d2f772d144348492a32330caeb07abd1f732d9f39ce049e3cafbbcbc93d752981a187ae3d2f7a8301a667dd562267abeaca0c7e2b976de736114aec082f15f3ed857e860d0828789343650602e9fef4bf5c94349e2c08', 'children', '2026-11-30 19:17:12.546158+00'),
    ('10', '8c8a8b7e-18f2-4594-bb2e-8a3ded1ce2a4', '5207041', '994305', 'demo', 'true', NULL, '2012-07-17', 'day', 'f', 'resident', '180', '327', 'registered', '330206', '330206', 'true', 'false', '6c3349dd', E'\\x32eebbd1bf76c8948408f61bd3a9e5f1e1c3e56072117714be2e58e2b37695e657da6ea40bdb9a1a1fe17ded94ff2600ac06b51baecefdebd7a881ace45ccb5dcbac4bdc320b2cc946ac5658efb12b0425a270e5a48e8758f18d59fdea3950845b52300f8c6a0265d44257e6e8b5c095b71c550db9483f6bfead3f89374efee9d5da766cad8dd1a4eb7c69ca1797ec754341c34e32d6e704526c5b6ada435aa03f33e65e867bfe173a6b5c83395a6ee14a5ccf6431cc1b3af863d3669ad5a3de8273433c371076f2', 'children', '2026-11-30 19:17:13.471838+00'),
    ('11', '121d162c-cc01-4f2f-a23e-bd370ff111ea', '4980737', '0', 'demo', 'true', NULL, '2010-04-01', 'day', 'f', 'resident', '181', NULL, 'registered', '330206', '330206', 'false', 'false', '6c3349dd', E'\\xe619ea8e8deba3f3177f5dfdd5ffe4b9bedfc54fedd4d0569cc585d7a2ecd40bb4de77d3e012eae11f0b80128a86488577e9c792358a30ef1a02ae0458a91781148821fa6721be9a56311ab6da8dddceecd7ce9b0a04c10cce907ea062d66af50a24eb1c94e0ae903e577cd6906571c50120414c4d32d031919a517d087720d1d539bdaed9d0768fb1bebe9c259600a00d9c106377d8cb8413f30f3e90dfb64c5db004368c2eba94647b22e70f7159dcd5e394327864a0d133395d04d9337492', 'children', '2026-11-30 19:17:13.552438+00'),
    ('12', 'b4549db0-d41f-4a3b-9b09-df9309681e80', '4980737', '3814401', 'demo', 'true', NULL, '2012-09-18', 'day', 'f', 'resident', '181', '328', 'registered', '330206', '330206', 'false', 'false', '6c3349dd', E'\\x49f0b91d16f26052cad2d070a68f49a66ff70af00ccae953aa4eb89086478e54a2b9ac8e99a648b8ffc4aff908850433d536126c9a438b72d57307a81463896ca80a911e74e9e287be77312493559e6f99623d9451c9a757e5dc0c10a6f790a53e28900732c92647572c1da868bab0f0c3ecfa0e14db71e75bba11ae882e5ab6137720d040781751e65e2e42b9201d5f3183e826d3051ca688e4e59da41a22b6e92606da025dfd4700ef38cc2a1c0e337c831d98a25db780662c5c6ab802b4f4', 'children', '2026-11-30 19:17:13.654389+00');

INSERT INTO child_token
    (token, child, unit_ord, school_ord)
OVERRIDING SYSTEM VALUE VALUES
    ('-4700834755811512014', '21448d80-9c68-4756-b581-2dfd8985690e', '5433345', '5328897'),
    ('-4374956391091608460', 'e223f2d8-72d0-4506-89c5-425e2a0ac2b8', '5798913', '5346305'),
    ('-3335038215338446731', '57615e03-bae4-496e-ac0a-cd68e457d766', '3727361', '0'),
    ('-6948073686758866904', '57615e03-bae4-496e-ac0a-cd68e457d766', '3727361', '0');


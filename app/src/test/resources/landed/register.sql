INSERT INTO register.count_delta
    (district, register, count, day, unit, options, amount, at, xid)
OVERRIDING SYSTEM VALUE VALUES
    ('266', 'drowning-prevention', 'waters.listed', '2026-02-18', '167', 'yellow', '1', '2026-02-18 00:43:00+00', '2349'),
    ('266', 'drowning-prevention', 'waters.listed', '2026-02-28', '95', 'yellow', '1', '2026-02-28 05:10:00+00', '2373'),
    ('266', 'drowning-prevention', 'waters.four_ones', '2026-02-28', '95', '', '1', '2026-02-28 05:10:00+00', '2373'),
    ('266', 'drowning-prevention', 'waters.graded', '2026-03-03', '78', '', '1', '2026-03-03 04:46:00+00', '2386');

INSERT INTO register.count_part
    (district, register, record, count, unit, day, options, amount)
OVERRIDING SYSTEM VALUE VALUES
    ('266', 'drowning-prevention', '9f3f48f8-fd25-3784-8d6e-cf227920427b', 'waters.four_ones', '167', '-infinity', '', '1'),
    ('266', 'drowning-prevention', 'aacb0d99-8c40-3a20-b720-c00d3187f7af', 'waters.graded', '95', '-infinity', '', '1'),
    ('266', 'drowning-prevention', 'aacb0d99-8c40-3a20-b720-c00d3187f7af', 'waters.four_ones', '95', '-infinity', '', '1'),
    ('266', 'drowning-prevention', '0393e9a9-d98a-3162-9273-c5cefc2ae366', 'waters.listed', '78', '-infinity', 'yellow', '1');

INSERT INTO register.count_rule
    (district, register, digest, at)
OVERRIDING SYSTEM VALUE VALUES
    ('266', 'activity-venues', '0bf5b8c51431cbb4a5c668015bfad367d84fb57e087f8197ec995d2b2b703ccb', '2026-11-30 19:17:04.124364+00'),
    ('266', 'family-friendly-employer', '7b9abfe4990344662ee0db6f1974a852a4815ea234a70766ff3fc27632c97c7d', '2026-11-30 19:17:04.306209+00'),
    ('266', 'family-friendly-facilities', 'd50a5446a458bea29adff17c4e1425b261b58274db36467a7e1dc78a9d886477', '2026-11-30 19:17:04.31581+00'),
    ('266', 'parent-child-reading', 'c343498d57c534219013dc7ebf3e94c624da497d0de6d4d0cebef33635b87a07', '2026-11-30 19:17:04.326542+00');

INSERT INTO register.hand_over
    (district, id, register, record, kind, number, offering, from_unit, from_ord, to_unit, to_ord, outside, state, partly, reason, offered_at, offered_by, accepted_at, accepted_by, refused_at, answered_at, ended_at, passed_from, opened, version, changed_at, changed_by)
OVERRIDING SYSTEM VALUE VALUES
    ('266', '8cd6bef5-9220-46ca-8b74-c49a06f3d200', 'drowning-hazard', '5d419f8e-cc48-35f2-af3e-fc7c38731838', 'owner', 'SH-2026-330206003007-0001', '03e56fba-c594-4b1f-b14d-39c1359b983d', 'xiaogang-chenshan', '4092929', 'xiaogang', '3952641', NULL, 'refused', 'false', '示例：这处水域不归我们管', '2026-11-15 06:30:00+00', 'safety', NULL, NULL, '2026-11-16 07:54:00+00', NULL, NULL, NULL, NULL, '2', '2026-11-16 07:54:00+00', 'operator'),
    ('266', '8b74393e-6455-4546-a6a3-5989213ca848', 'drowning-hazard', 'dd64c4bc-5627-335a-b8de-0058cea30ff2', 'owner', 'SH-2026-330206004230-0001', '9cc838b0-ee04-49ee-9c23-953c99fcd061', 'daqi-chengwan', '1464321', 'daqi', '1376257', NULL, 'refused', 'false', '示例：这处水域不归我们管', '2026-11-18 05:12:00+00', 'safety', NULL, NULL, '2026-11-19 02:51:00+00', NULL, NULL, NULL, NULL, '2', '2026-11-19 02:51:00+00', 'operator'),
    ('266', '8051fbdd-51a1-4233-ab36-56361be08ba9', 'drowning-hazard', '4786f179-7b81-3f8a-ba77-6e35da293683', 'owner', 'SH-2026-330206005006-0001', 'd30e9bc9-9c5f-4792-af30-bb982058e03f', 'xiapu-shawan', '5085185', 'xiapu', '4770817', NULL, 'refused', 'false', '示例：这处水域不归我们管', '2026-11-19 04:00:00+00', 'safety', NULL, NULL, '2026-11-19 07:55:00+00', NULL, NULL, NULL, NULL, '2', '2026-11-19 07:55:00+00', 'operator'),
    ('266', '496bf106-10c3-408f-947b-73f8c59c8c59', 'drowning-hazard', 'c4c039be-33ff-3f83-a888-ba51cac982da', 'owner', 'SH-2026-330206005211-0001', 'e838b9ed-26cd-4473-93b1-a0fff6c9dd2a', 'xiapu-shangfu', '5050369', 'xiapu', '4770817', NULL, 'offered', 'false', NULL, '2026-11-21 05:46:00+00', 'safety', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1', '2026-11-21 05:46:00+00', 'safety'),
    ('266', 'd5d93ef4-5a5e-472f-9b4a-1d5d39dee5d2', 'drowning-hazard', '12f81f51-8733-308a-b210-c6f42e4a0bde', 'owner', 'SH-2026-330206009001-0001', '1f3e198a-44f3-4778-8973-5233ee1c966c', 'meishan-jiangmei', '3396609', 'meishan', '3325953', NULL, 'offered', 'false', NULL, '2026-11-23 01:13:00+00', 'safety', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1', '2026-11-23 01:13:00+00', 'safety');

INSERT INTO register.hand_over_history
    (district, id, register, record, kind, number, offering, from_unit, from_ord, to_unit, to_ord, outside, state, partly, reason, offered_at, offered_by, accepted_at, accepted_by, refused_at, answered_at, ended_at, passed_from, opened, version, changed_at, changed_by, until_version, superseded_at)
OVERRIDING SYSTEM VALUE VALUES
    ('266', '77ca3fa9-2989-4ff8-ad58-5630d5c8139b', 'drowning-hazard', 'e382b4bc-350a-3d5a-b2c9-d499ef814f13', 'owner', 'SH-2026-330206001001-0001', '194d391a-d515-4376-9c05-f76da075dde1', 'daxie-haiwan', '2369537', 'daxie', '2246657', NULL, 'offered', 'false', NULL, '2026-10-23 07:28:00+00', 'safety', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1', '2026-10-23 07:28:00+00', 'safety', '2', '2026-10-24 08:11:00+00'),
    ('266', 'c22bb571-3a2a-4de5-a332-04d4aa374007', 'food-warning', '446a78db-8608-32a0-b99d-8843351f85f5', 'schools', 'YJ-2026-001', 'ba36ec4e-2dcf-49fc-80e7-dd11b2bf2ab6', 'market-regulation', '3291137', 'school-11', '2595841', NULL, 'accepted', 'false', NULL, '2026-10-10 08:56:00+00', 'food', '2026-10-10 08:58:00+00', 'school', NULL, NULL, NULL, NULL, NULL, '2', '2026-10-10 08:58:00+00', 'school', '3', '2026-10-10 09:00:00+00'),
    ('266', '314b1333-4e9f-4ba7-a0c8-0465a514ca41', 'food-warning', '446a78db-8608-32a0-b99d-8843351f85f5', 'schools', 'YJ-2026-001', 'ba36ec4e-2dcf-49fc-80e7-dd11b2bf2ab6', 'market-regulation', '3291137', 'kindergarten-08', '3361793', NULL, 'answered', 'false', NULL, '2026-10-10 08:56:00+00', 'food', '2026-10-10 08:57:00+00', 'school', NULL, '2026-10-10 08:59:00+00', NULL, NULL, NULL, '3', '2026-10-10 08:59:00+00', 'school', '4', '2026-10-11 08:31:00+00'),
    ('266', 'c22bb571-3a2a-4de5-a332-04d4aa374007', 'food-warning', '446a78db-8608-32a0-b99d-8843351f85f5', 'schools', 'YJ-2026-001', 'ba36ec4e-2dcf-49fc-80e7-dd11b2bf2ab6', 'market-regulation', '3291137', 'school-11', '2595841', NULL, 'answered', 'false', NULL, '2026-10-10 08:56:00+00', 'food', '2026-10-10 08:58:00+00', 'school', NULL, '2026-10-10 09:00:00+00', NULL, NULL, NULL, '3', '2026-10-10 09:00:00+00', 'school', '4', '2026-10-11 08:32:00+00');

INSERT INTO register.hand_over_part
    (district, hand_over, part, register, from_ord, to_ord, due_at, how_zh, how_en, done_at, done_by)
OVERRIDING SYSTEM VALUE VALUES
    ('266', '8cd6bef5-9220-46ca-8b74-c49a06f3d200', 'accept', 'drowning-hazard', '4092929', '3952641', '2026-11-16 16:00:00+00', '从2026-11-15 14:30起1天，次日为第1天，到最后一天24时', '1 day from 2026-11-15 14:30; day 1 is the next day, until 24:00 of the last', '2026-11-16 07:54:00+00', 'operator'),
    ('266', '8b74393e-6455-4546-a6a3-5989213ca848', 'accept', 'drowning-hazard', '1464321', '1376257', '2026-11-19 16:00:00+00', '从2026-11-18 13:12起1天，次日为第1天，到最后一天24时', '1 day from 2026-11-18 13:12; day 1 is the next day, until 24:00 of the last', '2026-11-19 02:51:00+00', 'operator'),
    ('266', '8051fbdd-51a1-4233-ab36-56361be08ba9', 'accept', 'drowning-hazard', '5085185', '4770817', '2026-11-20 16:00:00+00', '从2026-11-19 12:00起1天，次日为第1天，到最后一天24时', '1 day from 2026-11-19 12:00; day 1 is the next day, until 24:00 of the last', '2026-11-19 07:55:00+00', 'operator'),
    ('266', '496bf106-10c3-408f-947b-73f8c59c8c59', 'accept', 'drowning-hazard', '5050369', '4770817', '2026-11-22 16:00:00+00', '从2026-11-21 13:46起1天，次日为第1天，到最后一天24时', '1 day from 2026-11-21 13:46; day 1 is the next day, until 24:00 of the last', NULL, NULL);

INSERT INTO register.layout
    (register, version, digest, sql, applied_at)
OVERRIDING SYSTEM VALUE VALUES
    ('activity-venues', '1', '37e04b8809f67c2c0349a1d7c6b0b41d835309e373d277e7e2c5cb49d6605e56', 'CREATE TABLE register."activity-venues" (
    "district" integer NOT NULL,
    "id" uuid NOT NULL,
    "unit" integer NOT NULL,
    "unit_ord" integer NOT NULL,
    "state" text NOT NULL,
    "number" text,
    "flag.article120" boolean NOT NULL DEFAULT false,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "step" text,
    "reason" text,
    "awaited" boolean NOT NULL DEFAULT false,
    "at.build" timestamptz,
    "at.open" timestamptz,
    "at.safe" timestamptz,
    "at.renovate" timestamptz,
    "at.suspend" timestamptz,
    "at.resume" timestamptz,
    "at.close" timestamptz,
    "at.refer" timestamptz,
    "due_at" timestamptz,
    "owes" text,
    "created_at" timestamptz NOT NULL,
    "created_by" text,
    "venue.venue" text,
    "venue.kind" text,
    "venue.geom" text,
    "venue.geom.division" text,
    "venue.geom.lat" bigint,
    "venue.geom.lon" bigint,
    "venue.street" text,
    "venue.child_area" bigint,
    "venue.capacity" bigint,
    "venue.age_zones" text,
    "venue.rural" boolean,
    "venue.private" boolean,
    "venue.school_open" boolean,
    "venue.barrier_free" text,
    "venue.helper_free" boolean,
    "venue.care_room" boolean,
    "venue.hours" bigint,
    "venue.days_open" bigint,
    "price.rule" text,
    "price.limit" bigint,
    "price.amount" bigint,
    "price.full" bigint,
    "price.verdict" text,
    "price.open_day" date,
    "safety.check_due" date,
    "safety.checked_on" date,
    "safety.equipment" text,
    "safety.replacement" text,
    "safety.closed_on" date,
    CONSTRAINT "activity-venues~key" PRIMARY KEY (district, id)
);
CREATE TABLE register."activity-venues~history" (
    "district" integer NOT NULL,
    "id" uuid NOT NULL,
    "unit" integer NOT NULL,
    "unit_ord" integer NOT NULL,
    "state" text NOT NULL,
    "number" text,
    "flag.article120" boolean NOT NULL DEFAULT false,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "step" text,
    "reason" text,
    "awaited" boolean NOT NULL DEFAULT false,
    "at.build" timestamptz,
    "at.open" timestamptz,
    "at.safe" timestamptz,
    "at.renovate" timestamptz,
    "at.suspend" timestamptz,
    "at.resume" timestamptz,
    "at.close" timestamptz,
    "at.refer" timestamptz,
    "due_at" timestamptz,
    "owes" text,
    "created_at" timestamptz NOT NULL,
    "created_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "venue.venue" text,
    "venue.kind" text,
    "venue.geom" text,
    "venue.geom.division" text,
    "venue.geom.lat" bigint,
    "venue.geom.lon" bigint,
    "venue.street" text,
    "venue.child_area" bigint,
    "venue.capacity" bigint,
    "venue.age_zones" text,
    "venue.rural" boolean,
    "venue.private" boolean,
    "venue.school_open" boolean,
    "venue.barrier_free" text,
    "venue.helper_free" boolean,
    "venue.care_room" boolean,
    "venue.hours" bigint,
    "venue.days_open" bigint,
    "price.rule" text,
    "price.limit" bigint,
    "price.amount" bigint,
    "price.full" bigint,
    "price.verdict" text,
    "price.open_day" date,
    "safety.check_due" date,
    "safety.checked_on" date,
    "safety.equipment" text,
    "safety.replacement" text,
    "safety.closed_on" date,
    CONSTRAINT "activity-venues~history~key" PRIMARY KEY (district, id, version)
);
CREATE TABLE register."activity-venues.open" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "open.date" date,
    "open.from" timestamptz,
    "open.to" timestamptz,
    CONSTRAINT "activity-venues.open~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.open~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "open.date" date,
    "open.from" timestamptz,
    "open.to" timestamptz,
    CONSTRAINT "activity-venues.open~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.closure" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "closure.from" date,
    "closure.to" date,
    "closure.announced" date,
    "closure.danger" boolean,
    "closure.length" bigint,
    "closure.broken" boolean,
    CONSTRAINT "activity-venues.closure~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.closure~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "closure.from" date,
    "closure.to" date,
    "closure.announced" date,
    "closure.danger" boolean,
    "closure.length" bigint,
    "closure.broken" boolean,
    CONSTRAINT "activity-venues.closure~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.promise" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "promise.year" bigint,
    "promise.published" date,
    "promise.days" bigint,
    "promise.kept" bigint,
    "promise.score" bigint,
    CONSTRAINT "activity-venues.promise~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.promise~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "promise.year" bigint,
    "promise.published" date,
    "promise.days" bigint,
    "promise.kept" bigint,
    "promise.score" bigint,
    CONSTRAINT "activity-venues.promise~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.charge" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "charge.on_day" date,
    "charge.height" bigint,
    "charge.age" bigint,
    "charge.card" boolean,
    "charge.paid" bigint,
    "charge.wrong" boolean,
    CONSTRAINT "activity-venues.charge~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.charge~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "charge.on_day" date,
    "charge.height" bigint,
    "charge.age" bigint,
    "charge.card" boolean,
    "charge.paid" bigint,
    "charge.wrong" boolean,
    CONSTRAINT "activity-venues.charge~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.fund" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "state" text NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "fund.src" text,
    "fund.amount" bigint,
    "fund.paid" bigint,
    "fund.purpose" text,
    "fund.on_day" date,
    CONSTRAINT "activity-venues.fund~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.fund~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "state" text NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "fund.src" text,
    "fund.amount" bigint,
    "fund.paid" bigint,
    "fund.purpose" text,
    "fund.on_day" date,
    CONSTRAINT "activity-venues.fund~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.use" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "use.day" date,
    "use.children" bigint,
    "use.at_most" bigint,
    CONSTRAINT "activity-venues.use~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.use~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "use.day" date,
    "use.children" bigint,
    "use.at_most" bigint,
    CONSTRAINT "activity-venues.use~history~key" PRIMARY KEY (district, record, id, version)
);
CREATE TABLE register."activity-venues.complaint" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "state" text NOT NULL,
    "when~1e84e27f6f" boolean,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "complaint.at" timestamptz,
    "complaint.about" text,
    "complaint.what" text,
    "complaint.due" date,
    "complaint.answered" timestamptz,
    "complaint.verdict" text,
    CONSTRAINT "activity-venues.complaint~key" PRIMARY KEY (district, record, id)
);
CREATE TABLE register."activity-venues.complaint~history" (
    "district" integer NOT NULL,
    "record" uuid NOT NULL,
    "id" uuid NOT NULL,
    "unit_ord" integer NOT NULL,
    "position" integer NOT NULL,
    "state" text NOT NULL,
    "version" integer NOT NULL DEFAULT 1,
    "definition" integer NOT NULL,
    "changed_at" timestamptz NOT NULL,
    "changed_by" text,
    "until_version" integer NOT NULL,
    "superseded_at" timestamptz NOT NULL,
    "complaint.at" timestamptz,
    "complaint.about" text,
    "complaint.what" text,
    "complaint.due" date,
    "complaint.answered" timestamptz,
    "complaint.verdict" text,
    CONSTRAINT "activity-venues.complaint~history~key" PRIMARY KEY (district, record, id, version)
);
ALTER TABLE register."activity-venues" ADD CONSTRAINT "venue.child_area~range" CHECK (0 <= "venue.child_area" AND 10000000 >= "venue.child_area") NOT VALID;
ALTER TABLE register."activity-venues" ADD CONSTRAINT "venue.capacity~range" CHECK (1 <= "venue.capacity" AND 100000 >= "venue.capacity") NOT VALID;
ALTER TABLE register."activity-venues" ADD CONSTRAINT "venue.hours~range" CHECK (0 <= "venue.hours" AND 1680 >= "venue.hours") NOT VALID;
ALTER TABLE register."activity-venues" ADD CONSTRAINT "venue.days_open~range" CHECK (0 <= "venue.days_open" AND 366 >= "venue.days_open") NOT VALID;
ALTER TABLE register."activity-venues" ADD CONSTRAINT "price.limit~range" CHECK (0 <= "price.limit" AND 3000 >= "price.limit") NOT VALID;
CREATE INDEX "activity-venues~unit~state" ON register."activity-venues" USING btree (unit_ord, state);
CREATE INDEX "activity-venues~unit~new" ON register."activity-venues" USING btree (unit_ord, created_at DESC, id DESC);
CREATE INDEX "activity-venues~new" ON register."activity-venues" USING btree (district, created_at DESC, id DESC);
CREATE INDEX "activity-venues~due" ON register."activity-venues" USING btree (district, unit_ord, due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX "activity-venues~number" ON register."activity-venues" USING btree (district, number);
CREATE INDEX "activity-venues~same" ON register."activity-venues" USING btree (district, "venue.venue");
CREATE INDEX "activity-venues~list~violations" ON register."activity-venues" USING btree (unit_ord, "venue.street", id);
CREATE INDEX "activity-venues~list~unsafe" ON register."activity-venues" USING btree (unit_ord, "safety.check_due", id);
CREATE INDEX "activity-venues~when~1e84e27f6f" ON register."activity-venues" USING btree (unit_ord) WHERE "when~1e84e27f6f";
ALTER TABLE register."activity-venues" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE ON register."activity-venues" TO qm_app;
COMMENT ON TABLE register."activity-venues" IS ''儿童活动场所 | Activity places of children'';
COMMENT ON COLUMN register."activity-venues"."venue.venue" IS ''名称 | Name; text; open'';
COMMENT ON COLUMN register."activity-venues"."venue.kind" IS ''类型 | Kind; code(venue-kind); open'';
COMMENT ON COLUMN register."activity-venues"."venue.geom" IS ''位置 | Position; place; open'';
COMMENT ON COLUMN register."activity-venues"."venue.street" IS ''街道 | Street; unit(street); open'';
COMMENT ON COLUMN register."activity-venues"."venue.child_area" IS ''儿童区面积 | Area for children; scaled(1); open'';
COMMENT ON COLUMN register."activity-venues"."venue.capacity" IS ''容量 | Capacity; whole; open'';
COMMENT ON COLUMN register."activity-venues"."venue.age_zones" IS ''年龄分区 | Age zones; text; open'';
COMMENT ON COLUMN register."activity-venues"."venue.rural" IS ''农村 | Rural; yes_no; open'';
COMMENT ON COLUMN register."activity-venues"."venue.private" IS ''民办 | Private; yes_no; open'';
COMMENT ON COLUMN register."activity-venues"."venue.school_open" IS ''学校设施假期开放 | School facility open in holidays; yes_no; open'';
COMMENT ON COLUMN register."activity-venues"."venue.barrier_free" IS ''无障碍 | Barrier-free; text; open'';
COMMENT ON COLUMN register."activity-venues"."venue.helper_free" IS ''残疾儿童陪同免票 | Helper of a disabled child free; yes_no; open'';
COMMENT ON COLUMN register."activity-venues"."venue.care_room" IS ''母婴室 | Care room; yes_no; open'';
COMMENT ON COLUMN register."activity-venues"."venue.hours" IS ''每周开放小时 | Hours a week; scaled(1); open'';
COMMENT ON COLUMN register."activity-venues"."venue.days_open" IS ''本年开放天数 | Days open this year; whole; open'';
COMMENT ON COLUMN register."activity-venues"."price.rule" IS ''儿童规则 | Rule for children; code(price-rule); open'';
COMMENT ON COLUMN register."activity-venues"."price.limit" IS ''界限 米或岁 | Limit in metres or years; scaled(2); open'';
COMMENT ON COLUMN register."activity-venues"."price.amount" IS ''儿童票价 | Price for a child; money; open'';
COMMENT ON COLUMN register."activity-venues"."price.full" IS ''全价 | Full price; money; open'';
COMMENT ON COLUMN register."activity-venues"."price.verdict" IS ''价格结论 | Price verdict; code(price-verdict); open'';
COMMENT ON COLUMN register."activity-venues"."price.open_day" IS ''价格查看日 | Price looked at on; date; open'';
COMMENT ON COLUMN register."activity-venues"."safety.check_due" IS ''安全检查到期 | Safety check due; date; open'';
COMMENT ON COLUMN register."activity-venues"."safety.checked_on" IS ''检查日期 | Checked on; date; open'';
COMMENT ON COLUMN register."activity-venues"."safety.equipment" IS ''设备注册 | Registered equipment; text; open'';
COMMENT ON COLUMN register."activity-venues"."safety.replacement" IS ''替代方案 | Replacement plan; long_text; open'';
COMMENT ON COLUMN register."activity-venues"."safety.closed_on" IS ''关闭日期 | Closed on; date; open'';
ALTER TABLE register."activity-venues~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues~history" TO qm_app;
ALTER TABLE register."activity-venues.open" ADD CONSTRAINT "open.date~row" CHECK ("open.date" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.open" ADD CONSTRAINT "activity-venues.open~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.open" ADD CONSTRAINT "activity-venues.open~key~30adbb" UNIQUE (district, record, "open.date");
ALTER TABLE register."activity-venues.open" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.open" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.open" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.open" TO qm_app;
COMMENT ON TABLE register."activity-venues.open" IS ''开放表 | Opening table'';
COMMENT ON COLUMN register."activity-venues.open"."open.date" IS ''日期 | Day; date; open'';
COMMENT ON COLUMN register."activity-venues.open"."open.from" IS ''起 | From; moment; open'';
COMMENT ON COLUMN register."activity-venues.open"."open.to" IS ''止 | To; moment; open'';
ALTER TABLE register."activity-venues.open~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.open~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.open~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.open~history" TO qm_app;
ALTER TABLE register."activity-venues.closure" ADD CONSTRAINT "closure.from~row" CHECK ("closure.from" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.closure" ADD CONSTRAINT "closure.to~row" CHECK ("closure.to" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.closure" ADD CONSTRAINT "activity-venues.closure~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.closure" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.closure" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.closure" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.closure" TO qm_app;
COMMENT ON TABLE register."activity-venues.closure" IS ''临时关闭 | Closures'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.from" IS ''起 | From; date; open'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.to" IS ''止 | To; date; open'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.announced" IS ''公告 | Announced on; date; open'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.danger" IS ''因危险 | Because of danger; yes_no; open'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.length" IS ''天数 | Days; whole; open'';
COMMENT ON COLUMN register."activity-venues.closure"."closure.broken" IS ''违背承诺 | Promise broken; yes_no; open'';
ALTER TABLE register."activity-venues.closure~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.closure~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.closure~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.closure~history" TO qm_app;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.year~range" CHECK (2020 <= "promise.year" AND 2100 >= "promise.year") NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.year~row" CHECK ("promise.year" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.published~row" CHECK ("promise.published" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.days~range" CHECK (0 <= "promise.days" AND 366 >= "promise.days") NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.kept~range" CHECK (0 <= "promise.kept" AND 366 >= "promise.kept") NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "promise.score~range" CHECK (0 <= "promise.score" AND 100 >= "promise.score") NOT VALID;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "activity-venues.promise~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.promise" ADD CONSTRAINT "activity-venues.promise~key~2e8ec3" UNIQUE (district, record, "promise.year");
ALTER TABLE register."activity-venues.promise" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.promise" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.promise" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.promise" TO qm_app;
COMMENT ON TABLE register."activity-venues.promise" IS ''年度承诺 | Yearly promise'';
COMMENT ON COLUMN register."activity-venues.promise"."promise.year" IS ''年份 | Year; whole; open'';
COMMENT ON COLUMN register."activity-venues.promise"."promise.published" IS ''公布 | Published on; date; open'';
COMMENT ON COLUMN register."activity-venues.promise"."promise.days" IS ''承诺天数 | Days promised; whole; open'';
COMMENT ON COLUMN register."activity-venues.promise"."promise.kept" IS ''实开天数 | Days kept; whole; open'';
COMMENT ON COLUMN register."activity-venues.promise"."promise.score" IS ''得分 | Score; whole; open'';
ALTER TABLE register."activity-venues.promise~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.promise~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.promise~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.promise~history" TO qm_app;
ALTER TABLE register."activity-venues.charge" ADD CONSTRAINT "charge.height~range" CHECK (0 <= "charge.height" AND 250 >= "charge.height") NOT VALID;
ALTER TABLE register."activity-venues.charge" ADD CONSTRAINT "charge.age~range" CHECK (0 <= "charge.age" AND 18 >= "charge.age") NOT VALID;
ALTER TABLE register."activity-venues.charge" ADD CONSTRAINT "charge.paid~row" CHECK ("charge.paid" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.charge" ADD CONSTRAINT "activity-venues.charge~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.charge" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.charge" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.charge" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.charge" TO qm_app;
COMMENT ON TABLE register."activity-venues.charge" IS ''收费抽查 | Charge checks'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.on_day" IS ''日期 | Day; date; open'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.height" IS ''身高 | Height; scaled(2); open'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.age" IS ''年龄 | Age; whole; open'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.card" IS ''有学生证 | Has a pupil card; yes_no; open'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.paid" IS ''收了多少 | Paid; money; open'';
COMMENT ON COLUMN register."activity-venues.charge"."charge.wrong" IS ''收错 | Charged wrongly; yes_no; open'';
ALTER TABLE register."activity-venues.charge~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.charge~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.charge~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.charge~history" TO qm_app;
ALTER TABLE register."activity-venues.fund" ADD CONSTRAINT "fund.src~row" CHECK ("fund.src" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.fund" ADD CONSTRAINT "fund.amount~row" CHECK ("fund.amount" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.fund" ADD CONSTRAINT "activity-venues.fund~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.fund" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.fund" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.fund" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.fund" TO qm_app;
COMMENT ON TABLE register."activity-venues.fund" IS ''资金 | Money'';
COMMENT ON COLUMN register."activity-venues.fund"."fund.src" IS ''来源 | Source; code(fund-source); open'';
COMMENT ON COLUMN register."activity-venues.fund"."fund.amount" IS ''金额 | Amount; money; open'';
COMMENT ON COLUMN register."activity-venues.fund"."fund.paid" IS ''已付 | Paid; money; open'';
COMMENT ON COLUMN register."activity-venues.fund"."fund.purpose" IS ''用途 | Use; text; open'';
COMMENT ON COLUMN register."activity-venues.fund"."fund.on_day" IS ''日期 | Day; date; open'';
ALTER TABLE register."activity-venues.fund~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.fund~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.fund~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.fund~history" TO qm_app;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "use.day~row" CHECK ("use.day" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "use.children~range" CHECK (0 <= "use.children" AND 100000 >= "use.children") NOT VALID;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "use.children~row" CHECK ("use.children" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "use.at_most~range" CHECK (0 <= "use.at_most" AND 100000 >= "use.at_most") NOT VALID;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "activity-venues.use~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.use" ADD CONSTRAINT "activity-venues.use~key~15629a" UNIQUE (district, record, "use.day");
ALTER TABLE register."activity-venues.use" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.use" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.use" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.use" TO qm_app;
COMMENT ON TABLE register."activity-venues.use" IS ''使用 | Use'';
COMMENT ON COLUMN register."activity-venues.use"."use.day" IS ''日期 | Day; date; open'';
COMMENT ON COLUMN register."activity-venues.use"."use.children" IS ''儿童人次 | Children; whole; open'';
COMMENT ON COLUMN register."activity-venues.use"."use.at_most" IS ''同时最多 | At most at one time; whole; open'';
ALTER TABLE register."activity-venues.use~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.use~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.use~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.use~history" TO qm_app;
ALTER TABLE register."activity-venues.complaint" ADD CONSTRAINT "complaint.at~row" CHECK ("complaint.at" IS NOT NULL) NOT VALID;
ALTER TABLE register."activity-venues.complaint" ADD CONSTRAINT "activity-venues.complaint~of" FOREIGN KEY (district, record) REFERENCES register."activity-venues" (district, id) ON DELETE CASCADE;
ALTER TABLE register."activity-venues.complaint" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.complaint" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.complaint" TO qm_app USING ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1)) WITH CHECK ((unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE OR "when~1e84e27f6f" AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.by_activity_venues__open_24c1a5e073cc'', true), ''''))::integer[]) % 2 = 1));
GRANT SELECT, INSERT, UPDATE, DELETE ON register."activity-venues.complaint" TO qm_app;
COMMENT ON TABLE register."activity-venues.complaint" IS ''投诉 | Complaints'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.at" IS ''时间 | At; moment; open'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.about" IS ''什么 | About; code(complaint-about); open'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.what" IS ''说明 | Words; text; open'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.due" IS ''期限 | Due; date; open'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.answered" IS ''答复 | Answered; moment; open'';
COMMENT ON COLUMN register."activity-venues.complaint"."complaint.verdict" IS ''结论 | Verdict; code(complaint-verdict); open'';
ALTER TABLE register."activity-venues.complaint~history" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register."activity-venues.complaint~history" TO CURRENT_USER USING (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'') WITH CHECK (COALESCE(current_setting(''qm.login'', true), '''') LIKE ''*%'');
CREATE POLICY reach ON register."activity-venues.complaint~history" TO qm_app USING (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE) WITH CHECK (unit_ord BETWEEN (NULLIF(current_setting(''qm.low_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.high_activity_venues__open'', true), ''''))::integer AND (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), '''') IS NOT NULL AND width_bucket(unit_ord, (NULLIF(current_setting(''qm.parts_activity_venues__open'', true), ''''))::integer[]) % 2 = 0) IS NOT TRUE);
GRANT SELECT, INSERT ON register."activity-venues.complaint~history" TO qm_app;
', '2026-11-30 19:16:58.588662+00');

INSERT INTO register.layout_part
    (register, kind, place, name, detail, field, retired_at)
OVERRIDING SYSTEM VALUE VALUES
    ('activity-venues', 'table', 'activity-venues', '', '', '', NULL);

INSERT INTO register.number_series
    (district, register, series, last)
OVERRIDING SYSTEM VALUE VALUES
    ('266', 'drowning-prevention', 'SY-2026-330206003231-{0000}', '1'),
    ('266', 'drowning-prevention', 'SY-2026-330206009001-{0000}', '1'),
    ('266', 'drowning-hazard', 'SH-2026-330206002010-{0000}', '1'),
    ('266', 'childcare-unfiled', 'WB-2026-{0000}', '12');

INSERT INTO register.request_done
    (district, key, register, record, version, digest, day)
OVERRIDING SYSTEM VALUE VALUES
    ('266', 'ceed05eb-134d-3948-8252-1244a2f84344', 'drowning-prevention', '9f3f48f8-fd25-3784-8d6e-cf227920427b', '1', 'f5282ca021fc10205f6e4240cca204fcac52e2eabd108ec213beb2d1b1f58f6e', '2026-11-30'),
    ('266', 'be977399-eef9-3cd6-b123-f5fc7d1373d4', 'drowning-prevention', 'd23310d8-014b-326d-a8e4-03211b7bee17', '4', '7c6e57130ec0b81f5fac22a0944959891b42a0b37adb911c0d6a5da0bb34b8dc', '2026-11-30'),
    ('266', '6367476e-0f15-363a-8f04-2902d3d026e7', 'drowning-prevention', 'd23310d8-014b-326d-a8e4-03211b7bee17', '5', '267121942d63ba5de9490887bf1a1a7177072959080de3ea5821576386e41b10', '2026-11-30'),
    ('266', '64de22b7-643b-391f-83b4-2cb9c8973a20', 'drowning-prevention', 'd23310d8-014b-326d-a8e4-03211b7bee17', '6', 'a231ef57d2024c92e4d6e6916300259b35672220294f84a10de47c725186f3b1', '2026-11-30');

INSERT INTO register.secret_request
    (district, id, register, record, about, asked_by, duty, purpose, asked_at, answered_by, answered_at, agreed, valid_until)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '00000000-0000-4000-8000-000000000001', 'x', '00000000-0000-4000-8000-000000000001', 'x', 'x', 'x', 'x', '2026-11-01 00:00:00+00', NULL, NULL, NULL, NULL);

INSERT INTO register.sent_receipt
    (code, district, register, record)
OVERRIDING SYSTEM VALUE VALUES
    (E'\\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '1', 'x', '00000000-0000-4000-8000-000000000001');

INSERT INTO register.unit_place
    (unit, district, ord, last)
OVERRIDING SYSTEM VALUE VALUES
    ('249', '266', '1025', '18432'),
    ('13', '266', '158721', '176128'),
    ('71', '266', '1725441', '1742848'),
    ('66', '266', '1742849', '1760256');


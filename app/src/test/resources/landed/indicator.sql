INSERT INTO cell
    (element, period, unit, options, value, version, origin, change)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '193728', '334', 'junior', '1527', '1', '3', '1'),
    ('1', '193728', '336', 'kindergarten', '1208', '1', '3', '1'),
    ('1', '193728', '336', 'primary', '1155', '1', '3', '1'),
    ('1', '193728', '336', 'senior', '1143', '1', '3', '1');

INSERT INTO cell_change
    (id, at, author, origin, means, source, reason, idempotency_key, xid, touched)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '2026-11-30 19:17:04.020595+00', 'demo', '3', 'demo', 'beilun-2021-2025/demo', '', 'demo:beilun-2021-2025:2018', '918', '{8590128320,4295161024}'),
    ('2', '2026-11-30 19:17:04.049312+00', 'demo', '3', 'demo', 'beilun-2021-2025/demo', '', 'demo:beilun-2021-2025:2019', '919', '{8590128416,12885095712,4295161120,17180063008}'),
    ('3', '2026-11-30 19:17:04.063563+00', 'demo', '3', 'demo', 'beilun-2021-2025/demo', '', 'demo:beilun-2021-2025:2020', '920', '{8590128512,12885095808,4295161216,25769997696,30064964992,17180063104,21475030400,34359932288}'),
    ('4', '2026-11-30 19:17:04.103897+00', 'demo', '3', 'demo', 'beilun-2021-2025/demo', '', 'demo:beilun-2021-2025:2021', '921', '{283468035552,287763002848,274878100960,279173068256,300647904736,304942872032,292057970144,296352937440,317827773920,322122741216,309237839328,313532806624,326417708512,330712675808,146029082080,150324049376,137439147488,141734114784,163208951264,167503918560,154619016672,158913983968,180388820448,184683787744,171798885856,176093853152,197568689632,201863656928,188978755040,193273722336,214748558816,219043526112,206158624224,210453591520,231928428000,236223395296,223338493408,227633460704,249108297184,253403264480,240518362592,244813329888,266288166368,270583133664,257698231776,261993199072,8590128608,12885095904,4295161312,25769997792,30064965088,17180063200,21475030496,42949866976,47244834272,34359932384,38654899680,60129736160,64424703456,51539801568,55834768864,77309605344,81604572640,68719670752,73014638048,94489474528,98784441824,85899539936,90194507232,111669343712,115964311008,103079409120,107374376416,128849212896,133144180192,120259278304,124554245600}');

INSERT INTO cell_history
    (element, period, unit, options, value, version, origin, change, replaced_by)
OVERRIDING SYSTEM VALUE VALUES
    ('1', '1', '1', 'x', NULL, '1', '1', '1', '1');

INSERT INTO data_element
    (ix, id)
OVERRIDING SYSTEM VALUE VALUES
    ('1', 'vision.myopic'),
    ('2', 'vision.screened'),
    ('3', 'obesity.measured'),
    ('4', 'obesity.overweight'),
    ('10', 'birthing.institutions'),
    ('11', 'birthing.one_visit'),
    ('12', 'births.live'),
    ('13', 'births.perinatal'),
    ('14', 'centres.activity'),
    ('15', 'centres.districts'),
    ('16', 'childcare.places'),
    ('17', 'communities.all'),
    ('18', 'communities.homes'),
    ('19', 'communities.reading'),
    ('20', 'communities.urban'),
    ('21', 'deaths.age_1_4'),
    ('22', 'deaths.neonatal'),
    ('23', 'deaths.postneonatal'),
    ('24', 'defects.severe'),
    ('25', 'disabled.enrolled'),
    ('26', 'disabled.school_age'),
    ('27', 'feeding.exclusive'),
    ('28', 'feeding.surveyed'),
    ('29', 'food.batches'),
    ('30', 'food.passed'),
    ('31', 'homes.all'),
    ('32', 'homes.demo'),
    ('33', 'injuries.deaths'),
    ('34', 'kindergarten.children'),
    ('35', 'kindergarten.inclusive'),
    ('36', 'legal_aid.aided'),
    ('37', 'legal_aid.eligible'),
    ('38', 'newborns.chd'),
    ('39', 'newborns.institutional'),
    ('40', 'physicians.paediatric'),
    ('41', 'population.age_0_14'),
    ('42', 'population.age_0_17'),
    ('43', 'population.age_15_17'),
    ('44', 'population.all'),
    ('45', 'protection.centres');


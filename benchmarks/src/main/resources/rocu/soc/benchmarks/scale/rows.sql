-- What the records of a filled home are, each by its number alone: the databases of all services say the same of it, and another
-- home of that size is the same. Everything here is dropped when the home is full.
DROP SCHEMA IF EXISTS filled CASCADE;
CREATE SCHEMA filled;

-- A number from 0 to 1 that is no other for that record and purpose.
CREATE FUNCTION filled.chance(n bigint, purpose bigint) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(n, purpose) & 1048575) / 1048576.0::double precision;

-- One of some texts, each as often as another.
CREATE FUNCTION filled.any_of(texts text[], n bigint, purpose bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN texts[1 + floor(filled.chance(n, purpose) * cardinality(texts))::integer];

-- One of some texts; up_to gives the chance up to which each but the last is taken.
CREATE FUNCTION filled.one_of(texts text[], up_to double precision[], n bigint, purpose bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN texts[1 + width_bucket(filled.chance(n, purpose), up_to)];

-- When record n of so many became known: one after the other over five years.
CREATE FUNCTION filled.moment(n bigint, of_all bigint) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN timestamptz '${at}' - make_interval(secs => 157788000.0 * (1 - n / (of_all + 1.0)));

-- So many days later, if that has come.
CREATE FUNCTION filled.later(than timestamptz, days double precision) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN than + make_interval(secs => days * 86400) < timestamptz '${at}' - interval '1 minute'
                THEN than + make_interval(secs => days * 86400) END;

-- An id as TimeOrderedId makes them.
CREATE FUNCTION filled.id(kind integer, n bigint, made timestamptz) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (lpad(to_hex(floor(extract(epoch FROM made) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0')
            || to_hex(8 + kind) || lpad(to_hex(hashint8extended(n, kind) & 1152921504606846975), 15, '0'))::uuid;

-- The digit of a reference at that place.
CREATE FUNCTION filled.digit(scrambled bigint, place integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (scrambled >> (5 * (6 - place)) & 31)::integer;

-- A reference as people read it, with its check character; numbers are scrambled, so that no two are the same.
CREATE FUNCTION filled.reference(kind integer, n bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT 'NW-' || substr(a, d0 + 1, 1) || substr(a, d1 + 1, 1) || substr(a, d2 + 1, 1) || substr(a, d3 + 1, 1) || '-'
           || substr(a, d4 + 1, 1) || substr(a, d5 + 1, 1) || substr(a, d6 + 1, 1)
           || substr(a, (96 * 7 - d1 - d3 - d5 - 2 * (d0 + d2 + d4 + d6)
                         + 31 * ((d0 >> 4) + (d2 >> 4) + (d4 >> 4) + (d6 >> 4))) % 32 + 1, 1)
      FROM (SELECT (n + kind * 8589934592) * 154858867 & 34359738367 AS scrambled) s,
           LATERAL (SELECT '0123456789ABCDEFGHJKMNPQRSTVWXYZ' AS a,
                           filled.digit(scrambled, 0) AS d0, filled.digit(scrambled, 1) AS d1, filled.digit(scrambled, 2) AS d2,
                           filled.digit(scrambled, 3) AS d3, filled.digit(scrambled, 4) AS d4, filled.digit(scrambled, 5) AS d5,
                           filled.digit(scrambled, 6) AS d6) d
$$;

-- A person of the texts and orders.
CREATE FUNCTION filled.person(n bigint, purpose bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN filled.any_of('{Aaron,Abigail,Adam,Aisha,Alan,Amelia,Andrew,Anita,Barry,Bethan,Callum,Carla,Chloe,Connor,Danielle,Darren,'
                         'Dylan,Elin,Emma,Farah,Gareth,Grace,Hamza,Hannah,Imran,Isaac,Jade,Jamie,Kayleigh,Kieran,Laura,Liam,Megan,'
                         'Nathan,Olivia,Owen,Priya,Rhys,Sean,Tracey}', n, purpose) || ' '
           || filled.any_of('{Abbott,Ahmed,Ashworth,Bamber,Begum,Birch,Booth,Bradley,Bryce,Burgess,Cartwright,Chadwick,Clegg,Cooper,'
                            'Crompton,Dawson,Dean,Duckworth,Eckersley,Entwistle,Evans,Fairhurst,Farrell,Fielding,Garside,Gill,'
                            'Greenhalgh,Griffiths,Hardman,Haslam,Heaton,Holt,Hughes,Hussain,Ingham,Jackson,Jones,Kaur,Kay,Kelly,'
                            'Kershaw,Khan,Knowles,Lomax,Marsden,Mather,McCann,Molyneux,Murphy,Naylor,Nuttall,O''Brien,O''Neill,'
                            'Ogden,Parry,Patel,Pilling,Powell,Prescott,Pritchard,Quinn,Ratcliffe,Rigby,Roberts,Rothwell,Sharples,'
                            'Singh,Smith,Southern,Sutcliffe,Taylor,Thomas,Unsworth,Walsh,Whittaker,Williams,Winstanley,'
                            'Woods,Wright,Yates}', n, purpose + 1000);

-- An account of that organisation; of some forces' records, the officer who asks for what is their own.
CREATE FUNCTION filled.account(organisation text, n bigint, purpose bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN organisation = 'cheshire' AND filled.chance(n, purpose) < 0.005 THEN '${officer}'
                ELSE 'account-' || organisation || '-' || floor(40 * filled.chance(n, purpose + 1000) ^ 2)::integer END;

-- Threats: identified, 75 % of them assessed later, half of those moved on to another phase later still.
CREATE FUNCTION filled.threats(low bigint, high bigint) RETURNS TABLE (
    n bigint, id uuid, reference text, organisation text, account text, recorded_at timestamptz, assessed_at timestamptz,
    moved_at timestamptz, version integer, threat_type text, crime_type text, further_crime_type text, marking text, groups text[],
    supporting text, tier integer, moderation text, phase text)
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT t.n, filled.id(1, t.n, t.recorded_at), filled.reference(1, t.n), t.organisation,
           filled.account(t.organisation, t.n, 101), t.recorded_at, a.assessed_at, m.moved_at,
           1 + num_nonnulls(a.assessed_at, m.moved_at),
           filled.one_of('{OCG,PRIORITY_INDIVIDUAL,VULNERABILITY}', '{0.6,0.85}', t.n, 102),
           filled.one_of('{DRUG_SUPPLY,COUNTY_LINES_DRUG_SUPPLY,CANNABIS_CULTIVATION,SERIOUS_ACQUISITIVE_CRIME,MSHT,FRAUD,FIREARMS,CYBER,'
                         'MONEY_LAUNDERING,CHILD_SEXUAL_ABUSE,DRUG_IMPORTATION,ORGANISED_IMMIGRATION_CRIME}',
                         '{0.26,0.44,0.55,0.65,0.74,0.81,0.86,0.9,0.94,0.97,0.99}', t.n, 103),
           CASE WHEN filled.chance(t.n, 104) < 0.2 THEN 'MONEY_LAUNDERING' END,
           CASE WHEN filled.chance(t.n, 105) < 0.04 THEN 'OFFICIAL_SENSITIVE' ELSE 'OFFICIAL' END,
           CASE WHEN filled.chance(t.n, 106) < 0.01 THEN ARRAY['filled-' || t.organisation] ELSE '{}' END,
           CASE WHEN t.organisation <> 'nwrocu' AND filled.chance(t.n, 107) < 0.1 THEN 'nwrocu' END,
           1 + width_bucket(filled.chance(t.n, 108), '{0.05,0.2,0.5,0.8}'::double precision[]),
           filled.one_of('{MODERATED,SUBMITTED,RETURNED}', '{0.85,0.95}', t.n, 109),
           filled.one_of('{CLOSED_ARCHIVED,MONITORED,CLOSED_DISMANTLED,CLOSED_NO_LONGER_SOC}', '{0.45,0.7,0.88}', t.n, 110)
      FROM (SELECT s.n, filled.moment(s.n, ${threats}) AS recorded_at,
                   filled.one_of('{greater-manchester,merseyside,lancashire,cheshire,nwrocu,north-wales,cumbria}',
                                 '{0.28,0.5,0.7,0.83,0.91,0.96}', s.n, 111) AS organisation
              FROM generate_series(low, high) s (n)) t
     CROSS JOIN LATERAL (SELECT CASE WHEN filled.chance(t.n, 112) < 0.75
                                     THEN filled.later(t.recorded_at, 5 + 195 * filled.chance(t.n, 113)) END AS assessed_at) a
     CROSS JOIN LATERAL (SELECT CASE WHEN filled.chance(t.n, 114) < 0.5
                                     THEN filled.later(a.assessed_at, 30 + 670 * filled.chance(t.n, 115)) END AS moved_at) m
$$;

-- Disruptions: 60 % on a threat that was known by then, 20 % for the benefit of a force, 14 % said anew later. Of a bulk load of
-- old years the number says nothing of the day, and ids are those of the load.
CREATE FUNCTION filled.disruptions(low bigint, high bigint) RETURNS TABLE (
    n bigint, id uuid, reference text, organisation text, account text, recorded_at timestamptz, changed_at timestamptz,
    withdrawn boolean, source_reference text, occurred_on date, four_p text, beneficiary text, category text, regraded text,
    own_marking text, marking text, groups text[], link_status text, threat_id uuid, threat_reference text, threat_type text,
    threat_crime_type text, threat_tier integer, threat_owner text, threat_marking text)
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT d.n, filled.id(2, d.n, CASE WHEN ${shuffled} THEN timestamptz '${at}' - make_interval(secs => (${disruptions} - d.n) / 1000.0)
                                       ELSE d.recorded_at END),
           filled.reference(2, d.n), d.organisation, filled.account(d.organisation, d.n, 201), d.recorded_at, c.changed_at,
           c.changed_at IS NOT NULL AND filled.chance(d.n, 202) < 0.145,
           CASE WHEN filled.chance(d.n, 203) < 0.3 THEN 'R-' || d.n END,
           (d.recorded_at - make_interval(secs => 2160000 * filled.chance(d.n, 204) ^ 3))::date,
           filled.one_of('{PURSUE,PREVENT,PROTECT,PREPARE}', '{0.78,0.9,0.97}', d.n, 205),
           CASE WHEN d.organisation = 'nwrocu' AND filled.chance(d.n, 206) < 0.8
                THEN filled.any_of('{cheshire,cumbria,greater-manchester,lancashire,merseyside,north-wales}', d.n, 207) END,
           filled.one_of('{MINOR,MODERATE,UNASSESSED,MAJOR,NONE,NEGATIVE}', '{0.5,0.72,0.87,0.93,0.99}', d.n, 208),
           filled.one_of('{MINOR,MODERATE,MAJOR}', '{0.6,0.9}', d.n, 209),
           o.own_marking,
           CASE WHEN o.own_marking = 'OFFICIAL_SENSITIVE' OR o.refused THEN 'OFFICIAL_SENSITIVE' ELSE coalesce(t.marking, 'OFFICIAL') END,
           CASE WHEN o.refused THEN '{}' ELSE coalesce(t.groups, '{}') END,
           CASE WHEN t.id IS NULL THEN 'NONE' WHEN o.refused THEN 'REFUSED' ELSE 'SETTLED' END,
           t.id, t.reference, t.threat_type, t.crime_type, CASE WHEN t.assessed_at <= d.recorded_at THEN t.tier END, t.organisation,
           t.marking
      FROM (SELECT p.n, p.place, filled.moment(p.place, ${disruptions}) AS recorded_at,
                   filled.one_of('{nwrocu,greater-manchester,merseyside,lancashire,cheshire,north-wales,cumbria}',
                                 '{0.25,0.47,0.64,0.78,0.89,0.95}', p.n, 210) AS organisation
              FROM (SELECT s.n, CASE WHEN ${shuffled} THEN 1 + s.n * 15485863 % ${disruptions} ELSE s.n END AS place
                      FROM generate_series(low, high) s (n)) p) d
     CROSS JOIN LATERAL (SELECT CASE WHEN filled.chance(d.n, 211) < 0.145
                                     THEN filled.later(d.recorded_at, 1 + 119 * filled.chance(d.n, 212)) END AS changed_at) c
     CROSS JOIN LATERAL (SELECT CASE WHEN filled.chance(d.n, 213) < 0.026 THEN 'OFFICIAL_SENSITIVE' ELSE 'OFFICIAL' END AS own_marking,
                                filled.chance(d.n, 214) < 0.003 AS refused,
                                CASE WHEN filled.chance(d.n, 215) < 0.6
                                     THEN ceil(${threats} * (d.place / ${disruptions}.0) * (1 - filled.chance(d.n, 216) ^ 2))::bigint
                                END AS threat) o
      LEFT JOIN LATERAL filled.threats(o.threat, o.threat) t ON t.recorded_at <= d.recorded_at
$$;

-- Ancillary orders: half of them said anew when the subject was released, 40 % on a threat.
CREATE FUNCTION filled.orders(low bigint, high bigint) RETURNS TABLE (
    n bigint, id uuid, reference text, organisation text, account text, recorded_at timestamptz, changed_at timestamptz,
    managing text, residence text, order_type text, subject_kind text, duration_type text, made_on date, ends_on date,
    starts_on_release boolean, location text, supervision text, marking text, threat_id uuid, threat_reference text)
    LANGUAGE sql STABLE PARALLEL SAFE
AS $$
    SELECT d.n, filled.id(3, d.n, CASE WHEN ${shuffled} THEN timestamptz '${at}' - make_interval(secs => (${orders} - d.n) / 1000.0)
                                       ELSE d.recorded_at END),
           filled.reference(3, d.n), d.organisation, filled.account(d.organisation, d.n, 301), d.recorded_at, c.changed_at,
           CASE WHEN filled.chance(d.n, 302) < 0.8 THEN d.organisation ELSE o.residence END, o.residence, o.order_type,
           CASE o.order_type WHEN 'AFO' THEN 'ACCOUNT' WHEN 'CLOSURE_ORDER' THEN 'PREMISES' WHEN 'DDTRO' THEN 'DEVICE' ELSE 'PERSON' END,
           CASE WHEN o.indefinite THEN 'UNTIL_FURTHER_ORDER' ELSE 'FIXED' END, o.made_on,
           CASE WHEN NOT o.indefinite AND o.order_type <> 'TRO' THEN
                o.made_on + CASE o.order_type WHEN 'DVPO' THEN 28 WHEN 'CLOSURE_ORDER' THEN 90 WHEN 'AFO' THEN 365 ELSE 1461 END END,
           o.order_type = 'TRO',
           CASE WHEN o.order_type IN ('AFO', 'CLOSURE_ORDER', 'DDTRO') THEN 'UNKNOWN'
                ELSE filled.one_of('{COMMUNITY,CUSTODY,LICENCE,UNKNOWN,ABROAD}', '{0.5,0.8,0.9,0.98}', d.n, 303) END,
           filled.one_of('{POLICE,NONE,PROBATION,POLICE_AND_PROBATION,UNKNOWN}', '{0.4,0.65,0.8,0.9}', d.n, 304),
           CASE WHEN filled.chance(d.n, 305) < 0.6 THEN 'OFFICIAL_SENSITIVE' ELSE 'OFFICIAL' END, t.id, t.reference
      FROM (SELECT p.n, p.place, filled.moment(p.place, ${orders}) AS recorded_at,
                   filled.one_of('{greater-manchester,merseyside,lancashire,cheshire,nwrocu,north-wales,cumbria}',
                                 '{0.28,0.5,0.7,0.83,0.91,0.96}', p.n, 306) AS organisation
              FROM (SELECT s.n, CASE WHEN ${shuffled} THEN 1 + s.n * 15485863 % ${orders} ELSE s.n END AS place
                      FROM generate_series(low, high) s (n)) p) d
     CROSS JOIN LATERAL (SELECT CASE WHEN filled.chance(d.n, 307) < 0.5
                                     THEN filled.later(d.recorded_at, 10 + 590 * filled.chance(d.n, 308)) END AS changed_at) c
     CROSS JOIN LATERAL (SELECT filled.one_of('{SCPO,SHPO,CBO,STRO,DVPO,RESTRAINING_ORDER,GANG_INJUNCTION,NOTIFICATION_REQUIREMENTS,'
                                              'AFO,CLOSURE_ORDER,TRO,DDTRO}',
                                              '{0.06,0.22,0.4,0.46,0.58,0.72,0.76,0.88,0.93,0.97,0.99}', d.n, 309) AS order_type,
                                filled.any_of('{cheshire,cumbria,greater-manchester,lancashire,merseyside,north-wales}', d.n, 310)
                                    AS residence,
                                filled.chance(d.n, 311) < 0.2 AS may_be_indefinite,
                                (d.recorded_at - make_interval(secs => 1728000 * filled.chance(d.n, 312) ^ 3))::date AS made_on,
                                CASE WHEN filled.chance(d.n, 313) < 0.4
                                     THEN ceil(${threats} * (d.place / ${orders}.0) * (1 - filled.chance(d.n, 314) ^ 2))::bigint
                                END AS threat) q
     CROSS JOIN LATERAL (SELECT q.order_type, q.residence, q.made_on, q.threat,
                                q.may_be_indefinite AND q.order_type IN ('SHPO', 'CBO', 'STRO', 'RESTRAINING_ORDER',
                                                                         'NOTIFICATION_REQUIREMENTS') AS indefinite) o
      LEFT JOIN LATERAL filled.threats(o.threat, o.threat) t ON t.recorded_at <= d.recorded_at
$$;

-- Only what became known today was not loaded: of everything else the instants are claimed, and no load can add to it.
CREATE FUNCTION filled.is_old(instant timestamptz) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN instant < date_trunc('day', timestamptz '${at}', 'UTC');
CREATE FUNCTION filled.loaded(instant timestamptz) RETURNS timestamptz
    LANGUAGE sql VOLATILE
    RETURN CASE WHEN filled.is_old(instant) THEN stamp() END;
INSERT INTO history (organisation, sealed_at, sealed_by)
SELECT o.id, stamp(), 'filled' FROM organisation o WHERE o.region = 'north-west'
ON CONFLICT DO NOTHING;

-- Orders from number ${low} to ${high}.
INSERT INTO ancillary_order (id, reference, organisation, region, submitted_by, recorded_at, version, marking, affected)
SELECT d.id, d.reference, d.organisation, 'north-west', d.account,
       CASE WHEN filled.is_old(d.recorded_at) THEN d.recorded_at ELSE stamp() END, 1 + num_nonnulls(d.changed_at), d.marking,
       (SELECT coalesce(array_agg(DISTINCT o), '{}') FROM unnest(ARRAY[d.managing, d.residence]) o WHERE o <> d.organisation)
  FROM filled.orders(${low}, ${high}) d
 ORDER BY d.n;

INSERT INTO order_version (record_id, version, known_from, historic, loaded_at, changed_by, reason, organisation, region, facts, personal)
SELECT d.id, v.version, CASE WHEN filled.is_old(v.instant) THEN v.instant ELSE stamp() END, filled.is_old(v.instant),
       filled.loaded(v.instant), d.account, v.reason, d.organisation, 'north-west',
       jsonb_strip_nulls(jsonb_build_object(
           'managingOrganisation', d.managing, 'orderType', d.order_type, 'orderSubject', jsonb_build_object('kind', d.subject_kind),
           'court', 'Crown Court at ' || filled.any_of('{Chester,Preston,Manchester,Liverpool,Carlisle,Mold}', d.n, 320),
           'madeOn', d.made_on, 'inForceFrom', d.made_on, 'startsOnRelease', d.starts_on_release, 'durationType', d.duration_type,
           'endsOn', d.ends_on, 'powerOfArrest', filled.chance(d.n, 321) < 0.1,
           'managingUnit', 'Offender management, ' || d.managing,
           'subjectLocation', v.location,
           'releasedOn', CASE WHEN d.starts_on_release AND v.version = 2 THEN v.instant::date END,
           'supervision', d.supervision, 'residenceOrganisation', d.residence, 'marking', d.marking, 'handling', 'P',
           'threatId', d.threat_id, 'threatReference', d.threat_reference,
           'linkStatus', CASE WHEN d.threat_id IS NULL THEN 'NONE' ELSE 'SETTLED' END)),
       jsonb_build_object(
           'orderSubject', CASE d.subject_kind WHEN 'PERSON' THEN jsonb_build_object(
                   'name', filled.person(d.n, 322), 'dateOfBirth', date '1955-01-01' + floor(18000 * filled.chance(d.n, 323))::integer,
                   'identifiers', jsonb_build_array(jsonb_build_object(
                       'scheme', 'PNC', 'value', 1980 + d.n % 40 || '/' || lpad((d.n % 10000000)::text, 7, '0') || 'X')))
               ELSE jsonb_build_object('name', initcap(replace(d.subject_kind, '_', ' ')) || ' of ' || filled.person(d.n, 322)) END,
           'terms', 'Not to meet ' || filled.person(d.n, 324) || ', not to hold more than one telephone, and to report any change of'
                    ' address within three days.')
  FROM filled.orders(${low}, ${high}) d
 CROSS JOIN LATERAL (VALUES (1, d.recorded_at, CASE WHEN d.changed_at IS NULL OR d.location = 'UNKNOWN' THEN d.location
                                                    ELSE 'CUSTODY' END, NULL),
                            (2, d.changed_at, d.location, 'Released')) v (version, instant, location, reason)
 WHERE v.instant IS NOT NULL
 ORDER BY v.instant, d.n, v.version;

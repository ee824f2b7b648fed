-- Threats from number ${low} to ${high}.
INSERT INTO threat (id, reference, organisation, region, submitted_by, recorded_at, version, marking, groups, affected)
SELECT t.id, t.reference, t.organisation, 'north-west', t.account,
       CASE WHEN filled.is_old(t.recorded_at) THEN t.recorded_at ELSE stamp() END, t.version, t.marking, t.groups,
       array_remove(ARRAY[t.supporting], NULL)
  FROM filled.threats(${low}, ${high}) t
 ORDER BY t.n;

INSERT INTO threat_version (record_id, version, known_from, historic, loaded_at, changed_by, reason, organisation, region, facts, personal)
SELECT t.id, v.version, CASE WHEN filled.is_old(v.instant) THEN v.instant ELSE stamp() END, filled.is_old(v.instant),
       filled.loaded(v.instant), t.account, v.reason, t.organisation, 'north-west',
       jsonb_strip_nulls(jsonb_build_object(
           'threatType', t.threat_type, 'primaryCrimeType', t.crime_type,
           'crimeTypes', to_jsonb(array_remove(ARRAY[t.further_crime_type], NULL)),
           'places', CASE t.organisation WHEN 'nwrocu' THEN '["north-west"]' ELSE jsonb_build_array(t.organisation) END,
           'marking', t.marking, 'groups', to_jsonb(t.groups),
           'supportingOrganisations', CASE WHEN t.supporting IS NOT NULL THEN jsonb_build_array(t.supporting) END,
           'contactUnit', 'Serious and organised crime, ' || t.organisation, 'soc', true, 'phase', v.phase,
           'moderationStatus', CASE v.version WHEN 1 THEN 'NOT_ASSESSED' ELSE t.moderation END,
           'assessmentType', CASE WHEN v.version > 1 THEN 'TACTICAL' END, 'tier', CASE WHEN v.version > 1 THEN t.tier END)),
       jsonb_build_object(
           'workingTitle', 'Operation ' || filled.any_of('{Heron,Kestrel,Osprey,Plover,Curlew,Merlin,Dunlin,Wigeon}', t.n, 120) || ' ' || t.n,
           'narrative', 'Led by ' || filled.person(t.n, 121) || ' with ' || filled.person(t.n, 122) || ', who use rented flats and hire'
                        ' cars in two towns, and move cash through a car wash. Known from intelligence of the last months.')
  FROM filled.threats(${low}, ${high}) t
 CROSS JOIN LATERAL (VALUES (1, t.recorded_at, 'IDENTIFIED', NULL),
                            (2, t.assessed_at, 'ACTIVE', 'Assessed'),
                            (3, t.moved_at, t.phase, 'Decided at the monthly meeting')) v (version, instant, phase, reason)
 WHERE v.instant IS NOT NULL
 ORDER BY v.instant, t.n, v.version;

-- Of the newest tenth, what was assessed has its assessment; what an earlier system knew had come without.
INSERT INTO assessment (id, belongs_to, begun_by, begun_at, version)
SELECT filled.id(0, t.n, t.assessed_at), t.id, t.account, t.assessed_at, CASE t.moderation WHEN 'SUBMITTED' THEN 1 ELSE 2 END
  FROM filled.threats(${low}, ${high}) t
 WHERE t.n > ${threats} * 0.9 AND t.assessed_at IS NOT NULL
 ORDER BY t.n;

INSERT INTO assessment_version (record_id, version, known_from, historic, loaded_at, changed_by, organisation, region, facts, personal)
SELECT filled.id(0, t.n, t.assessed_at), v.version, CASE WHEN filled.is_old(t.assessed_at) THEN v.instant ELSE stamp() END,
       filled.is_old(t.assessed_at), filled.loaded(t.assessed_at), v.account, t.organisation, 'north-west',
       jsonb_strip_nulls(jsonb_build_object(
           'status', v.status, 'assessmentType', 'TACTICAL', 'scheme', 'illustrative-tactical', 'schemeVersion', 1,
           'scores', jsonb '[{"factor": "PHYSICAL", "value": "SERIOUS"}, {"factor": "PSYCHOLOGICAL", "value": "SERIOUS"},
               {"factor": "FINANCIAL", "value": "MODERATE"}, {"factor": "COMMUNITY_AND_ENVIRONMENT", "value": "MODERATE"},
               {"factor": "GEOGRAPHIC_SCOPE", "value": "REGIONAL"}, {"factor": "VICTIM_VULNERABILITY", "value": "MEDIUM"},
               {"factor": "INTENT", "value": "MEDIUM"}, {"factor": "CAPABILITY", "value": "MEDIUM"},
               {"factor": "CAPACITY", "value": "SMALL"}, {"factor": "RESPONSE_CAPABILITY", "value": "SMALL"}]',
           'assessors', jsonb_build_array(t.account),
           'totals', jsonb '{"harm": 16, "likelihood": 9, "organisationalPosition": 2, "risk": 144, "proposedTier": 3}',
           'tier', CASE WHEN v.status IN ('ACCEPTED', 'AMENDED') THEN t.tier END,
           'moderatedBy', CASE v.version WHEN 2 THEN v.account END)),
       jsonb_strip_nulls(jsonb_build_object(
           'rationale', 'Intelligence of several sources agrees; the harm is felt on two estates.',
           'moderationRationale', CASE v.version WHEN 2 THEN 'As others of its kind in the region.' END))
  FROM filled.threats(${low}, ${high}) t
 CROSS JOIN LATERAL (VALUES (1, t.assessed_at, 'SUBMITTED', t.account),
                            (2, t.assessed_at + interval '1 second',
                             CASE WHEN t.moderation = 'RETURNED' THEN 'RETURNED' WHEN t.tier = 3 THEN 'ACCEPTED' ELSE 'AMENDED' END,
                             'account-moderator')) v (version, instant, status, account)
 WHERE t.n > ${threats} * 0.9 AND t.assessed_at IS NOT NULL AND (v.version = 1 OR t.moderation <> 'SUBMITTED')
 ORDER BY t.n, v.version;

-- Disruptions from number ${low} to ${high}.
INSERT INTO disruption (id, reference, organisation, region, source_system, source_reference, submitted_by, recorded_at, version,
                        marking, groups, affected)
SELECT d.id, d.reference, d.organisation, 'north-west', CASE WHEN d.source_reference IS NOT NULL THEN d.organisation || '-rms' END,
       d.source_reference, d.account, CASE WHEN filled.is_old(d.recorded_at) THEN d.recorded_at ELSE stamp() END,
       1 + num_nonnulls(d.changed_at), d.marking, d.groups, array_remove(ARRAY[d.beneficiary], NULL)
  FROM filled.disruptions(${low}, ${high}) d
 ORDER BY d.n;

INSERT INTO disruption_version (record_id, version, known_from, historic, loaded_at, changed_by, reason, organisation, region, facts,
                                personal)
SELECT d.id, v.version, CASE WHEN filled.is_old(v.instant) THEN v.instant ELSE stamp() END, filled.is_old(v.instant),
       filled.loaded(v.instant), d.account, v.reason, d.organisation, 'north-west',
       jsonb_strip_nulls(jsonb_build_object(
           'status', v.status, 'occurredOn', d.occurred_on, 'fourP', d.four_p,
           'disruptionType', CASE WHEN d.beneficiary IS NULL THEN 'LEAD' ELSE 'SUPPORT' END, 'beneficiary', d.beneficiary,
           'assessmentCategory', v.category, 'marking', d.own_marking,
           'contactUnit', 'Serious and organised crime, ' || d.organisation,
           'outcomes', CASE WHEN filled.chance(d.n, 220) < 0.5
                            THEN jsonb_build_array(jsonb_build_object('type', 'ARRESTS', 'number', 1 + d.n % 4)) END,
           'linkStatus', d.link_status, 'threatId', d.threat_id,
           'threatReference', CASE d.link_status WHEN 'SETTLED' THEN d.threat_reference END,
           'threatAtRecording', CASE d.link_status WHEN 'SETTLED' THEN jsonb_build_object(
               'threatType', d.threat_type, 'primaryCrimeType', d.threat_crime_type, 'tier', d.threat_tier,
               'owner', d.threat_owner, 'marking', d.threat_marking) END,
           'withinNationalStandard', CASE d.link_status WHEN 'SETTLED' THEN d.threat_type = 'OCG' END)),
       jsonb_strip_nulls(jsonb_build_object(
           'whatWasDone', filled.any_of('{Warrant executed,Vehicle stopped,Premises searched,Home visited,Parcel intercepted}', d.n, 221)
                          || ' after weeks of work; ' || filled.person(d.n, 222) || ' was '
                          || filled.any_of('{arrested and charged,spoken to and warned,released under investigation}', d.n, 223)
                          || ', a phone and cash of ' || filled.person(d.n, 224) || ' were seized, and the landlord was given notice'
                             ' by the council.',
           'categoryRationale', CASE WHEN v.category <> 'UNASSESSED'
                                     THEN 'Supply to two estates interrupted for at least a month, as neighbours say.' END))
  FROM filled.disruptions(${low}, ${high}) d
 CROSS JOIN LATERAL (VALUES (1, d.recorded_at, 'RECORDED', d.category, NULL),
                            (2, d.changed_at, CASE WHEN d.withdrawn THEN 'WITHDRAWN' ELSE 'RECORDED' END,
                             CASE WHEN d.withdrawn THEN d.category ELSE d.regraded END,
                             CASE WHEN d.withdrawn THEN 'Recorded twice' ELSE 'Graded at the monthly review' END))
                    v (version, instant, status, category, reason)
 WHERE v.instant IS NOT NULL
 ORDER BY v.instant, d.n, v.version;

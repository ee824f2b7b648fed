-- Threats from number ${low} to ${high}, as disruption-service has learnt of them.
INSERT INTO known_threat (id, sequence, reference, organisation, region, affected, marking, groups, threat_type, primary_crime_type, tier)
SELECT t.id, t.version, t.reference, t.organisation, 'north-west', array_remove(ARRAY[t.supporting], NULL), t.marking, t.groups,
       t.threat_type, t.crime_type, CASE WHEN t.assessed_at IS NOT NULL THEN t.tier END
  FROM filled.threats(${low}, ${high}) t;

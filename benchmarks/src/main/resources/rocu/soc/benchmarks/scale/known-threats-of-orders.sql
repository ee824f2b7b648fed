-- Threats from number ${low} to ${high}, as orders-service has learnt of them.
INSERT INTO known_threat (id, sequence, reference, organisation, region, affected, marking, groups)
SELECT t.id, t.version, t.reference, t.organisation, 'north-west', array_remove(ARRAY[t.supporting], NULL), t.marking, t.groups
  FROM filled.threats(${low}, ${high}) t;

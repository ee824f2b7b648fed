-- Orders from number ${low} to ${high}, as threat-service has learnt of them.
INSERT INTO known_order (id, sequence, reference, threat_id, made_on, organisation, region, affected, marking, groups)
SELECT d.id, 1 + num_nonnulls(d.changed_at), d.reference, d.threat_id, d.made_on, d.organisation, 'north-west',
       (SELECT coalesce(array_agg(DISTINCT o), '{}') FROM unnest(ARRAY[d.managing, d.residence]) o WHERE o <> d.organisation), d.marking, '{}'
  FROM filled.orders(${low}, ${high}) d;

-- Disruptions from number ${low} to ${high}, as threat-service has learnt of them.
INSERT INTO known_disruption (id, sequence, reference, threat_id, status, occurred_on, four_p, organisation, region, affected, marking,
                              groups)
SELECT d.id, 1 + num_nonnulls(d.changed_at), d.reference, CASE d.link_status WHEN 'SETTLED' THEN d.threat_id END,
       CASE WHEN d.withdrawn THEN 'WITHDRAWN' ELSE 'RECORDED' END, d.occurred_on, d.four_p, d.organisation, 'north-west',
       array_remove(ARRAY[d.beneficiary], NULL), d.marking, d.groups
  FROM filled.disruptions(${low}, ${high}) d;

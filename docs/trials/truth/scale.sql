-- A million disruptions, a tenth amended once, over three years of recording; ten organisations, one region.
\timing on
SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem='512MB';
CREATE TEMP TABLE g AS SELECT n, uuidv7((n - 1000000) * interval '94 seconds') AS id, now() - interval '1 day' - (1000000 - n) * interval '94 seconds' AS at,
  (ARRAY['cheshire','cumbria','gmp','lancashire','merseyside','north-wales','nwrocu','nca','btp','hmrc'])[1 + n % 10] AS org,
  (now() - (1000000 - n) * interval '94 seconds')::date - (random() * 60)::int AS day,
  CASE WHEN random() < .9 THEN 'LEAD' ELSE 'SUPPORT' END AS typ, (ARRAY['PURSUE','PURSUE','PURSUE','PREVENT','PROTECT','PREPARE'])[1 + (random() * 5)::int] AS p,
  (ARRAY['MAJOR','MODERATE','MINOR','NONE','NEGATIVE','UNASSESSED'])[1 + (random() * 5)::int] AS cat, random() < .1 AS amended FROM generate_series(1, 1000000) n;
INSERT INTO disruption SELECT id, id::text, org, 'north-west', 'rms', id::text, 1 + amended::int, false, 'OFFICIAL_SENSITIVE', '{}', NULL, 'NONE', day, typ, p, cat, at FROM g;
INSERT INTO disruption_version (disruption_id, version, known_from, known_to, changed_by, organisation, region, marking, status, occurred_on, disruption_type, beneficiary, four_p, what_was_done, link_status, assessment_category)
SELECT id, v, CASE v WHEN 1 THEN at ELSE least(at + interval '40 days', now()) END, CASE WHEN v = 1 AND amended THEN least(at + interval '40 days', now()) ELSE 'infinity' END, 'u', org, 'north-west', 'OFFICIAL_SENSITIVE', 'RECORDED', day, typ, CASE typ WHEN 'SUPPORT' THEN 'gmp' END, p, repeat('Warrant executed. ', 12), 'NONE', CASE v WHEN 1 THEN cat ELSE 'MODERATE' END FROM g, generate_series(1, 1 + amended::int) v;
INSERT INTO audit_entry (at, writing, operation, actor, organisation, records, request_id) SELECT at, (1000 + n / 64)::text::xid8, 'COLLECTION', 'u', org, ARRAY[id], id::text FROM g;
INSERT INTO audit_chain SELECT row_number() OVER (), id, sha256(id::text::bytea) FROM audit_entry;
UPDATE audit_mark SET before = pg_snapshot_xmin(pg_current_snapshot());
INSERT INTO outbox (slot, created_at, topic, aggregate_id, sequence, payload, published_at) SELECT outbox_slot(now() - interval '1 day' * (n % 30)), now() - interval '1 day' * (n % 30), 't', id, 1, 'x', now() FROM g WHERE n <= 600000;
VACUUM (ANALYZE) disruption, disruption_version, audit_entry, audit_chain, outbox;
SELECT relname, pg_size_pretty(pg_table_size(oid)) AS heap, pg_size_pretty(pg_indexes_size(oid)) AS indexes FROM pg_class WHERE relname IN ('disruption','disruption_version','audit_entry','audit_chain');

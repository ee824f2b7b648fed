\set asat '\'' `date -u -d '-300 days' +%FT%TZ` '\''
SET max_parallel_workers_per_gather = 0;
\echo == list now, first page and deep page
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) SELECT id, version FROM disruption WHERE organisation='cheshire' AND NOT withdrawn ORDER BY occurred_on DESC, id DESC LIMIT 51;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) SELECT id, version FROM disruption WHERE organisation='cheshire' AND NOT withdrawn AND (occurred_on, id) < (current_date - 700, 'ffffffff-ffff-7fff-bfff-ffffffffffff') ORDER BY occurred_on DESC, id DESC LIMIT 51;
\echo == list as known at: 10, 300, 1080 days ago
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) WITH page AS MATERIALIZED (
 SELECT disruption_id, version, occurred_on FROM disruption_version WHERE organisation='cheshire' AND status='RECORDED' AND known_from <= now() - interval '10 days' AND known_to > now() - interval '10 days' ORDER BY occurred_on DESC, disruption_id DESC LIMIT 51)
SELECT v.* FROM page JOIN disruption_version v USING (disruption_id, version) ORDER BY page.occurred_on DESC, page.disruption_id DESC;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) WITH page AS MATERIALIZED (
 SELECT disruption_id, version, occurred_on FROM disruption_version WHERE organisation='cheshire' AND status='RECORDED' AND known_from <= now() - interval '300 days' AND known_to > now() - interval '300 days' ORDER BY occurred_on DESC, disruption_id DESC LIMIT 51)
SELECT v.* FROM page JOIN disruption_version v USING (disruption_id, version) ORDER BY page.occurred_on DESC, page.disruption_id DESC;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) WITH page AS MATERIALIZED (
 SELECT disruption_id, version, occurred_on FROM disruption_version WHERE organisation='cheshire' AND status='RECORDED' AND known_from <= now() - interval '1080 days' AND known_to > now() - interval '1080 days' ORDER BY occurred_on DESC, disruption_id DESC LIMIT 51)
SELECT v.* FROM page JOIN disruption_version v USING (disruption_id, version) ORDER BY page.occurred_on DESC, page.disruption_id DESC;
\echo == return: LEAD in a year by organisation and category, as known at
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) SELECT organisation, four_p, assessment_category, count(*) FROM disruption_version WHERE region='north-west' AND disruption_type='LEAD' AND status='RECORDED' AND occurred_on >= current_date - 700 AND occurred_on < current_date - 335 AND known_from <= now() - interval '300 days' AND known_to > now() - interval '300 days' AND assessment_category IN ('MAJOR','MODERATE','MINOR','UNASSESSED') GROUP BY 1, 2, 3;
\echo == relay claim over 600,000 published rows
\i work/claim_explain.sql
\echo == chainer at a million entries: nothing new, 1,000 new, 5,000 new
\timing on
SELECT chain_audit();
INSERT INTO audit_entry (operation, actor, organisation, records, request_id) SELECT 'CONSULTATION','u','o',ARRAY[gen_random_uuid()],'r' FROM generate_series(1,1000);
SELECT chain_audit();
INSERT INTO audit_entry (operation, actor, organisation, records, request_id) SELECT 'CONSULTATION','u','o',ARRAY[gen_random_uuid()],'r' FROM generate_series(1,5000);
SELECT chain_audit();
SELECT chain_audit();
\echo == plain anti-join over the whole log, for comparison
SELECT count(*) FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id);

CREATE OR REPLACE FUNCTION bench_batch(n integer) RETURNS integer LANGUAGE plpgsql AS $f$
#variable_conflict use_column
DECLARE
    a_ids uuid[];
    a_refs text[];
    a_orgs text[];
    a_regions text[];
    a_ss text[];
    a_sr text[];
    a_marks text[];
    a_days date[];
    a_types text[];
    a_ps text[];
    a_whats text[];
    a_cats text[];
    a_actors text[];
    a_rids text[];
    a_callers text[];
    a_paths text[];
    a_keys text[];
    a_hashes bytea[];
    a_answers bytea[];
    a_payloads bytea[];
    done integer := 0; r record;
BEGIN
  SELECT array_agg(g.id), array_agg(right(g.id::text,22)), array_agg('cheshire'::text), array_agg('north-west'::text), array_agg('rms'::text), array_agg(g.id::text),
   array_agg('OFFICIAL_SENSITIVE'::text), array_agg(date '2026-01-01' + (random()*300)::int), array_agg('LEAD'::text), array_agg('PURSUE'::text), array_agg(repeat('Warrant executed. ',12)),
   array_agg('MINOR'::text), array_agg('service-account-cheshire'::text), array_agg(g.id::text), array_agg('cheshire-recorder'::text), array_agg('/api/v1/disruptions'::text), array_agg(gen_random_uuid()::text),
   array_agg(sha256(g.id::text::bytea)), array_agg(convert_to(repeat('{"id":"0"}',60),'UTF8')), array_agg(convert_to(repeat('{"id":"0"}',80),'UTF8'))
  INTO a_ids,a_refs,a_orgs,a_regions,a_ss,a_sr,a_marks,a_days,a_types,a_ps,a_whats,a_cats,a_actors,a_rids,a_callers,a_paths,a_keys,a_hashes,a_answers,a_payloads FROM (SELECT uuidv7() AS id FROM generate_series(1,n)) g;
  PERFORM stamp();
  FOR r IN WITH slots AS MATERIALIZED (
    SELECT s.insert_into, s.look_up, t.at FROM (SELECT stamp() AS at OFFSET 0) t, idempotency_slots(t.at) s
), input AS MATERIALIZED (
    SELECT u.*, row_number() OVER (PARTITION BY u.organisation, u.source_system, u.source_reference ORDER BY u.ord) AS nth
      FROM unnest(a_ids::uuid[], a_refs::text[], a_orgs::text[], a_regions::text[], a_ss::text[], a_sr::text[], a_marks::text[], a_days::date[], a_types::text[],
                  a_ps::text[], a_whats::text[], a_cats::text[], a_actors::text[], a_rids::text[], a_callers::text[], a_paths::text[], a_keys::text[],
                  a_hashes::bytea[], a_answers::bytea[], a_payloads::bytea[]) WITH ORDINALITY
           AS u (id, reference, organisation, region, source_system, source_reference, marking, occurred_on, disruption_type,
                 four_p, what_was_done, assessment_category, actor, request_id, caller, path, key,
                 body_hash, answer, payload, ord)
), source_known AS MATERIALIZED (
    SELECT i.ord FROM input i
     WHERE i.source_system IS NOT NULL
       AND (i.nth > 1 OR EXISTS (SELECT FROM disruption d WHERE d.organisation = i.organisation
             AND d.source_system = i.source_system AND d.source_reference = i.source_reference))
), wanted AS MATERIALIZED (
    SELECT i.* FROM input i
     WHERE i.ord NOT IN (SELECT k.ord FROM source_known k)
       AND NOT EXISTS (SELECT FROM idempotency e WHERE e.slot = ANY ((SELECT s.look_up FROM slots s)::smallint[])
             AND e.key = i.key AND e.caller = i.caller AND e.method = 'POST' AND e.path = i.path)
), idem AS (
    INSERT INTO idempotency (slot, caller, method, path, key, body_hash, status, headers, body, created_at)
    SELECT p.slot, w.caller, 'POST', w.path, w.key, w.body_hash, 201,
           jsonb_build_object('Location', '/api/v1/disruptions/' || w.id, 'ETag', '"1-full"'), w.answer, s.at
      FROM wanted w, slots s, unnest(s.insert_into) WITH ORDINALITY AS p (slot, nth)
     ORDER BY p.nth, w.key, w.caller, w.path, w.ord
    ON CONFLICT DO NOTHING
    RETURNING key, caller, path
), keyed AS MATERIALIZED (
    -- One row per key that went in; `whole` unless, just after a turn, a twin was met in one of two partitions only.
    SELECT DISTINCT ON (w.caller, w.path, w.key) w.*, n.whole FROM wanted w
      JOIN (SELECT i.key, i.caller, i.path, count(*) = (SELECT cardinality(s.insert_into) FROM slots s) AS whole
              FROM idem i GROUP BY 1, 2, 3) n USING (key, caller, path)
     ORDER BY w.caller, w.path, w.key, w.ord
), fresh AS MATERIALIZED (
    SELECT k.* FROM keyed k WHERE k.whole
), heads AS (
    INSERT INTO disruption (id, reference, organisation, region, source_system, source_reference, version, marking, link_status,
                            occurred_on, disruption_type, four_p, assessment_category, recorded_at)
    SELECT f.id, f.reference, f.organisation, f.region, f.source_system, f.source_reference, 1, f.marking, 'NONE',
           f.occurred_on, f.disruption_type, f.four_p, f.assessment_category, s.at
      FROM fresh f, slots s
     ORDER BY f.organisation, f.source_system, f.source_reference, f.id
    ON CONFLICT DO NOTHING
    RETURNING id
), versions AS (
    INSERT INTO disruption_version (disruption_id, version, changed_by, organisation, region, marking, status, occurred_on,
                                    disruption_type, four_p, what_was_done, link_status, assessment_category)
    SELECT f.id, 1, f.actor, f.organisation, f.region, f.marking, 'RECORDED', f.occurred_on,
           f.disruption_type, f.four_p, f.what_was_done, 'NONE', f.assessment_category
      FROM fresh f JOIN heads h USING (id)
), audited AS (
    INSERT INTO audit_entry (operation, actor, organisation, records, request_id)
    SELECT 'COLLECTION', f.actor, f.organisation, ARRAY[f.id], f.request_id FROM fresh f JOIN heads h USING (id)
), sent AS (
    INSERT INTO outbox (slot, created_at, topic, aggregate_id, sequence, payload)
    SELECT outbox_slot(s.at), s.at, 'soc.internal.disruptions', f.id, 1, f.payload
      FROM fresh f JOIN heads h USING (id), slots s
)
SELECT i.ord, CASE WHEN h.id IS NOT NULL THEN 'RECORDED'
                   WHEN k.ord IS NOT NULL THEN 'SOURCE_KNOWN'
                   WHEN f.ord IS NOT NULL THEN 'STRAY'
                   ELSE 'REPEATED' END AS outcome
  FROM input i LEFT JOIN heads h USING (id) LEFT JOIN source_known k USING (ord) LEFT JOIN keyed f USING (ord)
 ORDER BY i.ord
 LOOP
    IF r.outcome = 'RECORDED' THEN done := done + 1; END IF;
  END LOOP;
  IF done <> n THEN RAISE EXCEPTION 'only % of %', done, n; END IF;
  RETURN done;
END $f$;
GRANT EXECUTE ON FUNCTION bench_batch(integer) TO disruption_app;

-- Records up to 64 disruptions in one transaction: five kinds of rows, one statement. Run as
--   BEGIN;  SELECT stamp();  <this>;  COMMIT;
-- (stamp first, so that the stored answer can show when it was recorded). Arrays are parallel; `ord` is their position.
-- Answer: one row per command: RECORDED; REPEATED (key known: replay in a second statement), SOURCE_KNOWN, STRAY.
-- STRAY means that a unique key was taken by another transaction between snapshot and insert, after a row of this command had
-- gone in: roll back and run the batch again, whose snapshot then sees it; the third time, one by one. Input is sorted by key, so that two batches never wait for each other crosswise.
-- The writer's connection runs with enable_seqscan = off: a plan kept from the time when a partition was empty must not read
-- it whole later.
WITH slots AS MATERIALIZED (
    SELECT s.insert_into, s.look_up, t.at FROM (SELECT stamp() AS at OFFSET 0) t, idempotency_slots(t.at) s
), input AS MATERIALIZED (
    SELECT u.*, row_number() OVER (PARTITION BY u.organisation, u.source_system, u.source_reference ORDER BY u.ord) AS nth
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::text[],
                  $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
                  $18::bytea[], $19::bytea[], $20::bytea[]) WITH ORDINALITY
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

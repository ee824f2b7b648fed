-- Relay, claim: what waits, in the order of the stamps. One active relay (session lock on a direct connection:
-- SELECT pg_try_advisory_lock(hashtext('relay'))). Prepared once; 500 rows at most.
SELECT o.slot, o.id, o.topic, o.aggregate_id, o.sequence, o.payload, o.traceparent, o.attempts
  FROM outbox o
 WHERE o.published_at IS NULL AND o.set_aside_at IS NULL
   AND NOT EXISTS (SELECT FROM outbox_set_aside a WHERE a.aggregate_id = o.aggregate_id)
 ORDER BY o.created_at, o.aggregate_id, o.sequence
 LIMIT 500

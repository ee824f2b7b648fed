-- Amends one disruption. READ COMMITTED, one transaction; several records: the first statement for each, in id order, before
-- the first insert, so that every lock is held before the stamp is taken (a stamp taken earlier ends in 40001, and is repeated).
BEGIN;
-- $1 id, $2 version that the caller saw (If-Match). No row: 412 (or 404). It locks, and reads what the rules need.
SELECT d.*, v.* FROM disruption d JOIN disruption_version v ON v.disruption_id = d.id AND v.version = d.version
 WHERE d.id = $1 AND d.version = $2 FOR UPDATE OF d;
-- the rules run; the idempotency row is inserted as in record.sql; then
UPDATE disruption SET version = $2 + 1, withdrawn = $3, marking = $4, groups = $5, threat_id = $6, link_status = $7,
       occurred_on = $8, disruption_type = $9, four_p = $10, assessment_category = $11
 WHERE id = $1 AND version = $2;
-- INSERT INTO disruption_version (… version = $2 + 1 …): the trigger closes version $2. Then disruption_outcome, audit_entry
-- (ALTERATION, pointers), outbox (sequence = $2 + 1), in one batch.
COMMIT;

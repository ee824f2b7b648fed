-- Relay, mark: after the acknowledgements, once per slot of the batch; $1 slot, $2 ids. No join: a kept plan can then only be
-- the primary key. The relay's connection runs with enable_seqscan = off.
UPDATE outbox SET published_at = clock_timestamp(), attempts = attempts + 1
 WHERE slot = $1 AND id = ANY ($2::uuid[]) AND published_at IS NULL

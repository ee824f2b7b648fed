-- Answers with an effect, for 24 hours at least. A unique index cannot span partitions by time, so uniqueness is made of
-- three parts. A rotation of four partitions of twelve hours; the current one and the two before it are alive.
--   1. A key that stands in one of the two earlier ones was used: look it up.
--   2. A key is inserted into the current one: a duplicate request that is under way waits there.
--   3. For two minutes after the rotation, the key is inserted into the partition before as well, so that a duplicate whose
--      transaction took its stamp before the rotation is met there. No transaction lives that long (transaction_timeout).
-- The fourth partition holds what is older than 24 hours and is emptied by TRUNCATE.
CREATE TABLE idempotency (
    slot       smallint    NOT NULL,
    caller     text        NOT NULL,
    method     text        NOT NULL,
    path       text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL CHECK (octet_length(body_hash) = 32),
    status     smallint    NOT NULL,
    record     uuid,
    headers    jsonb       NOT NULL DEFAULT '{}',
    body       bytea,
    created_at timestamptz NOT NULL DEFAULT stamp(),
    PRIMARY KEY (slot, key, caller, method, path)
) PARTITION BY LIST (slot);
CREATE TABLE idempotency_0 PARTITION OF idempotency FOR VALUES IN (0);
CREATE TABLE idempotency_1 PARTITION OF idempotency FOR VALUES IN (1);
CREATE TABLE idempotency_2 PARTITION OF idempotency FOR VALUES IN (2);
CREATE TABLE idempotency_3 PARTITION OF idempotency FOR VALUES IN (3);
GRANT SELECT, INSERT ON idempotency TO ${app_role};

-- The slots for a stamp: where a key is inserted (one, or for two minutes after a turn the earlier and the current one),
-- and which earlier ones are looked up besides.
CREATE FUNCTION idempotency_slots(instant timestamptz, OUT insert_into smallint[], OUT look_up smallint[])
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    seconds constant bigint := floor(extract(epoch FROM instant))::bigint;
    turn constant bigint := seconds / 43200;
BEGIN
    look_up := ARRAY[(turn + 3) % 4, (turn + 2) % 4]::smallint[];
    IF seconds % 43200 < 120 THEN
        insert_into := ARRAY[(turn + 3) % 4, turn % 4]::smallint[];
    ELSE
        insert_into := ARRAY[turn % 4]::smallint[];
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION idempotency_slots(timestamptz) TO ${app_role};

-- Every hour will do; what it empties is 24 hours old at least, by the order of the rotation.
CREATE FUNCTION turn_idempotency() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET lock_timeout = '200ms'
AS $$
DECLARE
    next_slot constant smallint := (floor(extract(epoch FROM clock_timestamp()) / 43200)::bigint + 1) % 4;
BEGIN
    EXECUTE format('TRUNCATE %I', 'idempotency_' || next_slot);
END
$$;
GRANT EXECUTE ON FUNCTION turn_idempotency() TO ${app_role};

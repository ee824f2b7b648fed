-- What a transaction publishes: rows written with its state, published after its commit by the one active relay of the
-- service, in order per aggregate. And what a consumer of others' records could not process.

-- The day of an instant on a ring of 32.
CREATE FUNCTION outbox_slot(instant timestamptz) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (floor(extract(epoch FROM instant) / 86400)::bigint % 32)::smallint;
GRANT EXECUTE ON FUNCTION outbox_slot(timestamptz) TO ${app_role};

-- One partition per day on a ring of 32 that are made once: an old day is emptied by TRUNCATE of its partition, which
-- needs no DDL at run time and no lock on the table as a whole.
CREATE TABLE outbox (
    slot         smallint    NOT NULL DEFAULT outbox_slot(stamp()),
    id           uuid        NOT NULL DEFAULT uuidv7(),
    created_at   timestamptz NOT NULL DEFAULT stamp(),
    topic        text        NOT NULL,
    aggregate_id uuid        NOT NULL,   -- the key of the record
    sequence     integer     NOT NULL,   -- the version of the aggregate
    payload      bytea       CHECK (octet_length(payload) <= 262144),  -- null: a tombstone, after disposal
    traceparent  text,
    published_at timestamptz,
    quarantined_at timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    last_error   text,
    PRIMARY KEY (slot, id)
) PARTITION BY LIST (slot);

DO $$
BEGIN
    FOR n IN 0..31 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF outbox FOR VALUES IN (%s) WITH (fillfactor = 80)',
                       'outbox_' || lpad(n::text, 2, '0'), n);
    END LOOP;
END
$$;

-- The relay reads in this order. The stamp of a later version is never earlier than that of the one before it, which
-- cannot be said of ids that several processes make by their own clocks.
CREATE INDEX outbox_waiting ON outbox (created_at, aggregate_id, sequence)
    WHERE published_at IS NULL AND quarantined_at IS NULL;

-- Empty but for what an operator has to look at; so it costs a writer nothing.
CREATE INDEX outbox_quarantined ON outbox (aggregate_id) WHERE quarantined_at IS NOT NULL;

-- Aggregates of which the broker refused a record: what follows waits, so that no order is broken.
CREATE TABLE outbox_quarantine (
    aggregate_id uuid        PRIMARY KEY,
    since        timestamptz NOT NULL DEFAULT clock_timestamp(),
    cause        text        NOT NULL
);

GRANT SELECT ON outbox TO ${app_role};
GRANT INSERT (slot, id, created_at, topic, aggregate_id, sequence, payload, traceparent) ON outbox TO ${app_role};
GRANT UPDATE (published_at, quarantined_at, attempts, last_error) ON outbox TO ${app_role};
GRANT SELECT, INSERT, DELETE ON outbox_quarantine TO ${app_role};

-- Empties the day that comes next in the rotation, 31 days old, unless something in it was never published: then the day
-- stays for another round, and the answer false is for the gauge.
CREATE FUNCTION turn_outbox() RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET lock_timeout = '200ms'
AS $$
DECLARE
    next_slot constant smallint := outbox_slot(clock_timestamp() + interval '1 day');
    unsent boolean;
BEGIN
    SELECT EXISTS (SELECT FROM outbox o WHERE o.slot = next_slot AND o.published_at IS NULL) INTO unsent;
    IF unsent THEN
        RETURN false;
    END IF;
    EXECUTE format('TRUNCATE %I', 'outbox_' || lpad(next_slot::text, 2, '0'));
    RETURN true;
END
$$;
GRANT EXECUTE ON FUNCTION turn_outbox() TO ${app_role};

-- What a consumer could not process, with its cause; replayed or settled by an administrator.
CREATE TABLE dead_letter (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    at              timestamptz NOT NULL DEFAULT clock_timestamp(),
    consumer        text        NOT NULL,
    topic           text        NOT NULL,
    partition       integer     NOT NULL,
    record_offset   bigint      NOT NULL,
    record_key      text        NOT NULL,  -- empty: the record had none
    headers         jsonb       NOT NULL DEFAULT '{}',
    payload         bytea,      -- null: a tombstone
    cause           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 1,
    settled_at      timestamptz,
    settled_by      text,
    settled_how     text        CHECK (settled_how IN ('REPLAYED', 'DISCARDED')),
    UNIQUE (consumer, topic, partition, record_offset),
    CHECK ((settled_at IS NULL) = (settled_how IS NULL))
);
CREATE INDEX dead_letter_open ON dead_letter (id) WHERE settled_at IS NULL;
-- A later record of the same key must wait behind an open one: a consumer asks this before each record.
CREATE INDEX dead_letter_key ON dead_letter (consumer, topic, record_key) WHERE settled_at IS NULL;
GRANT SELECT, INSERT ON dead_letter TO ${app_role};
GRANT UPDATE (attempts, cause, settled_at, settled_by, settled_how) ON dead_letter TO ${app_role};

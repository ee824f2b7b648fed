-- What every service of the suite has in its database, whatever it records: the stamp of a transaction, versions,
-- the safe instant, the audit chain, the outbox, idempotency and dead letters.
--
-- Two roles use it. The owner runs this file and owns everything; ${service}_app is the running service. What the
-- application must not be able to do is withheld by grants, column by column, and not left to its good behaviour.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${service}_app;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- ---------------------------------------------------------------------------------------------------------------------
-- The stamp: one instant for everything that one transaction writes
-- ---------------------------------------------------------------------------------------------------------------------

-- Microseconds since 1970, exactly: an instant as a number, free of time zone and date style.
CREATE FUNCTION micros(instant timestamptz) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (extract(epoch FROM instant) * 1000000)::bigint;

CREATE FUNCTION instant_of(micros bigint) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN timestamptz '1970-01-01 00:00:00+00' + micros * interval '1 microsecond';

-- The latest instant for which an answer was ever promised to be final, in microseconds. A sequence, because it must be
-- seen by others at once, whatever their snapshot, and must not go back with a rollback. It makes the promise
-- independent of the clock: if the clock of the server is set back, or a standby with another clock takes over,
-- writers are refused until the clock has passed what was promised, instead of writing into an answered past.
CREATE SEQUENCE clock_floor AS bigint MINVALUE 0 START 0;

-- Seals the stamp that a transaction keeps in a setting, because any role may set a setting.
CREATE TABLE stamp_secret (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   bytea   NOT NULL
);
INSERT INTO stamp_secret (secret) VALUES (sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea));

-- The instant at which this transaction knows things. It takes the transaction id before it reads the clock: only so
-- does safe_instant() find every transaction that may still write at or before an instant.
--
-- The stamp is kept in a setting that ends with the transaction, so that it follows savepoints and never leaks through
-- a connection pool. (A table row per backend was the alternative: it grows a chain of dead rows behind every long
-- reader.) The setting carries the transaction id and a seal, so a forged one is not believed: a new stamp is taken.
CREATE FUNCTION stamp() RETURNS timestamptz
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    this_transaction constant xid8 := pg_current_xact_id();  -- first of all, see above
    kept constant text := current_setting('soc.stamp', true);
    key bytea;
    content text;
    instant timestamptz;
    lowest bigint;
BEGIN
    SELECT s.secret INTO STRICT key FROM stamp_secret s;
    IF kept LIKE this_transaction::text || ',%' THEN
        content := split_part(kept, ';', 1);
        IF kept = content || ';' || encode(sha256(key || content::bytea || key), 'hex') THEN
            RETURN instant_of(split_part(content, ',', 2)::bigint);
        END IF;
    END IF;

    SELECT f.last_value INTO lowest FROM clock_floor f;  -- after the transaction id, before the clock
    instant := clock_timestamp();
    IF instant < transaction_timestamp() OR micros(instant) <= lowest THEN
        RAISE EXCEPTION 'the clock of the database server stands before an instant that was already answered for'
            USING ERRCODE = '40001';
    END IF;
    IF current_setting('synchronous_commit') = 'off' THEN
        RAISE EXCEPTION 'synchronous_commit is off: what others have read could be lost in a crash'
            USING ERRCODE = '55000';
    END IF;
    content := this_transaction::text || ',' || micros(instant)::text;
    PERFORM set_config('soc.stamp', content || ';' || encode(sha256(key || content::bytea || key), 'hex'), true);
    RETURN instant;
END
$$;
GRANT EXECUTE ON FUNCTION stamp() TO ${service}_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- The safe instant: before it nothing can change any more
-- ---------------------------------------------------------------------------------------------------------------------

-- Returns the instant before which no transaction can write any more; T is final if and only if T is strictly earlier.
-- Give the instant that is wanted, so that it is held against a clock that goes back.
--
-- Call it alone, as a statement of its own, outside a transaction; open the reading transaction afterwards. It holds
-- because (1) the clock is read before the list of transactions, (2) a writer has its transaction id before it reads
-- the clock, (3) a transaction leaves the list under the same lock under which it becomes visible to later snapshots.
-- Only the primary can answer. Every doubt is an error: an unsafe instant is never called safe.
CREATE FUNCTION safe_instant(wanted timestamptz DEFAULT NULL) RETURNS timestamptz
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    clock_read constant timestamptz := clock_timestamp();
    earliest timestamptz;
    nameless boolean;
BEGIN
    IF pg_is_in_recovery() THEN
        RAISE EXCEPTION 'only the primary knows the safe instant' USING ERRCODE = '55000';
    ELSIF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'the safe instant must be asked before the snapshot is taken' USING ERRCODE = '55000';
    ELSIF pg_current_xact_id_if_assigned() IS NOT NULL THEN
        RAISE EXCEPTION 'the safe instant cannot be asked by a transaction that writes' USING ERRCODE = '55000';
    ELSIF current_setting('max_prepared_transactions')::integer > 0 THEN
        RAISE EXCEPTION 'prepared transactions are switched on and would be overlooked' USING ERRCODE = '55000';
    ELSIF NOT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') THEN
        RAISE EXCEPTION 'role % lacks pg_read_all_stats', current_user USING ERRCODE = '42501';
    END IF;

    -- The floor first, then the list: a writer that read the old floor is found in the list.
    IF wanted < clock_read AND micros(wanted) > (SELECT f.last_value FROM clock_floor f) THEN
        PERFORM pg_advisory_xact_lock(hashtext('clock_floor'));
        PERFORM setval('clock_floor', micros(wanted)) FROM clock_floor f WHERE micros(wanted) > f.last_value;
    END IF;

    -- A backend may show a transaction id without a start for an instant, since the two are read one after the other;
    -- if it does so lastingly (track_activities off), nothing can be promised.
    FOR attempt IN 1..50 LOOP
        PERFORM pg_stat_clear_snapshot();
        SELECT min(a.xact_start), coalesce(bool_or(a.xact_start IS NULL), false) INTO earliest, nameless
          FROM pg_stat_get_activity(NULL) a
         WHERE a.backend_xid IS NOT NULL
           AND a.pid <> pg_backend_pid()
           AND a.datid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
           AND a.backend_type <> 'autovacuum worker';  -- writes statistics only, and may have begun minutes ago
        IF NOT nameless THEN
            RETURN least(clock_read, earliest);
        END IF;
        PERFORM pg_sleep(0.001);
    END LOOP;
    RAISE EXCEPTION 'a writing transaction hides when it began: is track_activities off?' USING ERRCODE = '55000';
END
$$;
GRANT EXECUTE ON FUNCTION safe_instant(timestamptz) TO ${service}_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Versions
-- ---------------------------------------------------------------------------------------------------------------------

-- Makes a table of versions out of a table that has (aggregate key, version, known_from, known_to, writing, historic).
-- The application inserts version n; known_from and writing are defaults that it has no right to give, and the trigger
-- made here closes version n - 1, once per statement for any number of rows. The cases:
--   version 1                                          nothing to close; the primary key refuses a second one
--   the version before it is open and began earlier    closed at the stamp
--   it was written by this very transaction            closed too, with an empty period: no instant shows it, but it
--                                                      stays in the history, so that every number, event and audit
--                                                      entry keeps its version, and nothing is overwritten
--   otherwise (not the next number, or began later)    SQLSTATE 40001, and the command is repeated
CREATE PROCEDURE make_versioned(versions regclass, aggregate_key name)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    name_only constant text := (SELECT c.relname FROM pg_class c WHERE c.oid = versions);
BEGIN
    EXECUTE format($ddl$
        CREATE FUNCTION %1$I() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, public, pg_temp
            SET enable_seqscan = off
        AS $body$
        DECLARE
            follower record;
        BEGIN
            -- Row by row over the primary key, and not as one joined UPDATE: a session keeps its plan, and one made while
            -- the table was small may read all of it later.
            FOR follower IN SELECT i.%3$I AS key, i.version, i.known_from, i.writing FROM inserted i WHERE i.version > 1 LOOP
                UPDATE %2$s v
                   SET known_to = follower.known_from
                 WHERE v.%3$I = follower.key
                   AND v.version = follower.version - 1
                   AND v.known_to = 'infinity'
                   AND (v.known_from < follower.known_from
                        OR (v.writing = follower.writing AND v.known_from = follower.known_from));
                IF NOT FOUND THEN
                    RAISE EXCEPTION 'another transaction wrote a version of the same record'
                        USING ERRCODE = '40001', TABLE = '%1$s';
                END IF;
            END LOOP;
            RETURN NULL;
        END
        $body$
    $ddl$, name_only || '_close', versions, aggregate_key);
    EXECUTE format($ddl$
        CREATE TRIGGER close_previous_version AFTER INSERT ON %2$s
            REFERENCING NEW TABLE AS inserted
            FOR EACH STATEMENT EXECUTE FUNCTION %1$I()
    $ddl$, name_only || '_close', versions);
END
$procedure$;

-- Children of versions (outcomes, links): they may be inserted only by the transaction that writes their version.
-- Otherwise a row added later to an old version would change what was known then.
CREATE PROCEDURE make_version_child(children regclass, versions regclass, aggregate_key name)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    name_only constant text := (SELECT c.relname FROM pg_class c WHERE c.oid = children);
BEGIN
    EXECUTE format($ddl$
        CREATE FUNCTION %1$I() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, public, pg_temp
            SET enable_seqscan = off
            SET enable_hashjoin = off
            SET enable_mergejoin = off
        AS $body$
        BEGIN
            IF EXISTS (SELECT FROM inserted i
                        WHERE NOT EXISTS (SELECT FROM %2$s v
                                           WHERE v.%3$I = i.%3$I AND v.version = i.version
                                             AND v.writing = pg_current_xact_id())) THEN
                RAISE EXCEPTION 'a part was added to a version that another transaction wrote'
                    USING ERRCODE = '42501', TABLE = '%1$s';
            END IF;
            RETURN NULL;
        END
        $body$
    $ddl$, name_only || '_own_version', versions, aggregate_key);
    EXECUTE format($ddl$
        CREATE TRIGGER own_version AFTER INSERT ON %2$s
            REFERENCING NEW TABLE AS inserted
            FOR EACH STATEMENT EXECUTE FUNCTION %1$I()
    $ddl$, name_only || '_own_version', children);
END
$procedure$;

-- Whose history is still being loaded, and whose is sealed. No row: nothing was loaded, nothing can be loaded unless
-- an administrator opens it.
CREATE TABLE history (
    organisation text        PRIMARY KEY,
    opened_at    timestamptz NOT NULL DEFAULT stamp(),
    sealed_at    timestamptz,
    sealed_by    text,
    CHECK ((sealed_at IS NULL) = (sealed_by IS NULL))
);
GRANT SELECT ON history TO ${service}_app;

CREATE FUNCTION open_history(which text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
    INSERT INTO history (organisation) VALUES (which) ON CONFLICT DO NOTHING;
$$;

-- Waits for the loads of that organisation that are under way: they hold the row. A second seal changes nothing.
CREATE FUNCTION seal_history(which text, who text) RETURNS timestamptz
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    answer timestamptz;
BEGIN
    INSERT INTO history (organisation) VALUES (which) ON CONFLICT DO NOTHING;
    PERFORM FROM history h WHERE h.organisation = which FOR UPDATE;
    UPDATE history h SET sealed_at = stamp(), sealed_by = who WHERE h.organisation = which AND h.sealed_at IS NULL;
    SELECT h.sealed_at INTO answer FROM history h WHERE h.organisation = which;
    RETURN answer;
END
$$;

-- Called by the functions that load history; keeps the seal away until their transaction ends.
CREATE FUNCTION require_open_history(which text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    PERFORM FROM history h WHERE h.organisation = which AND h.sealed_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the history of % is sealed or was never opened', which
            USING ERRCODE = 'SH001', HINT = 'history-sealed';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION open_history(text), seal_history(text, text) TO ${service}_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Audit: every look is logged, and the log cannot be changed unseen
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    at           timestamptz NOT NULL DEFAULT stamp(),
    writing      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    operation    text        NOT NULL CHECK (operation IN
        ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'REFUSAL', 'ADMINISTRATION')),
    actor        text        NOT NULL,
    organisation text        NOT NULL,
    on_behalf_of text,
    records      uuid[]      NOT NULL,
    pointers     text[]      NOT NULL DEFAULT '{}',   -- which members changed, never their values
    reason       text,
    disclosed_to text,
    request_id   text        NOT NULL
);
-- The chainer reads from its mark on: see chain_audit.
CREATE INDEX audit_entry_writing ON audit_entry (writing, id);
-- "Who looked at this record": asked by auditors.
CREATE INDEX audit_entry_records ON audit_entry USING gin (records) WITH (fastupdate = on);

CREATE TABLE audit_chain (
    seq      bigint PRIMARY KEY,
    entry_id uuid   NOT NULL UNIQUE,
    hash     bytea  NOT NULL
);

-- Every entry whose transaction id is smaller than `before` is chained or its transaction was rolled back.
CREATE TABLE audit_mark (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    before   xid8    NOT NULL
);
INSERT INTO audit_mark (before) VALUES ('0');

GRANT SELECT ON audit_entry, audit_chain, audit_mark TO ${service}_app;
GRANT INSERT (id, operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id)
    ON audit_entry TO ${service}_app;

-- What is hashed: all that an entry says, in one fixed form.
CREATE FUNCTION audit_canonical(e audit_entry) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN convert_to(jsonb_build_array(e.id, micros(e.at), e.writing::text, e.operation, e.actor, e.organisation,
        e.on_behalf_of, to_jsonb(e.records), to_jsonb(e.pointers), e.reason, e.disclosed_to, e.request_id)::text, 'UTF8');

-- Links what is committed and not yet chained; returns how many, or -1 if another chainer is at work.
--
-- The anti-join looks only at entries from the mark on. The mark is the oldest transaction that was still running at
-- the last pass: everything older is settled. So a pass costs what is new, at any size of the log; entries need no
-- marker of their own and are never updated, and an entry that commits late, with a small id, is found all the same.
CREATE FUNCTION chain_audit(most integer DEFAULT 5000) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
DECLARE
    mark xid8;
    horizon xid8;
    last_seq bigint;
    last_hash bytea;
    last_writing xid8;
    ids uuid[] := '{}';
    hashes bytea[] := '{}';
    found_entries integer := 0;
    one record;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the chainer needs a fresh snapshot for each statement' USING ERRCODE = '55000';
    ELSIF NOT pg_try_advisory_xact_lock(hashtext('audit_chain')) THEN
        RETURN -1;
    END IF;
    SELECT m.before INTO STRICT mark FROM audit_mark m;
    SELECT pg_snapshot_xmin(pg_current_snapshot()) INTO horizon;
    IF horizon < mark THEN
        mark := '0';  -- a restored copy on a new server counts its transactions anew: look at everything once
    END IF;
    SELECT c.seq, c.hash INTO last_seq, last_hash FROM audit_chain c ORDER BY c.seq DESC LIMIT 1;
    last_seq := coalesce(last_seq, 0);
    last_hash := coalesce(last_hash, sha256(''));

    FOR one IN
        SELECT e.id, e.writing, audit_canonical(e) AS content
          FROM audit_entry e
         WHERE e.writing >= mark
           AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id)
         ORDER BY e.writing, e.id
         LIMIT most
    LOOP
        last_hash := sha256(last_hash || one.content);
        last_writing := one.writing;
        found_entries := found_entries + 1;
        ids := ids || one.id;
        hashes := hashes || last_hash;
    END LOOP;
    IF found_entries > 0 THEN
        INSERT INTO audit_chain (seq, entry_id, hash)
        SELECT last_seq + u.n, u.id, u.hash
          FROM unnest(ids, hashes) WITH ORDINALITY AS u (id, hash, n);
    END IF;
    IF found_entries = most AND last_writing < horizon THEN
        horizon := last_writing;  -- cut short: what follows may still be unchained
    END IF;
    UPDATE audit_mark m SET before = horizon WHERE m.before <> horizon;
    RETURN found_entries;
END
$$;
GRANT EXECUTE ON FUNCTION chain_audit(integer) TO ${service}_app;

-- Walks the chain from a link to the end and names the first place at which it does not hold; no row: it holds.
-- A checkpoint (number and hash, kept outside this database) shows a tail that was cut off or a chain computed anew.
CREATE FUNCTION verify_audit(
    from_seq bigint DEFAULT 1,
    checkpoint_seq bigint DEFAULT NULL,
    checkpoint_hash bytea DEFAULT NULL
) RETURNS TABLE (seq bigint, entry_id uuid, fault text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    expected bigint := from_seq;
    previous bytea;
    link record;
BEGIN
    IF from_seq = 1 THEN
        previous := sha256('');
    ELSE
        SELECT c.hash INTO previous FROM audit_chain c WHERE c.seq = from_seq - 1;
        IF NOT FOUND THEN
            RETURN QUERY SELECT from_seq - 1, NULL::uuid, 'link missing';
            RETURN;
        END IF;
    END IF;
    FOR link IN
        SELECT c.seq, c.entry_id, c.hash, e.id AS found_id, audit_canonical(e) AS content
          FROM audit_chain c LEFT JOIN audit_entry e ON e.id = c.entry_id
         WHERE c.seq >= from_seq
         ORDER BY c.seq
    LOOP
        IF link.seq <> expected THEN
            RETURN QUERY SELECT expected, NULL::uuid, 'link missing';
            RETURN;
        ELSIF link.found_id IS NULL THEN
            RETURN QUERY SELECT link.seq, link.entry_id, 'entry missing';
            RETURN;
        ELSIF link.hash <> sha256(previous || link.content) THEN
            RETURN QUERY SELECT link.seq, link.entry_id, 'entry changed or out of order';
            RETURN;
        ELSIF link.seq = checkpoint_seq AND link.hash <> checkpoint_hash THEN
            RETURN QUERY SELECT link.seq, link.entry_id, 'chain differs from the checkpoint';
            RETURN;
        END IF;
        previous := link.hash;
        expected := expected + 1;
    END LOOP;
    IF checkpoint_seq >= expected THEN
        RETURN QUERY SELECT expected, NULL::uuid, 'tail missing';
        RETURN;
    END IF;
    -- An entry behind the mark that nobody chained was slipped in by other means than the application.
    RETURN QUERY
        SELECT NULL::bigint, e.id, 'entry never chained'
          FROM audit_entry e
         WHERE e.writing < (SELECT m.before FROM audit_mark m)
           AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id)
         ORDER BY e.id
         LIMIT 1;
END
$$;
GRANT EXECUTE ON FUNCTION verify_audit(bigint, bigint, bytea) TO ${service}_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Outbox
-- ---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION outbox_slot(instant timestamptz) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (floor(extract(epoch FROM instant) / 86400)::bigint % 32)::smallint;
GRANT EXECUTE ON FUNCTION outbox_slot(timestamptz) TO ${service}_app;

-- One partition per day on a ring of 32 that are made once: an old day is emptied by TRUNCATE of its partition, which
-- needs no DDL at run time and no lock on the table as a whole.
CREATE TABLE outbox (
    slot         smallint    NOT NULL DEFAULT outbox_slot(stamp()),
    id           uuid        NOT NULL DEFAULT uuidv7(),
    created_at   timestamptz NOT NULL DEFAULT stamp(),
    topic        text        NOT NULL,
    aggregate_id uuid        NOT NULL,   -- the key of the record
    sequence     integer     NOT NULL,   -- the version of the aggregate
    payload      bytea       NOT NULL CHECK (octet_length(payload) <= 262144),
    traceparent  text,
    published_at timestamptz,
    set_aside_at timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    last_error   text,
    PRIMARY KEY (slot, id)
) PARTITION BY LIST (slot);

DO $$
BEGIN
    FOR n IN 0..31 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF outbox FOR VALUES IN (%s) WITH (fillfactor = 80)', 'outbox_' || lpad(n::text, 2, '0'), n);
    END LOOP;
END
$$;

-- The relay reads in this order. The stamp of a later version is never earlier than that of the one before it, which
-- cannot be said of ids that several processes make by their own clocks.
CREATE INDEX outbox_waiting ON outbox (created_at, aggregate_id, sequence)
    WHERE published_at IS NULL AND set_aside_at IS NULL;

-- Aggregates of which the broker refused a record: what follows waits, so that no order is broken.
CREATE TABLE outbox_set_aside (
    aggregate_id uuid        PRIMARY KEY,
    since        timestamptz NOT NULL DEFAULT clock_timestamp(),
    cause        text        NOT NULL
);

GRANT SELECT ON outbox TO ${service}_app;
GRANT INSERT (slot, id, created_at, topic, aggregate_id, sequence, payload, traceparent) ON outbox TO ${service}_app;
GRANT UPDATE (published_at, set_aside_at, attempts, last_error) ON outbox TO ${service}_app;
GRANT SELECT, INSERT, DELETE ON outbox_set_aside TO ${service}_app;

-- Empties the day that comes next on the ring, 31 days old, unless something in it was never published: then the day
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
GRANT EXECUTE ON FUNCTION turn_outbox() TO ${service}_app;

-- What a consumer could not process, with its cause; replayed or settled by an administrator.
CREATE TABLE dead_letter (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    at              timestamptz NOT NULL DEFAULT clock_timestamp(),
    consumer        text        NOT NULL,
    topic           text        NOT NULL,
    partition       integer     NOT NULL,
    record_offset   bigint      NOT NULL,
    record_key      text,
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
GRANT SELECT, INSERT ON dead_letter TO ${service}_app;
GRANT UPDATE (attempts, cause, settled_at, settled_by, settled_how) ON dead_letter TO ${service}_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Idempotency
-- ---------------------------------------------------------------------------------------------------------------------

-- Answers with an effect, for 24 hours at least. A unique index cannot span partitions by time, so uniqueness is made of
-- three parts. A ring of four partitions of twelve hours; the current one and the two before it are alive.
--   1. A key that stands in one of the two earlier ones was used: look it up.
--   2. A key is inserted into the current one: a twin that is under way waits there.
--   3. For two minutes after the turn, the key is inserted into the partition before as well, so that a twin whose
--      transaction took its stamp before the turn is met there. No transaction lives that long (transaction_timeout).
-- The fourth partition holds what is older than 24 hours and is emptied by TRUNCATE.
CREATE TABLE idempotency (
    slot       smallint    NOT NULL,
    caller     text        NOT NULL,
    method     text        NOT NULL,
    path       text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL CHECK (octet_length(body_hash) = 32),
    status     smallint    NOT NULL,
    headers    jsonb       NOT NULL DEFAULT '{}',
    body       bytea,
    created_at timestamptz NOT NULL DEFAULT stamp(),
    PRIMARY KEY (slot, key, caller, method, path)
) PARTITION BY LIST (slot);
CREATE TABLE idempotency_0 PARTITION OF idempotency FOR VALUES IN (0);
CREATE TABLE idempotency_1 PARTITION OF idempotency FOR VALUES IN (1);
CREATE TABLE idempotency_2 PARTITION OF idempotency FOR VALUES IN (2);
CREATE TABLE idempotency_3 PARTITION OF idempotency FOR VALUES IN (3);
GRANT SELECT, INSERT ON idempotency TO ${service}_app;

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
GRANT EXECUTE ON FUNCTION idempotency_slots(timestamptz) TO ${service}_app;

-- Every hour will do; what it empties is 24 hours old at least, by the order of the ring.
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
GRANT EXECUTE ON FUNCTION turn_idempotency() TO ${service}_app;
GRANT EXECUTE ON FUNCTION micros(timestamptz), instant_of(bigint) TO ${service}_app;

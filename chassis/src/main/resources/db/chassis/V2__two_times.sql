-- Two times: every fact has the day on which it happened and the instant from which this system knew it. Here: the
-- stamp of a transaction, the safe instant, versions, and the history that an earlier system knew.
--
-- Two roles use what is made here. The owner runs this file and owns everything; ${app_role} is the running service. What
-- it must not be able to do is withheld by grants, column by column, and not left to its good behaviour.

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

-- The latest instant for which final was found true: nothing at or before it can be written any more, whoever has begun since.
-- The floor alone does not say it, for it is raised before anybody looks who is still writing.
CREATE SEQUENCE clock_final AS bigint MINVALUE 0 START 0;

-- What was taken back: nothing is known any more of what became known after known_until, until the data were restored, or, where
-- a clock had run ahead, until the instant up to which answers had been given.
CREATE TABLE restore (
    restored_at timestamptz PRIMARY KEY,
    known_until timestamptz NOT NULL CHECK (known_until <= restored_at)
);
GRANT SELECT ON restore TO ${app_role};

-- Seconds by which the clock of the server stands before what was answered for; no transaction can write for so long.
CREATE FUNCTION clock_behind() RETURNS double precision
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    RETURN greatest((SELECT f.last_value - micros(clock_timestamp()) FROM clock_floor f), 0) / 1e6;
GRANT EXECUTE ON FUNCTION clock_behind() TO ${app_role};

-- After a clock that had run ahead was set right: takes back what was promised for instants that have not come, so that writers
-- need not wait for them. Answers about those instants were given; they are refused by name from then on. For the owner alone,
-- with the services stopped.
CREATE FUNCTION take_back_future_answers() RETURNS boolean
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    present constant timestamptz := clock_timestamp();
    promised constant bigint := (SELECT f.last_value FROM clock_floor f);
BEGIN
    IF promised <= micros(present) THEN
        RETURN false;
    END IF;
    INSERT INTO restore (restored_at, known_until) VALUES (instant_of(promised), present);
    PERFORM setval('clock_floor', micros(present)), setval('clock_final', micros(present));
    RETURN true;
END
$$;

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
GRANT EXECUTE ON FUNCTION stamp() TO ${app_role};

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
    safe timestamptz;
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
            safe := least(clock_read, earliest);
            IF wanted < safe AND micros(wanted) > (SELECT f.last_value FROM clock_final f) THEN
                PERFORM pg_advisory_xact_lock(hashtext('clock_floor'));
                PERFORM setval('clock_final', micros(wanted)) FROM clock_final f WHERE micros(wanted) > f.last_value;
            END IF;
            RETURN greatest(safe, instant_of((SELECT f.last_value + 1 FROM clock_final f)));
        END IF;
        PERFORM pg_sleep(0.001);
    END LOOP;
    RAISE EXCEPTION 'a writing transaction hides when it began: is track_activities off?' USING ERRCODE = '55000';
END
$$;
GRANT EXECUTE ON FUNCTION safe_instant(timestamptz) TO ${app_role};

GRANT EXECUTE ON FUNCTION micros(timestamptz), instant_of(bigint) TO ${app_role};

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

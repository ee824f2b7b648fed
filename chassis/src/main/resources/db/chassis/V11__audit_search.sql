-- The log is searched, and walked in parts.

ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_operation_check;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_operation_check CHECK (operation IN
    ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE', 'REFUSAL', 'ADMINISTRATION',
     'AUDIT_SEARCH'));

-- One index for each question that auditors ask, in the order of the answer; the record has one (V5). Every command pays for
-- the first two; what is rarely written has partial ones. An organisation has none: most act so often that a walk from the
-- newest entry on meets them soon (benchmarks/results/audit-search-2026-11-26.md).
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at, id);
CREATE INDEX audit_entry_on_behalf_of ON audit_entry (on_behalf_of, at, id) WHERE on_behalf_of IS NOT NULL;
CREATE INDEX audit_entry_rare ON audit_entry (at, id)
    WHERE operation IN ('DISCLOSURE', 'COMBINATION', 'ERASURE', 'REFUSAL', 'ADMINISTRATION', 'AUDIT_SEARCH');

-- Walks the chain from one link to another, both of which it should have, and names the first at which it does not hold; no
-- row: these hold.
CREATE FUNCTION walk_audit(from_seq bigint, to_seq bigint) RETURNS TABLE (seq bigint, entry_id uuid, fault text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET bytea_output = 'hex'
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
         WHERE c.seq BETWEEN from_seq AND to_seq
         ORDER BY c.seq
    LOOP
        IF link.seq <> expected THEN
            EXIT;
        ELSIF link.found_id IS NULL THEN
            RETURN QUERY SELECT link.seq, link.entry_id, 'entry missing';
            RETURN;
        ELSIF link.hash <> sha256(previous || link.content) THEN
            RETURN QUERY SELECT link.seq, link.entry_id, 'entry changed or out of order';
            RETURN;
        END IF;
        previous := link.hash;
        expected := expected + 1;
    END LOOP;
    IF expected <= to_seq THEN
        RETURN QUERY SELECT expected, NULL::uuid, 'link missing';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION walk_audit(bigint, bigint) TO ${app_role};

-- Looks at so many entries behind an id: which of them is behind the mark of the chainer and has no link. Such a one was
-- slipped in by other means than the application. `settled` is false if one of them may still be linked.
CREATE FUNCTION unchained_audit(behind uuid, most integer)
    RETURNS TABLE (looked_at integer, last_id uuid, settled boolean, entry_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    WITH part AS MATERIALIZED (
        SELECT e.id, e.writing FROM audit_entry e WHERE e.id > behind ORDER BY e.id LIMIT most
    ), loose AS MATERIALIZED (
        SELECT p.id, p.writing < m.before AS passed
          FROM part p CROSS JOIN audit_mark m
         WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = p.id)
    )
    SELECT (SELECT count(*) FROM part)::integer,
           (SELECT p.id FROM part p ORDER BY p.id DESC LIMIT 1),
           NOT EXISTS (SELECT FROM loose l WHERE NOT l.passed),
           (SELECT l.id FROM loose l WHERE l.passed ORDER BY l.id LIMIT 1);
END;
GRANT EXECUTE ON FUNCTION unchained_audit(uuid, integer) TO ${app_role};

-- The whole in one statement, by the same steps.
CREATE OR REPLACE FUNCTION verify_audit(
    from_seq bigint DEFAULT 1,
    checkpoint_seq bigint DEFAULT NULL,
    checkpoint_hash bytea DEFAULT NULL
) RETURNS TABLE (seq bigint, entry_id uuid, fault text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    last_seq bigint;
    slipped uuid;
BEGIN
    SELECT coalesce(max(c.seq), 0) INTO last_seq FROM audit_chain c;
    RETURN QUERY SELECT w.seq, w.entry_id, w.fault FROM walk_audit(from_seq, last_seq) w;
    IF FOUND THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT c.seq, c.entry_id, 'chain differs from the checkpoint'
          FROM audit_chain c
         WHERE c.seq = checkpoint_seq AND c.hash <> checkpoint_hash;
    IF FOUND THEN
        RETURN;
    END IF;
    IF checkpoint_seq > last_seq THEN
        RETURN QUERY SELECT last_seq + 1, NULL::uuid, 'tail missing';
        RETURN;
    END IF;
    SELECT u.entry_id INTO slipped FROM unchained_audit('00000000-0000-0000-0000-000000000000', 2147483647) u;
    IF slipped IS NOT NULL THEN
        RETURN QUERY SELECT NULL::bigint, slipped, 'entry never chained';
    END IF;
END
$$;

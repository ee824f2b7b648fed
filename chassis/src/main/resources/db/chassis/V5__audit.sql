-- Every look is logged, and the log cannot be changed unseen.

-- What a version of a record says, as the log holds it: SHA-256 of what is counted, and of what is personal, which is salted in
-- the version itself, so that no name can be tried once the salt was erased.
CREATE TYPE version_digest AS (
    versions  text,    -- the table in which it stands
    record_id uuid,
    version   integer,
    counted   bytea,
    personal  bytea
);

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
    request_id   text        NOT NULL,
    outcome      text        CHECK (outcome IN     -- null where something was shown or done
        ('NOTHING_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'PRECONDITION_FAILED', 'PRECONDITION_REQUIRED', 'REPEATED')),
    -- Of the words that were searched for, the first halves of HMACs by a key that is not in the database.
    sought       uuid[]      CHECK (cardinality(sought) > 0),
    -- Of the versions that were written, or blanked.
    versions     version_digest[] CHECK (cardinality(versions) > 0)
);
-- The chainer reads from its mark on: see chain_audit.
CREATE INDEX audit_entry_writing ON audit_entry (writing, id);
-- "Who looked at this record": asked by auditors.
CREATE INDEX audit_entry_records ON audit_entry USING gin (records) WITH (fastupdate = on);
-- "Who searched for this name": the same.
CREATE INDEX audit_entry_sought ON audit_entry USING gin (sought) WITH (fastupdate = on) WHERE sought IS NOT NULL;

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

GRANT SELECT ON audit_entry, audit_chain, audit_mark TO ${app_role};
GRANT INSERT (id, operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id, outcome,
              sought, versions) ON audit_entry TO ${app_role};

-- What is hashed: all that an entry says, in one fixed form (with bytea_output = hex).
CREATE FUNCTION audit_canonical(e audit_entry) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN convert_to(jsonb_build_array(e.id, micros(e.at), e.writing::text, e.operation, e.actor, e.organisation,
        e.on_behalf_of, to_jsonb(e.records), to_jsonb(e.pointers), e.reason, e.disclosed_to, e.request_id, e.outcome,
        to_jsonb(e.sought), to_jsonb(e.versions))::text, 'UTF8');

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
    SET bytea_output = 'hex'
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
GRANT EXECUTE ON FUNCTION chain_audit(integer) TO ${app_role};

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
GRANT EXECUTE ON FUNCTION verify_audit(bigint, bigint, bytea) TO ${app_role};

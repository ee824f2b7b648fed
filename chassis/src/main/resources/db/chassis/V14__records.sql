-- A kind of record: its heads, which never change but for what the policy asks of them, and its versions, in both times. What
-- is said of a record stands in two documents of each version: "facts", which is counted and stays, and "personal", which the
-- disposal role may blank. Migrations of a service add generated columns for what lists and returns select by; the documents
-- are the truth, and a column cannot differ from them.

-- A member as a day or a number of a generated column; the casts of PostgreSQL depend on settings of the session, this does not.
CREATE FUNCTION day_of(facts jsonb, member text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT make_date(substr(facts ->> member, 1, 4)::integer, substr(facts ->> member, 6, 2)::integer,
                     substr(facts ->> member, 9, 2)::integer)
$$;
CREATE FUNCTION texts_of(facts jsonb, member text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT coalesce(array_agg(t.value ORDER BY t.position), '{}')
      FROM jsonb_array_elements_text(facts -> member) WITH ORDINALITY AS t (value, position)
$$;
GRANT EXECUTE ON FUNCTION day_of(jsonb, text), texts_of(jsonb, text) TO ${app_role}, ${disposal_role};

-- What a version says, as digests: all that is counted, and never changes; all that is personal, with the pointers to what was
-- erased of it. Both name the version, so that no row passes for another.
CREATE FUNCTION counted_digest(
    versions text, record_id uuid, version integer, known_from timestamptz, historic boolean, loaded_at timestamptz,
    changed_by text, recorded_by_user text, recorded_by_unit text, organisation text, region text, facts jsonb) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256(convert_to(jsonb_build_array(versions, record_id, version, micros(known_from), historic, micros(loaded_at),
        changed_by, recorded_by_user, recorded_by_unit, organisation, region, facts)::text, 'UTF8'));
CREATE FUNCTION personal_digest(
    versions text, record_id uuid, version integer, salt uuid, reason text, erased text[], personal jsonb) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256(convert_to(jsonb_build_array(versions, record_id, version, salt, reason, to_jsonb(erased), personal)::text,
        'UTF8'));
GRANT EXECUTE ON FUNCTION
    counted_digest(text, uuid, integer, timestamptz, boolean, timestamptz, text, text, text, text, text, jsonb),
    personal_digest(text, uuid, integer, uuid, text, text[], jsonb)
    TO ${app_role};

-- Makes the function that gives the digests of versions by their names, in their order; for the entry that tells of them. Row by
-- row over the primary key, since a session keeps its plan.
CREATE PROCEDURE make_digests(versions name)
    LANGUAGE plpgsql
AS $procedure$
BEGIN
    EXECUTE format($ddl$
        CREATE FUNCTION %1$I(records uuid[], numbers integer[]) RETURNS version_digest[]
            LANGUAGE plpgsql STABLE
            SET search_path = pg_catalog, public, pg_temp
            SET enable_seqscan = off
        AS $body$
        DECLARE
            digests version_digest[] := '{}';
            digest version_digest;
        BEGIN
            FOR place IN 1..cardinality(records) LOOP
                SELECT %2$L, v.record_id, v.version,
                       counted_digest(%2$L, v.record_id, v.version, v.known_from, v.historic, v.loaded_at, v.changed_by,
                                      v.recorded_by_user, v.recorded_by_unit, v.organisation, v.region, v.facts),
                       personal_digest(%2$L, v.record_id, v.version, v.salt, v.reason, v.erased, v.personal)
                  INTO STRICT digest
                  FROM %2$I v
                 WHERE v.record_id = records[place] AND v.version = numbers[place];
                digests := digests || digest;
            END LOOP;
            RETURN digests;
        END
        $body$
    $ddl$, versions || '_digests', versions);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I(uuid[], integer[]) TO ${app_role}', versions || '_digests');
END
$procedure$;

-- Holds the versions that links of the audit chain name against what these say of them, and tells the first of each table that
-- differs; no row: none does. What is personal may differ where a later entry tells of an erasure. When a version ends is told by
-- the one behind it.
CREATE FUNCTION differing_versions(from_seq bigint, to_seq bigint)
    RETURNS TABLE (seq bigint, entry_id uuid, record_id uuid, version integer, fault text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
DECLARE
    of_table text;
BEGIN
    FOR of_table IN
        SELECT DISTINCT d.versions
          FROM audit_chain c JOIN audit_entry e ON e.id = c.entry_id CROSS JOIN unnest(e.versions) d
         WHERE c.seq BETWEEN from_seq AND to_seq
    LOOP
        IF NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = to_regclass(format('public.%I', of_table)) AND a.attname = 'salt')
        THEN
            RETURN QUERY SELECT from_seq, NULL::uuid, NULL::uuid, NULL::integer, 'no table of versions: ' || of_table;
            RETURN;
        END IF;
        RETURN QUERY EXECUTE format($sql$
            SELECT said.seq, said.entry_id, said.record_id, said.version, said.fault
              FROM (SELECT c.seq, e.id AS entry_id, d.record_id, d.version,
                           CASE WHEN v.record_id IS NULL THEN 'version missing'
                                WHEN d.counted IS DISTINCT FROM
                                     counted_digest(%1$L, v.record_id, v.version, v.known_from, v.historic, v.loaded_at, v.changed_by,
                                                    v.recorded_by_user, v.recorded_by_unit, v.organisation, v.region, v.facts)
                                THEN 'version changed'
                                WHEN v.known_to <> coalesce((SELECT f.known_from FROM %1$I f
                                                              WHERE f.record_id = v.record_id AND f.version = v.version + 1), 'infinity')
                                THEN 'end of the version changed'
                                WHEN d.personal IS DISTINCT FROM now_said.personal
                                 AND NOT EXISTS (SELECT FROM audit_entry x CROSS JOIN unnest(x.versions) y
                                                  WHERE x.records @> ARRAY[d.record_id] AND x.operation = 'ERASURE' AND x.id <> e.id
                                                    AND (y.versions, y.record_id, y.version) = (%1$L, d.record_id, d.version)
                                                    AND y.personal = now_said.personal)
                                THEN 'what is personal in the version changed' END AS fault
                      FROM audit_chain c
                      JOIN audit_entry e ON e.id = c.entry_id
                     CROSS JOIN unnest(e.versions) d
                      LEFT JOIN %1$I v ON v.record_id = d.record_id AND v.version = d.version
                     CROSS JOIN LATERAL (
                           SELECT personal_digest(%1$L, v.record_id, v.version, v.salt, v.reason, v.erased, v.personal)) now_said (personal)
                     WHERE c.seq BETWEEN $1 AND $2 AND d.versions = %1$L) said
             WHERE said.fault IS NOT NULL
             ORDER BY said.seq
             LIMIT 1
        $sql$, of_table) USING from_seq, to_seq;
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION differing_versions(bigint, bigint) TO ${app_role};

-- Makes the table of versions of the heads of a table.
CREATE PROCEDURE make_versions(head name, versions name)
    LANGUAGE plpgsql
AS $procedure$
BEGIN
    EXECUTE format($ddl$
        CREATE TABLE %2$I (
            record_id        uuid        NOT NULL REFERENCES %1$I,
            version          integer     NOT NULL CHECK (version >= 1),
            -- When this system knew it: half-open, infinity while open; empty if the same transaction wrote the next version.
            known_from       timestamptz NOT NULL DEFAULT stamp(),
            known_to         timestamptz NOT NULL DEFAULT 'infinity',
            writing          xid8        NOT NULL DEFAULT pg_current_xact_id(),
            -- History that was loaded: known_from is the instant claimed, loaded_at the instant at which the load was written.
            historic         boolean     NOT NULL DEFAULT false,
            loaded_at        timestamptz,
            -- Who and why.
            changed_by       text        NOT NULL,
            recorded_by_user text,
            recorded_by_unit text,
            reason           text,
            -- Whose it is, and what is said of it.
            organisation     text        NOT NULL,
            region           text        NOT NULL,
            facts            jsonb       NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
            personal         jsonb       NOT NULL CHECK (jsonb_typeof(personal) = 'object'),
            -- Of the digest of what is personal; another one once something was erased.
            salt             uuid        NOT NULL DEFAULT gen_random_uuid(),
            PRIMARY KEY (record_id, version),
            CHECK (known_from <= known_to),
            CHECK (historic = (loaded_at IS NOT NULL)),
            CONSTRAINT a_recorder_has_a_unit CHECK ((recorded_by_user IS NULL) = (recorded_by_unit IS NULL))
        );
        -- The grants are the law "nothing is overwritten": no UPDATE and no DELETE on versions; known_from, known_to, writing,
        -- historic and loaded_at cannot even be given.
        GRANT SELECT, INSERT (record_id, version, changed_by, recorded_by_user, recorded_by_unit, reason, organisation, region,
                              facts, personal) ON %2$I TO ${app_role};
        GRANT UPDATE (personal, salt) ON %2$I TO ${disposal_role};
        -- An inserted row must not wait for a fifth of the table: index scans serve while VACUUM keeps the visibility map.
        ALTER TABLE %2$I SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
                              autovacuum_analyze_scale_factor = 0.02)
    $ddl$, head, versions);
    CALL make_versioned(versions::regclass, 'record_id');
    CALL make_digests(versions);
END
$procedure$;

-- Makes the two tables of a kind, with keys, triggers, grants, the function that loads history and the right to erase.
CREATE PROCEDURE make_record(of_kind text, head name, versions name)
    LANGUAGE plpgsql
AS $procedure$
BEGIN
    EXECUTE format($ddl$
        CREATE TABLE %1$I (
            id               uuid        PRIMARY KEY,
            reference        text        NOT NULL UNIQUE,
            organisation     text        NOT NULL REFERENCES organisation,
            region           text        NOT NULL,
            source_system    text,
            source_reference text,
            submitted_by     text        NOT NULL,
            recorded_at      timestamptz NOT NULL,
            -- The version at which it stands, and by what the policy decides who may see it: always today's.
            version          integer     NOT NULL,
            marking          text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
            groups           text[]      NOT NULL DEFAULT '{}',
            affected         text[]      NOT NULL DEFAULT '{}',
            CONSTRAINT a_source_has_both_halves CHECK ((source_system IS NULL) = (source_reference IS NULL))
        );
        CREATE UNIQUE INDEX %2$I ON %1$I (organisation, source_system, source_reference) WHERE source_system IS NOT NULL;
        CREATE INDEX %3$I ON %1$I (recorded_at, id);
        CREATE INDEX %6$I ON %1$I (submitted_by);
        -- Those that returns must ask about; every other record is open to whoever counts. With what the policy asks of them.
        CREATE INDEX %5$I ON %1$I (id) INCLUDE (organisation, region, marking, groups, affected, submitted_by)
            WHERE marking <> 'OFFICIAL' OR cardinality(groups) > 0;
        -- Nearly every record is open to more than the members of groups; without this the planner takes it for one in 200.
        CREATE STATISTICS %4$I ON (cardinality(groups)) FROM %1$I;
        GRANT SELECT, INSERT, UPDATE (version, marking, groups, affected) ON %1$I TO ${app_role}
    $ddl$, head, head || '_source', head || '_entry', head || '_open', head || '_restricted',
        head || '_submitted');
    CALL make_versions(head, versions);
    -- What changed since an instant is asked by whoever keeps a copy, and is little of what there is.
    EXECUTE format('CREATE INDEX %I ON %I (known_from, record_id) INCLUDE (version, known_to)',
                   versions || '_changed', versions);
    CALL make_loadable(head::regclass, versions::regclass);
    CALL make_erasable(of_kind, head::regclass, versions::regclass, 'record_id');
    CALL make_personal(of_kind, '/reason', 'reason');
END
$procedure$;

-- Makes the two tables of a part of a kind: what belongs to one record of it for ever, and follows its rights.
CREATE PROCEDURE make_part(of_kind text, head name, versions name)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    whole constant regclass := (SELECT k.head FROM erasable_kind k WHERE k.kind = of_kind);
BEGIN
    EXECUTE format($ddl$
        CREATE TABLE %1$I (
            id         uuid        PRIMARY KEY,
            belongs_to uuid        NOT NULL REFERENCES %2$s,
            begun_by   text        NOT NULL,
            begun_at   timestamptz NOT NULL,
            version    integer     NOT NULL    -- at which it stands
        );
        CREATE INDEX %3$I ON %1$I (belongs_to, id);
        GRANT SELECT, INSERT, UPDATE (version) ON %1$I TO ${app_role};
        GRANT SELECT ON %1$I TO ${disposal_role}
    $ddl$, head, whole, head || '_whole');
    CALL make_versions(head, versions);
    EXECUTE format('ALTER TABLE %I ADD erased text[]', versions);
    EXECUTE format('GRANT SELECT, UPDATE (erased) ON %I TO ${disposal_role}', versions);
END
$procedure$;

-- Names a personal member of a kind that make_record made.
CREATE PROCEDURE make_personal_member(of_kind text, pointer text, form text DEFAULT 'TEXT')
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    versions text;
BEGIN
    INSERT INTO personal_member (kind, pointer, marked, earlier, path, form)
    SELECT of_kind, pointer, k.versions, 'm.version < $2', string_to_array(substr(pointer, 2), '/'), form
      FROM erasable_kind k
     WHERE k.kind = of_kind AND pointer !~ '[*]'
    RETURNING marked INTO versions;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing of % can be blanked at %', of_kind, pointer;
    END IF;
    CALL keep_personal_letters(versions);
END
$procedure$;

-- Names a personal member of a part that make_part made: its pointer begins with what the parts are called.
--
-- earlier: which of its versions m a correction of the record leaves behind: $1 the record, $3 the instant of the decision.
-- of_each: whether it stands in each element of an array.
CREATE PROCEDURE make_personal_of_part(
    of_kind text, pointer text, head name, versions name, earlier text, of_each boolean DEFAULT false)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    path constant text[] := (string_to_array(substr(pointer, 2), '/'))[2:];
BEGIN
    INSERT INTO personal_member (kind, pointer, marked, parts, earlier, path, element)
    VALUES (of_kind, pointer, versions, head, earlier,
            CASE WHEN of_each THEN trim_array(path, 1) ELSE path END,
            CASE WHEN of_each THEN path[cardinality(path)] END);
    CALL keep_personal_letters(versions);
END
$procedure$;

-- Makes the versions of a kind loadable: the function takes versions with the instants that an earlier system claims for them;
-- the only way to a known_from of the past, and shut by the seal. Their heads are there already.
CREATE PROCEDURE make_loadable(head regclass, versions regclass)
    LANGUAGE plpgsql
AS $procedure$
BEGIN
    EXECUTE format($ddl$
        CREATE FUNCTION %1$I(rows jsonb) RETURNS void
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, public, pg_temp
        AS $body$
        DECLARE
            now_known constant timestamptz := stamp();
        BEGIN
            PERFORM require_open_history(o.organisation)
               FROM (SELECT DISTINCT r.row ->> 'organisation' AS organisation FROM jsonb_array_elements(rows) AS r (row)
                      ORDER BY 1) o;
            INSERT INTO %2$s (record_id, version, known_from, historic, loaded_at, changed_by, recorded_by_user, recorded_by_unit,
                              reason, organisation, region, facts, personal)
            SELECT r.record_id, r.version, r.known_from, true, now_known, r.changed_by, r.recorded_by_user, r.recorded_by_unit,
                   r.reason, r.organisation, r.region, r.facts, r.personal
              FROM jsonb_to_recordset(rows) AS r (
                       record_id uuid, version integer, known_from timestamptz, changed_by text, recorded_by_user text,
                       recorded_by_unit text, reason text, organisation text, region text, facts jsonb, personal jsonb)
             ORDER BY r.record_id, r.version;
            IF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                        WHERE (r.row ->> 'known_from')::timestamptz >= now_known) THEN
                RAISE EXCEPTION 'a claimed instant is not in the past' USING ERRCODE = 'SH002';
            ELSIF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                            JOIN %3$s h ON h.id = (r.row ->> 'record_id')::uuid
                           WHERE h.organisation <> r.row ->> 'organisation') THEN
                RAISE EXCEPTION 'a row belongs to another organisation' USING ERRCODE = 'SH003';
            END IF;
        END
        $body$
    $ddl$, 'load_' || versions::text, versions, head);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I(jsonb) TO ${app_role}', 'load_' || versions::text);
END
$procedure$;

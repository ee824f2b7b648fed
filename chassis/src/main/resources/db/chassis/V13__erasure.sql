-- Erasure (DPA 2018 ss46-48; Code of Practice on Police Information and Records Management): what is personal in versions is
-- blanked in place, and a tombstone says so; what is counted stays, so that no figure moves. One person proposes, another
-- one decides.
--
-- The third role, ${disposal_role}, cannot log in. It owns the one function that overwrites, and has UPDATE on personal
-- columns alone: whatever is wrong with the function or with the service that calls it, a counted column cannot change.

GRANT USAGE ON SCHEMA public TO ${disposal_role};

CREATE TABLE erasure (
    id               uuid        PRIMARY KEY,
    kind             text        NOT NULL,    -- of the record, as in the policy table
    record_id        uuid        NOT NULL,
    record_reference text        NOT NULL,
    organisation     text        NOT NULL REFERENCES organisation,
    scope            text        NOT NULL CHECK (scope IN ('RECORD', 'EARLIER_VERSIONS')),
    members          text[]      NOT NULL CHECK (cardinality(members) > 0),
    ground           text        NOT NULL CHECK (ground IN
        ('RETENTION_ENDED', 'RIGHT_TO_ERASURE', 'RIGHT_TO_RECTIFICATION', 'RECORDED_IN_ERROR', 'COURT_ORDER')),
    reason           text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    proposed_by      text        NOT NULL,
    proposed_at      timestamptz NOT NULL DEFAULT stamp(),
    version          integer     NOT NULL DEFAULT 1,
    status           text        NOT NULL DEFAULT 'PROPOSED' CHECK (status IN ('PROPOSED', 'REFUSED', 'CARRIED_OUT')),
    decided_by       text,
    decided_at       timestamptz,
    decision_reason  text        CHECK (length(decision_reason) BETWEEN 1 AND 1000),
    -- Versions before this one were erased; of a whole record it is the number that its tombstone has in the topic.
    before_version   integer     CHECK (before_version > 0),
    CONSTRAINT nobody_decides_their_own CHECK (decided_by <> proposed_by),
    CONSTRAINT a_decision_is_whole CHECK (
        num_nulls(decided_by, decided_at) = CASE status WHEN 'PROPOSED' THEN 2 ELSE 0 END),
    CONSTRAINT what_was_erased_has_an_end CHECK ((status = 'CARRIED_OUT') = (before_version IS NOT NULL))
);
CREATE INDEX erasure_record ON erasure (record_id, id);
-- One proposal of a record waits at a time.
CREATE UNIQUE INDEX erasure_open ON erasure (record_id) WHERE status = 'PROPOSED';
GRANT SELECT ON erasure TO ${app_role}, ${disposal_role};
GRANT INSERT (id, kind, record_id, record_reference, organisation, scope, members, ground, reason, proposed_by)
    ON erasure TO ${app_role};
GRANT UPDATE (version, status, decided_by, decided_at, decision_reason, before_version) ON erasure TO ${app_role};

-- Erasures of other services' records, of which this one has heard: what it may still hold a copy of.
CREATE TABLE heard_erasure (
    id             uuid        PRIMARY KEY,
    kind           text        NOT NULL,
    record_id      uuid        NOT NULL,
    organisation   text        NOT NULL,
    scope          text        NOT NULL,
    before_version integer     NOT NULL,
    heard_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT ON heard_erasure TO ${app_role};

-- A text as names are compared: without case, accents, what does not show and the like, and with one kind of apostrophe. Most texts
-- are ASCII, of which case and an apostrophe are all there is to fold.
CREATE FUNCTION folded(content text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 1000
AS $$
BEGIN
    IF octet_length(content) = length(content) THEN
        RETURN lower(replace(content, '`', chr(39)) COLLATE "C");
    END IF;
    RETURN replace(replace(replace(replace(translate(
               lower(regexp_replace(normalize(translate(content, '´`ʹʻʼʽˈ‘’‛′＇ꞌ', repeat(chr(39), 13)), NFKD),
                   '[\u0300-\u036f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f'
                   '\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000110bd\U000110cd'
                   '\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f'
                   '\U000e0100-\U000e01ef]', '', 'g') COLLATE "pg_c_utf8"),
               'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
END
$$;

-- The letters and digits of a folded text in a row, without any e behind a, o and u: there it may be that of an umlaut. What an
-- expression of a name matches in the text stands here without a gap, however it was parted.
CREATE FUNCTION letters(folded text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 1000
AS $$
BEGIN
    -- What is replaced first need not be, but is the most, and that way costs half.
    RETURN regexp_replace(
        regexp_replace(replace(replace(replace(folded, ' ', ''), ',', ''), '.', '') COLLATE "pg_c_utf8", '[^[:alnum:]]+', '', 'g'),
        '([aou])e+', '\1', 'g');
END
$$;

-- That member of each element of an array, one below the other.
CREATE FUNCTION texts_within(elements jsonb, member text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT string_agg(e.part ->> member, chr(10)) FROM jsonb_array_elements(elements) e (part));
GRANT EXECUTE ON FUNCTION folded(text), letters(text), texts_within(jsonb, text) TO ${app_role}, ${disposal_role};

-- Which kinds of records can be erased, and what is personal in them. Written by migrations alone, as SQL is made of it.
CREATE TABLE erasable_kind (
    kind       text PRIMARY KEY,
    head       text NOT NULL,
    versions   text NOT NULL,
    record_key text NOT NULL
);
CREATE TABLE personal_member (
    kind        text    NOT NULL REFERENCES erasable_kind,
    pointer     text    NOT NULL,   -- JSON pointer into the document of the record
    position    integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    marked      text    NOT NULL,   -- the table of versions in which it stands
    parts       text,               -- the heads of the parts whose versions these are; null if they are the record's own
    earlier     text    NOT NULL,   -- which rows m of it are earlier ones: $1 the record, $2 its first version that is kept,
                                    -- $3 the instant of the decision
    column_name text,               -- where it stands, or null if it stands in the document "personal" of a version
    path        text[],             -- where it stands there
    element     text,               -- which member of each element of the array there; null if it is all that stands there
    form        text    NOT NULL DEFAULT 'TEXT' CHECK (form IN ('TEXT', 'DAY', 'IDENTIFIERS')),
    PRIMARY KEY (kind, pointer),
    CHECK (num_nulls(column_name, path) = 1 AND (path IS NOT NULL OR element IS NULL))
);
GRANT SELECT ON erasable_kind, personal_member TO ${app_role}, ${disposal_role};
GRANT SELECT, DELETE ON outbox TO ${disposal_role};
GRANT SELECT ON idempotency TO ${disposal_role};
GRANT UPDATE (body) ON idempotency TO ${disposal_role};
-- What was settled needs no content any more.
GRANT UPDATE (payload) ON dead_letter TO ${app_role};
UPDATE dead_letter SET payload = NULL WHERE settled_at IS NOT NULL;

-- Makes the records of a kind erasable; what is personal in them follows by make_personal.
CREATE PROCEDURE make_erasable(of_kind text, head regclass, versions regclass, record_key name)
    LANGUAGE plpgsql
AS $procedure$
BEGIN
    INSERT INTO erasable_kind VALUES (of_kind, head::text, versions::text, record_key);
    EXECUTE format('ALTER TABLE %s ADD disposed boolean NOT NULL DEFAULT false', head);
    EXECUTE format('ALTER TABLE %s ADD erased text[]', versions);
    EXECUTE format('GRANT SELECT, UPDATE (disposed) ON %s TO ${disposal_role}', head);
    EXECUTE format('GRANT SELECT, UPDATE (erased) ON %s TO ${disposal_role}', versions);
    -- Nothing is said any more of a record that was disposed of.
    EXECUTE format($ddl$
        CREATE FUNCTION %1$I() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog, public, pg_temp
            SET enable_seqscan = off
        AS $body$
        DECLARE
            follower record;
        BEGIN
            FOR follower IN SELECT i.%2$I AS key FROM inserted i WHERE i.version > 1 LOOP
                IF (SELECT h.disposed FROM %3$s h WHERE h.id = follower.key) THEN
                    RAISE EXCEPTION 'the record was disposed of' USING ERRCODE = 'SH010', HINT = 'disposed';
                END IF;
            END LOOP;
            RETURN NULL;
        END
        $body$
    $ddl$, versions::text || '_kept', record_key, head);
    EXECUTE format($ddl$
        CREATE TRIGGER only_of_what_is_kept AFTER INSERT ON %2$s
            REFERENCING NEW TABLE AS inserted
            FOR EACH STATEMENT EXECUTE FUNCTION %1$I()
    $ddl$, versions::text || '_kept', versions);
END
$procedure$;

-- What stands at a personal member in a row of its table, as SQL: a text, or of identifiers an array. Row: what is written before the
-- columns, such as m and a stop.
CREATE FUNCTION personal_value(member personal_member, "row" text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT CASE WHEN member.path IS NULL THEN format('%s%I', "row", member.column_name)
                WHEN member.element IS NOT NULL
                THEN format('texts_within(%spersonal #> %L, %L)', "row", member.path, member.element)
                WHEN member.form = 'IDENTIFIERS' THEN format('%spersonal #> %L', "row", member.path)
                ELSE format('%spersonal #>> %L', "row", member.path) END
$$;
GRANT EXECUTE ON FUNCTION personal_value(personal_member, text) TO ${app_role};

-- Keeps the letters of all personal texts of a version beside them, in a column that PostgreSQL computes: subject access finds there
-- which versions to compare, and what is blanked leaves it in the same statement. Each further member makes it anew.
CREATE PROCEDURE keep_personal_letters(of_table text)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    texts constant text := coalesce((
        SELECT string_agg(
                   format(CASE m.form WHEN 'IDENTIFIERS' THEN 'coalesce(texts_within(%s, ''value''), '''')'
                                      ELSE 'coalesce(%s, '''')' END, personal_value(m, '')),
                   ' || chr(10) || ' ORDER BY m.position)
          FROM personal_member m
         WHERE m.marked = of_table AND m.form <> 'DAY'), '''''');
BEGIN
    EXECUTE format(CASE WHEN EXISTS (SELECT FROM pg_attribute a
                                      WHERE a.attrelid = of_table::regclass AND a.attname = 'personal_letters')
                        THEN 'ALTER TABLE %s ALTER personal_letters SET EXPRESSION AS (letters(folded(%s)))'
                        ELSE 'ALTER TABLE %s ADD personal_letters text GENERATED ALWAYS AS (letters(folded(%s))) STORED' END,
                   of_table, texts);
    -- Statistics would serve no query, and be one more place of what is personal.
    EXECUTE format('ALTER TABLE %s ALTER personal_letters SET STATISTICS 0', of_table);
END
$procedure$;

-- Names a column of the versions of a kind that is personal.
CREATE PROCEDURE make_personal(of_kind text, pointer text, column_name name)
    LANGUAGE plpgsql
AS $procedure$
DECLARE
    of erasable_kind;
BEGIN
    SELECT * INTO STRICT of FROM erasable_kind k WHERE k.kind = of_kind;
    INSERT INTO personal_member (kind, pointer, marked, earlier, column_name)
    VALUES (of_kind, pointer, of.versions, 'm.version < $2', column_name);
    EXECUTE format('GRANT UPDATE (%I) ON %s TO ${disposal_role}', column_name, of.versions);
    CALL keep_personal_letters(of.versions);
END
$procedure$;

-- The SQL on one personal member: which of marked rows m are the record's, $1 being its id; which of m hold it; how it is
-- blanked in one of m.
CREATE FUNCTION rows_of_record(member personal_member, of_scope text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT CASE WHEN member.parts IS NULL THEN 'm.record_id = $1'
                ELSE format('m.record_id IN (SELECT p.id FROM %I p WHERE p.belongs_to = $1)', member.parts) END
           || CASE of_scope WHEN 'RECORD' THEN '' ELSE format(' AND (%s)', member.earlier) END
$$;
CREATE FUNCTION holds_personal(member personal_member) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT CASE WHEN member.path IS NULL THEN format('m.%I IS NOT NULL', member.column_name)
                WHEN member.element IS NULL THEN format('m.personal #> %L IS NOT NULL', member.path)
                ELSE format('EXISTS (SELECT FROM jsonb_array_elements(m.personal #> %L) e (part) WHERE e.part ? %L)',
                            member.path, member.element) END
$$;
CREATE FUNCTION blanking(member personal_member) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT CASE WHEN member.path IS NULL THEN format('%I = NULL', member.column_name)
                WHEN member.element IS NULL THEN format('personal = m.personal #- %L', member.path)
                ELSE format('personal = jsonb_set(m.personal, %1$L, (SELECT jsonb_agg(e.part - %2$L::text ORDER BY e.position)'
                            ' FROM jsonb_array_elements(m.personal #> %1$L) WITH ORDINALITY e (part, position)))',
                            member.path, member.element) END
$$;
GRANT EXECUTE ON FUNCTION
    rows_of_record(personal_member, text), holds_personal(personal_member), blanking(personal_member)
    TO ${app_role}, ${disposal_role};

-- The SQL for the ids of all records of this database that are the record, $1, or belong to it.
CREATE FUNCTION belonging_to_record(of_kind text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT string_agg(DISTINCT format(
               'SELECT m.record_id FROM %s m WHERE %s', m.marked, rows_of_record(m, 'RECORD')), ' UNION ')
      FROM personal_member m
     WHERE m.kind = of_kind
$$;
GRANT EXECUTE ON FUNCTION belonging_to_record(text) TO ${app_role}, ${disposal_role};

-- Blanks what an erasure names that was decided to be carried out, and tells in which versions. Where it stood, the version names
-- the member for ever; its salt is another from then on, so that the digest in the log gives no name away.
CREATE FUNCTION erase(which uuid) RETURNS TABLE (versions text, record_id uuid, version integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    decided erasure;
    member personal_member;
BEGIN
    SELECT * INTO STRICT decided FROM erasure e WHERE e.id = which;
    IF decided.status <> 'CARRIED_OUT' THEN
        RAISE EXCEPTION 'nobody decided that' USING ERRCODE = '42501';
    END IF;
    FOR member IN
        SELECT m.* FROM personal_member m
         WHERE m.kind = decided.kind AND m.pointer = ANY (decided.members)
         ORDER BY m.position
    LOOP
        RETURN QUERY EXECUTE format(
            'UPDATE %1$s m SET erased = array_append(m.erased, $4), salt = gen_random_uuid(), %2$s WHERE %3$s AND %4$s'
            ' RETURNING %1$L, m.record_id, m.version',
            member.marked, blanking(member), rows_of_record(member, decided.scope), holds_personal(member))
          USING decided.record_id, decided.before_version, decided.decided_at, member.pointer;
    END LOOP;
    IF decided.scope = 'RECORD' THEN
        EXECUTE format('UPDATE %s SET disposed = true WHERE id = $1',
                       (SELECT k.head FROM erasable_kind k WHERE k.kind = decided.kind))
          USING decided.record_id;
    END IF;
    DELETE FROM outbox o
     WHERE o.aggregate_id = decided.record_id AND o.sequence < decided.before_version AND o.topic <> 'soc.erasures';
    -- The answer to a repeated command is made of what there is now.
    EXECUTE format('UPDATE idempotency i SET body = NULL WHERE i.body IS NOT NULL AND i.record IN (%s)',
                   belonging_to_record(decided.kind))
      USING decided.record_id;
END
$$;
GRANT EXECUTE ON FUNCTION erase(uuid) TO ${app_role};

-- The version that a dead letter holds; 0 where it does not say.
CREATE FUNCTION dead_letter_sequence(headers jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT CASE WHEN headers ->> 'sequence' ~ '^[0-9]{1,9}$' THEN (headers ->> 'sequence')::integer ELSE 0 END
$$;

-- What this database still holds of what an erasure names, by place; no row for none. Of another service's record these are
-- dead letters; what its projections keep, they count themselves.
CREATE FUNCTION remaining_copies(
    of_kind text, of_record uuid, of_scope text, of_members text[], before integer, decided timestamptz)
    RETURNS TABLE (place text, copies bigint)
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    member personal_member;
BEGIN
    FOR member IN
        SELECT m.* FROM personal_member m
         WHERE m.kind = of_kind AND m.pointer = ANY (of_members)
         ORDER BY m.position
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT $4, count(*) FROM %s m WHERE %s AND %s HAVING count(*) > 0',
            member.marked, rows_of_record(member, of_scope), holds_personal(member))
          USING of_record, before, decided, 'versions' || member.pointer;
    END LOOP;
    IF EXISTS (SELECT FROM erasable_kind k WHERE k.kind = of_kind) THEN
        RETURN QUERY EXECUTE format($sql$
            SELECT 'kept answers', count(*) FROM idempotency i
             WHERE i.body IS NOT NULL AND i.record IN (%s)
               AND i.created_at < $2
            HAVING count(*) > 0
        $sql$, belonging_to_record(of_kind)) USING of_record, decided;
    END IF;
    RETURN QUERY
        SELECT 'outbox', count(*) FROM outbox o
         WHERE o.aggregate_id = of_record AND o.sequence < before AND o.topic <> 'soc.erasures'
        HAVING count(*) > 0
        UNION ALL
        SELECT 'dead letters', count(*) FROM dead_letter d
         WHERE d.record_key = of_record::text AND d.payload IS NOT NULL AND dead_letter_sequence(d.headers) < before
        HAVING count(*) > 0;
END
$$;
GRANT EXECUTE ON FUNCTION remaining_copies(text, uuid, text, text[], integer, timestamptz), dead_letter_sequence(jsonb)
    TO ${app_role};

-- What is published of an erasure: nothing that a person wrote.
CREATE FUNCTION published_erasure(published erasure, topic text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, public, pg_temp
AS $$
    SELECT jsonb_build_object(
        'id', published.id, 'kind', published.kind, 'recordId', published.record_id, 'recordReference', published.record_reference,
        'organisation', published.organisation, 'scope', published.scope, 'members', published.members, 'ground', published.ground,
        'proposedBy', published.proposed_by, 'proposedAt', to_char(published.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ'),
        'decidedBy', published.decided_by, 'decidedAt', to_char(published.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ'),
        'beforeVersion', published.before_version, 'topic', topic)
$$;
GRANT EXECUTE ON FUNCTION published_erasure(erasure, text) TO ${app_role};

-- Carries an erasure out again in a database that was restored from before it; called by the launcher, before any service
-- starts. A record that the database does not know needs none. Returns whether it erased anything.
CREATE FUNCTION erase_again(published jsonb) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    which constant uuid := (published ->> 'id')::uuid;
    record constant uuid := (published ->> 'recordId')::uuid;
    whole constant boolean := published ->> 'scope' = 'RECORD';
    before integer := (published ->> 'beforeVersion')::integer;
    stands integer;
    lost boolean;
    of erasable_kind;
    blanked record;
BEGIN
    INSERT INTO heard_erasure (id, kind, record_id, organisation, scope, before_version)
    VALUES (which, published ->> 'kind', record, published ->> 'organisation', published ->> 'scope', before)
    ON CONFLICT (id) DO NOTHING;
    UPDATE dead_letter d
       SET settled_at = clock_timestamp(), settled_by = 'erasure', settled_how = 'DISCARDED',
           settled_reason = 'What it holds was erased.', payload = NULL
     WHERE d.record_key = record::text AND d.settled_at IS NULL AND dead_letter_sequence(d.headers) < before;
    SELECT * INTO of FROM erasable_kind k WHERE k.kind = published ->> 'kind';
    IF NOT FOUND OR EXISTS (SELECT FROM erasure e WHERE e.id = which AND e.status = 'CARRIED_OUT') THEN
        RETURN false;
    END IF;
    EXECUTE format('SELECT h.version FROM %s h WHERE h.id = $1', of.head) INTO stands USING record;
    IF stands IS NULL THEN
        RETURN false;
    END IF;
    -- The version that was kept may be lost, and with it the correction: what stands now is kept then, and people are asked.
    lost := NOT whole AND before > stands;
    before := CASE WHEN whole THEN stands + 1 ELSE least(before, stands) END;
    DELETE FROM erasure e WHERE e.id = which OR (e.record_id = record AND e.status = 'PROPOSED');
    INSERT INTO erasure (id, kind, record_id, record_reference, organisation, scope, members, ground, reason, proposed_by,
                         proposed_at, version, status, decided_by, decided_at, before_version)
    VALUES (which, published ->> 'kind', record, published ->> 'recordReference', published ->> 'organisation', published ->> 'scope',
            ARRAY(SELECT jsonb_array_elements_text(published -> 'members')), published ->> 'ground',
            'It was carried out before, and again after a restore.', published ->> 'proposedBy',
            (published ->> 'proposedAt')::timestamptz, 2, 'CARRIED_OUT', published ->> 'decidedBy',
            (published ->> 'decidedAt')::timestamptz, before);
    FOR blanked IN
        SELECT b.versions, array_agg(DISTINCT b.record_id) AS records, array_agg(b.record_id) AS record_ids,
               array_agg(b.version) AS numbers
          FROM (SELECT DISTINCT e.versions, e.record_id, e.version FROM erase(which) e) b
         GROUP BY b.versions
    LOOP
        EXECUTE format('INSERT INTO audit_entry (operation, actor, organisation, records, pointers, reason, request_id, versions)'
                       ' VALUES (''ERASURE'', $1, $2, $3, $4, $5, $6, %I($7, $8))', blanked.versions || '_digests')
          USING published ->> 'decidedBy', published ->> 'organisation', blanked.records,
                ARRAY(SELECT jsonb_array_elements_text(published -> 'members')), 'Again, after a restore', which::text,
                blanked.record_ids, blanked.numbers;
    END LOOP;
    IF lost THEN
        INSERT INTO erasure (id, kind, record_id, record_reference, organisation, scope, members, ground, reason, proposed_by)
        SELECT uuidv7(), e.kind, e.record_id, e.record_reference, e.organisation, e.scope, e.members, e.ground,
               'The correction was lost by a restore: correct the record, then decide again.', e.proposed_by
          FROM erasure e WHERE e.id = which;
    END IF;
    IF whole THEN
        INSERT INTO outbox (slot, created_at, topic, aggregate_id, sequence, payload)
        SELECT outbox_slot(s.at), s.at, published ->> 'topic', record, before, NULL
          FROM (SELECT stamp() AS at OFFSET 0) s;
    END IF;
    RETURN true;
END
$$;

-- From here on the function is the third role's; it may not make anything else.
GRANT CREATE ON SCHEMA public TO ${disposal_role};
ALTER FUNCTION erase(uuid) OWNER TO ${disposal_role};
REVOKE CREATE ON SCHEMA public FROM ${disposal_role};

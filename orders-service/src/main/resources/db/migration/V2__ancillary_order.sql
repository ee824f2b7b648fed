-- Ancillary orders: the head (what never changes, and the present state for lists and policy) and the versions (all facts,
-- both times). Whether an order is in force depends on the day that is asked about and is stored nowhere.

CREATE TABLE ancillary_order (
    id               uuid        PRIMARY KEY,
    reference        text        NOT NULL UNIQUE,
    -- The organisation that applied.
    organisation     text        NOT NULL REFERENCES organisation,
    region           text        NOT NULL,
    source_system    text,
    source_reference text,
    submitted_by     text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    -- From here on the present state, that of the version named. It can be built again from the versions; no question
    -- about the past reads it, but for who may see the record, which is always decided by today's state.
    version          integer     NOT NULL,
    marking          text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups           text[]      NOT NULL DEFAULT '{}',
    -- The managing organisation and the force of residence.
    affected         text[]      NOT NULL DEFAULT '{}',
    managing_organisation text   NOT NULL REFERENCES organisation,
    order_type       text        NOT NULL,
    made_on          date        NOT NULL,
    in_force_from    date        NOT NULL,
    ends_on          date,
    starts_on_release boolean    NOT NULL,
    released_on      date,
    subject_location text        NOT NULL CHECK (subject_location IN
        ('COMMUNITY', 'CUSTODY', 'LICENCE', 'ABROAD', 'UNKNOWN')),
    threat_id        uuid,
    threat_reference text,
    CONSTRAINT a_source_has_both_halves CHECK ((source_system IS NULL) = (source_reference IS NULL)),
    CONSTRAINT somebody_manages_it CHECK (managing_organisation = organisation
                                          OR managing_organisation = ANY (affected))
);
CREATE UNIQUE INDEX ancillary_order_source ON ancillary_order (organisation, source_system, source_reference)
    WHERE source_system IS NOT NULL;
-- Lists: by the day of the making or by entry, of the whole region or of who applied or manages.
CREATE INDEX ancillary_order_made ON ancillary_order (made_on, id);
CREATE INDEX ancillary_order_organisation_made ON ancillary_order (organisation, made_on, id);
CREATE INDEX ancillary_order_managing_made ON ancillary_order (managing_organisation, made_on, id);
CREATE INDEX ancillary_order_entry ON ancillary_order (recorded_at, id);
CREATE INDEX ancillary_order_threat ON ancillary_order (threat_id) WHERE threat_id IS NOT NULL;

CREATE TABLE order_version (
    order_id            uuid        NOT NULL REFERENCES ancillary_order,
    version             integer     NOT NULL CHECK (version >= 1),
    -- When this system knew it: half-open, infinity while open; empty if the same transaction wrote the next version.
    known_from          timestamptz NOT NULL DEFAULT stamp(),
    known_to            timestamptz NOT NULL DEFAULT 'infinity',
    writing             xid8        NOT NULL DEFAULT pg_current_xact_id(),
    -- History that was loaded: known_from is the instant claimed, loaded_at the instant at which the load was written.
    historic            boolean     NOT NULL DEFAULT false,
    loaded_at           timestamptz,
    -- Who and why.
    changed_by          text        NOT NULL,
    recorded_by_user    text,
    recorded_by_unit    text,
    reason              text,
    -- What lists and returns select by.
    organisation        text        NOT NULL,
    region              text        NOT NULL,
    managing_organisation text      NOT NULL REFERENCES organisation,
    -- What the court ordered. Days of a period are half-open: ends_on is the first day on which the order holds no more.
    order_type          text        NOT NULL,
    subject_kind        text        NOT NULL CHECK (subject_kind IN
        ('PERSON', 'COMPANY', 'PREMISES', 'ACCOUNT', 'DEVICE', 'CASH')),
    subject_name        text        NOT NULL,
    subject_date_of_birth date,
    court               text,
    made_on             date        NOT NULL,
    in_force_from       date        NOT NULL,
    starts_on_release   boolean     NOT NULL,
    duration_type       text        NOT NULL CHECK (duration_type IN
        ('FIXED', 'UNTIL_FURTHER_ORDER', 'UNTIL_EVENT', 'PER_CONDITION', 'PROVIDER_DEADLINE')),
    ends_on             date,
    terms               text        CHECK (length(terms) BETWEEN 1 AND 4000),
    power_of_arrest     boolean     NOT NULL,
    -- How it is managed. Where the subject is and who supervises are two facts.
    managing_unit       text,
    manager_user        text,
    manager_name        text,
    subject_location    text        NOT NULL CHECK (subject_location IN
        ('COMMUNITY', 'CUSTODY', 'LICENCE', 'ABROAD', 'UNKNOWN')),
    released_on         date,
    supervision         text        NOT NULL CHECK (supervision IN
        ('NONE', 'POLICE', 'PROBATION', 'POLICE_AND_PROBATION', 'UNKNOWN')),
    residence_organisation text     REFERENCES organisation,
    -- The threat as it was given; whether it is one, and may be named here, is checked later.
    threat_id           uuid,
    threat_reference    text,
    link_status         text        NOT NULL CHECK (link_status IN ('NONE', 'PENDING')),
    marking             text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    handling            text        NOT NULL CHECK (handling IN ('P', 'C')),
    handling_conditions text,
    PRIMARY KEY (order_id, version),
    CHECK (known_from <= known_to),
    CHECK (historic = (loaded_at IS NOT NULL)),
    CONSTRAINT a_link_names_a_threat CHECK ((link_status = 'NONE') = (num_nulls(threat_id, threat_reference) = 2)),
    CONSTRAINT a_name_belongs_to_a_manager CHECK (manager_name IS NULL OR manager_user IS NOT NULL),
    CONSTRAINT a_release_starts_an_order CHECK (released_on IS NULL OR starts_on_release),
    CONSTRAINT conditions_go_with_handling_c CHECK ((handling = 'C') = (handling_conditions IS NOT NULL)),
    CONSTRAINT a_recorder_has_a_unit CHECK ((recorded_by_user IS NULL) = (recorded_by_unit IS NULL))
);
CALL make_versioned('order_version', 'order_id');

-- Lists as known at an instant, by the index alone, as for disruptions.
CREATE INDEX order_version_made ON order_version (made_on, order_id)
    INCLUDE (version, organisation, managing_organisation, known_from, known_to);
ALTER TABLE order_version SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
                               autovacuum_analyze_scale_factor = 0.02);

-- What the subject is known by elsewhere; it belongs to a version and comes with it.
CREATE TABLE order_subject_identifier (
    order_id uuid    NOT NULL,
    version  integer NOT NULL,
    position integer NOT NULL,
    scheme   text    NOT NULL,
    value    text    NOT NULL,
    PRIMARY KEY (order_id, version, position),
    FOREIGN KEY (order_id, version) REFERENCES order_version
);
CALL make_version_child('order_subject_identifier', 'order_version', 'order_id');

-- The grants are the law "nothing is overwritten": no UPDATE and no DELETE on versions and their parts; known_from,
-- known_to, writing, historic and loaded_at cannot even be given.
GRANT SELECT ON ancillary_order, order_version, order_subject_identifier TO ${app_role};
GRANT INSERT ON ancillary_order, order_subject_identifier TO ${app_role};
GRANT UPDATE (version, marking, groups, affected, managing_organisation, order_type, made_on, in_force_from, ends_on,
              starts_on_release, released_on, subject_location, threat_id, threat_reference)
    ON ancillary_order TO ${app_role};
GRANT INSERT (order_id, version, changed_by, recorded_by_user, recorded_by_unit, reason, organisation, region,
              managing_organisation, order_type, subject_kind, subject_name, subject_date_of_birth, court, made_on,
              in_force_from, starts_on_release, duration_type, ends_on, terms, power_of_arrest, managing_unit,
              manager_user, manager_name, subject_location, released_on, supervision, residence_organisation, threat_id,
              threat_reference, link_status, marking, handling, handling_conditions)
    ON order_version TO ${app_role};

-- Loads versions with the instants that an earlier system claims for them; the only way to a known_from of the past, and
-- shut by the seal. The rows are what the table holds, known_from being the claim; their heads are there already, and
-- their identifiers follow in the same transaction.
CREATE FUNCTION load_order_history(rows jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    now_known constant timestamptz := stamp();
BEGIN
    PERFORM require_open_history(o.organisation)
       FROM (SELECT DISTINCT r.row ->> 'organisation' AS organisation FROM jsonb_array_elements(rows) AS r (row)
              ORDER BY 1) o;
    INSERT INTO order_version
    SELECT v.*
      FROM jsonb_array_elements(rows) AS r (row)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::order_version, r.row || jsonb_build_object(
               'known_to', 'infinity', 'writing', pg_current_xact_id()::text,
               'historic', true, 'loaded_at', now_known)) AS v
     ORDER BY v.order_id, v.version;
    IF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                WHERE (r.row ->> 'known_from')::timestamptz >= now_known) THEN
        RAISE EXCEPTION 'a claimed instant is not in the past' USING ERRCODE = 'SH002';
    ELSIF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                    JOIN ancillary_order o ON o.id = (r.row ->> 'order_id')::uuid
                   WHERE o.organisation <> r.row ->> 'organisation') THEN
        RAISE EXCEPTION 'a row belongs to another organisation' USING ERRCODE = 'SH003';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION load_order_history(jsonb) TO ${app_role};

-- Disruptions: the head (what never changes, and the present state for lists) and the versions (all facts, both times).

CREATE TABLE disruption (
    id               uuid    PRIMARY KEY,
    reference        text    NOT NULL UNIQUE,
    organisation     text    NOT NULL,
    region           text    NOT NULL,
    source_system    text,
    source_reference text,
    -- From here on the present state, that of the version named, for lists and policy. It can be built again from the
    -- versions; no question about the past reads it.
    version          integer NOT NULL,
    withdrawn        boolean NOT NULL DEFAULT false,
    marking          text    NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups           text[]  NOT NULL DEFAULT '{}',
    threat_id        uuid,
    link_status      text    NOT NULL CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    occurred_on      date    NOT NULL,
    disruption_type  text    NOT NULL CHECK (disruption_type IN ('LEAD', 'SUPPORT')),
    four_p           text    NOT NULL CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    assessment_category text NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT stamp(),
    CHECK ((source_system IS NULL) = (source_reference IS NULL)),
    CHECK ((threat_id IS NULL) = (link_status = 'NONE'))
);
CREATE UNIQUE INDEX disruption_source ON disruption (organisation, source_system, source_reference)
    WHERE source_system IS NOT NULL;
-- Lists: by day, newest first, within an organisation or the region; and of one threat.
CREATE INDEX disruption_organisation_day ON disruption (organisation, occurred_on DESC, id DESC);
CREATE INDEX disruption_region_day ON disruption (region, occurred_on DESC, id DESC);
CREATE INDEX disruption_threat ON disruption (threat_id, occurred_on DESC, id DESC) WHERE threat_id IS NOT NULL;

CREATE TABLE disruption_version (
    disruption_id  uuid    NOT NULL REFERENCES disruption,
    version        integer NOT NULL CHECK (version >= 1),
    -- When this system knew it: half-open, infinity while open; empty if the same transaction wrote the next version.
    known_from     timestamptz NOT NULL DEFAULT stamp(),
    known_to       timestamptz NOT NULL DEFAULT 'infinity',
    writing        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    -- History that was loaded: known_from is the instant claimed, loaded_at the instant at which the load was written.
    historic       boolean NOT NULL DEFAULT false,
    loaded_at      timestamptz,
    -- Who and why.
    changed_by     text    NOT NULL,
    on_behalf_of   text,
    why            text,
    recorded_by_user text,
    recorded_by_unit text,
    -- Policy.
    organisation   text    NOT NULL,
    region         text    NOT NULL,
    marking        text    NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups         text[]  NOT NULL DEFAULT '{}',
    handling       text    NOT NULL DEFAULT 'P' CHECK (handling IN ('P', 'C')),
    handling_conditions text,
    -- Facts.
    status         text    NOT NULL CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    occurred_on    date    NOT NULL,
    disruption_type text   NOT NULL CHECK (disruption_type IN ('LEAD', 'SUPPORT')),
    beneficiary    text,
    four_p         text    NOT NULL CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    what_was_done  text    NOT NULL,
    -- The link, and what the threat was when the link settled: a later reclassification moves no figure.
    threat_id      uuid,
    threat_reference text,
    link_status    text    NOT NULL CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    threat_at_recording_type text,
    threat_at_recording_primary_crime_type text,
    threat_at_recording_tier smallint CHECK (threat_at_recording_tier BETWEEN 1 AND 5),
    threat_at_recording_owner text,
    threat_at_recording_marking text,
    -- Assessment, apart from the facts (DPA 2018 s38(2)).
    assessment_category text NOT NULL CHECK (assessment_category IN
        ('MAJOR', 'MODERATE', 'MINOR', 'NONE', 'NEGATIVE', 'UNASSESSED')),
    assessment_rationale text,
    assessed_by    text,
    PRIMARY KEY (disruption_id, version),
    CHECK (known_from <= known_to),
    CHECK (historic = (loaded_at IS NOT NULL)),
    CHECK ((disruption_type = 'SUPPORT') = (beneficiary IS NOT NULL)),
    CHECK (handling = 'P' OR handling_conditions IS NOT NULL),
    CHECK ((threat_id IS NULL) = (link_status = 'NONE')),
    CHECK ((link_status = 'SETTLED') = (threat_at_recording_type IS NOT NULL))
);
CALL make_versioned('disruption_version', 'disruption_id');

-- Lists as known at an instant: the day first, as in the list of today; the two instants are in the index, so that
-- what was not known then is passed over without a look at the table. For that the query must find keys by the index
-- alone and fetch the rows in a second step: a condition on an included column is not checked in a plain index scan.
CREATE INDEX disruption_version_day ON disruption_version (organisation, occurred_on DESC, disruption_id DESC)
    INCLUDE (version, status, known_from, known_to);
-- These indexes serve while VACUUM keeps the visibility map; an inserted row must not wait for a fifth of the table.
ALTER TABLE disruption_version SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
                                    autovacuum_analyze_scale_factor = 0.02);
-- Returns: everything that they count and filter by is in the index, the table is not read.
CREATE INDEX disruption_version_return ON disruption_version (region, disruption_type, occurred_on)
    INCLUDE (organisation, four_p, assessment_category, status, known_from, known_to,
             threat_at_recording_type, threat_at_recording_primary_crime_type, threat_at_recording_tier);

-- Typed outcomes belong to a version and come with it.
CREATE TABLE disruption_outcome (
    disruption_id uuid     NOT NULL,
    version       integer  NOT NULL,
    position      smallint NOT NULL,
    outcome_type  text     NOT NULL,
    number        bigint   CHECK (number >= 0),         -- arrests, charges, convictions, people safeguarded, referrals
    pence         bigint   CHECK (pence >= 0),
    milligrams    bigint   CHECK (milligrams >= 0),
    substance     text,
    PRIMARY KEY (disruption_id, version, position),
    FOREIGN KEY (disruption_id, version) REFERENCES disruption_version
);
CALL make_version_child('disruption_outcome', 'disruption_version', 'disruption_id');

-- The grants are the law "nothing is overwritten": no UPDATE and no DELETE on versions and outcomes; known_from, known_to,
-- writing, historic and loaded_at cannot even be given.
GRANT SELECT ON disruption, disruption_version, disruption_outcome TO ${service}_app;
GRANT INSERT (id, reference, organisation, region, source_system, source_reference, version, withdrawn, marking, groups,
              threat_id, link_status, occurred_on, disruption_type, four_p, assessment_category, recorded_at)
    ON disruption TO ${service}_app;
GRANT UPDATE (version, withdrawn, marking, groups, threat_id, link_status, occurred_on, disruption_type, four_p,
              assessment_category)
    ON disruption TO ${service}_app;
GRANT INSERT (disruption_id, version, changed_by, on_behalf_of, why, recorded_by_user, recorded_by_unit, organisation, region,
              marking, groups, handling, handling_conditions, status, occurred_on, disruption_type, beneficiary, four_p,
              what_was_done, threat_id, threat_reference, link_status, threat_at_recording_type,
              threat_at_recording_primary_crime_type, threat_at_recording_tier, threat_at_recording_owner,
              threat_at_recording_marking, assessment_category, assessment_rationale, assessed_by)
    ON disruption_version TO ${service}_app;
GRANT INSERT ON disruption_outcome TO ${service}_app;

-- Loads versions with the instants that an earlier system claims for them; the only way to a known_from of the past, and
-- shut by the seal. The rows are what the table holds, `known_from` being the claim; heads are inserted before by the
-- application. One call is for one organisation. A version that is there already is left alone; the answer is how many
-- were new. That the line repeated is the same line is the caller's to compare.
CREATE FUNCTION load_disruption_history(which text, rows jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    now_known constant timestamptz := stamp();
    loaded integer;
BEGIN
    PERFORM require_open_history(which);
    INSERT INTO disruption_version
    SELECT v.*
      FROM jsonb_array_elements(rows) AS r (row)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::disruption_version, r.row || jsonb_build_object(
               'organisation', which, 'known_to', 'infinity', 'writing', pg_current_xact_id()::text,
               'historic', true, 'loaded_at', now_known)) AS v
     WHERE NOT EXISTS (SELECT FROM disruption_version w
                        WHERE w.disruption_id = v.disruption_id AND w.version = v.version)
     ORDER BY v.disruption_id, v.version;
    GET DIAGNOSTICS loaded = ROW_COUNT;
    IF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                WHERE (r.row ->> 'known_from')::timestamptz >= now_known) THEN
        RAISE EXCEPTION 'a claimed instant is not in the past' USING ERRCODE = 'SH002';
    ELSIF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                    JOIN disruption d ON d.id = (r.row ->> 'disruption_id')::uuid
                   WHERE d.organisation <> which) THEN
        RAISE EXCEPTION 'a row belongs to another organisation' USING ERRCODE = 'SH003';
    END IF;
    RETURN loaded;
END
$$;
GRANT EXECUTE ON FUNCTION load_disruption_history(text, jsonb) TO ${service}_app;

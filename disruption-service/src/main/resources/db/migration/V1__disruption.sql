-- Disruptions: the head (what never changes, and the present state for lists and policy) and the versions (all facts, both
-- times). A disruption is an event that disrupted serious and organised crime, recorded once by the organisation that
-- led it (HMICFRS PEEL 2022/23, Appendix 2).

CREATE TABLE disruption (
    id               uuid        PRIMARY KEY,
    reference        text        NOT NULL UNIQUE,
    organisation     text        NOT NULL REFERENCES organisation,
    region           text        NOT NULL,
    source_system    text,
    source_reference text,
    submitted_by     text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    -- From here on the present state, that of the version named. It can be built again from the versions; no question
    -- about the past reads it, but for who may see the record, which is always decided by today's state.
    version          integer     NOT NULL,
    status           text        NOT NULL CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    marking          text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups           text[]      NOT NULL DEFAULT '{}',
    affected         text[]      NOT NULL DEFAULT '{}',
    occurred_on      date        NOT NULL,
    disruption_type  text        NOT NULL CHECK (disruption_type IN ('LEAD', 'SUPPORT')),
    four_p           text        NOT NULL CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    assessment_category text     NOT NULL CHECK (assessment_category IN
        ('MAJOR', 'MODERATE', 'MINOR', 'NONE', 'NEGATIVE', 'UNASSESSED')),
    CONSTRAINT a_source_has_both_halves CHECK ((source_system IS NULL) = (source_reference IS NULL))
);
CREATE UNIQUE INDEX disruption_source ON disruption (organisation, source_system, source_reference)
    WHERE source_system IS NOT NULL;
-- Lists: by day or by entry, newest first, of the whole region or of one organisation.
CREATE INDEX disruption_day ON disruption (occurred_on, id);
CREATE INDEX disruption_organisation_day ON disruption (organisation, occurred_on, id);
CREATE INDEX disruption_entry ON disruption (recorded_at, id);

CREATE TABLE disruption_version (
    disruption_id       uuid        NOT NULL REFERENCES disruption,
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
    -- Facts.
    status              text        NOT NULL CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    marking             text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    contact_unit        text,
    occurred_on         date        NOT NULL,
    what_was_done       text        NOT NULL CHECK (length(what_was_done) BETWEEN 1 AND 4000),
    four_p              text        NOT NULL CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    disruption_type     text        NOT NULL CHECK (disruption_type IN ('LEAD', 'SUPPORT')),
    beneficiary         text        REFERENCES organisation,
    -- Assessment, apart from the facts (DPA 2018 s38(2)).
    assessment_category text        NOT NULL CHECK (assessment_category IN
        ('MAJOR', 'MODERATE', 'MINOR', 'NONE', 'NEGATIVE', 'UNASSESSED')),
    category_rationale  text,
    PRIMARY KEY (disruption_id, version),
    CHECK (known_from <= known_to),
    CHECK (historic = (loaded_at IS NOT NULL)),
    CONSTRAINT support_names_its_beneficiary CHECK ((disruption_type = 'SUPPORT') = (beneficiary IS NOT NULL)),
    CONSTRAINT a_recorder_has_a_unit CHECK ((recorded_by_user IS NULL) = (recorded_by_unit IS NULL))
);
CALL make_versioned('disruption_version', 'disruption_id');

-- Lists as known at an instant: the day first, as in the list of today; the two instants are in the index, so that
-- what was not known then is passed over without a look at the table. For that the query must find keys by the index
-- alone and fetch the rows in a second step: a condition on an included column is not checked in a plain index scan.
CREATE INDEX disruption_version_day ON disruption_version (occurred_on, disruption_id)
    INCLUDE (version, organisation, status, known_from, known_to);
CREATE INDEX disruption_version_organisation_day ON disruption_version (organisation, occurred_on, disruption_id)
    INCLUDE (version, status, known_from, known_to);
-- These indexes serve while VACUUM keeps the visibility map; an inserted row must not wait for a fifth of the table.
ALTER TABLE disruption_version SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
                                    autovacuum_analyze_scale_factor = 0.02);

-- Typed outcomes belong to a version and come with it.
CREATE TABLE disruption_outcome (
    disruption_id uuid     NOT NULL,
    version       integer  NOT NULL,
    position      integer  NOT NULL,
    outcome_type  text     NOT NULL CHECK (outcome_type IN
        ('ARRESTS', 'CHARGES', 'CONVICTIONS', 'SAFEGUARDED', 'REFERRALS', 'CASH', 'DRUGS')),
    number        bigint   CHECK (number > 0),          -- people: arrests, charges, convictions, safeguarded, referrals
    pence         bigint   CHECK (pence > 0),           -- cash; value of drugs
    milligrams    bigint   CHECK (milligrams > 0),
    substance     text,
    PRIMARY KEY (disruption_id, version, position),
    FOREIGN KEY (disruption_id, version) REFERENCES disruption_version,
    CONSTRAINT an_outcome_says_how_much CHECK (CASE outcome_type
        WHEN 'CASH' THEN num_nulls(number, milligrams, substance) = 3 AND pence IS NOT NULL
        WHEN 'DRUGS' THEN number IS NULL AND substance IS NOT NULL AND num_nulls(milligrams, pence) < 2
        ELSE number IS NOT NULL AND num_nulls(pence, milligrams, substance) = 3 END)
);
CALL make_version_child('disruption_outcome', 'disruption_version', 'disruption_id');

-- The grants are the law "nothing is overwritten": no UPDATE and no DELETE on versions and outcomes; known_from, known_to,
-- writing, historic and loaded_at cannot even be given.
GRANT SELECT ON disruption, disruption_version, disruption_outcome TO ${app_role};
GRANT INSERT ON disruption, disruption_outcome TO ${app_role};
GRANT UPDATE (version, status, marking, groups, affected, occurred_on, disruption_type, four_p, assessment_category)
    ON disruption TO ${app_role};
GRANT INSERT (disruption_id, version, changed_by, recorded_by_user, recorded_by_unit, reason, organisation, region, status,
              marking, contact_unit, occurred_on, what_was_done, four_p, disruption_type, beneficiary,
              assessment_category, category_rationale)
    ON disruption_version TO ${app_role};

-- Loads versions with the instants that an earlier system claims for them; the only way to a known_from of the past, and
-- shut by the seal. The rows are what the table holds, known_from being the claim; their heads are there already, and
-- their outcomes follow in the same transaction.
CREATE FUNCTION load_disruption_history(rows jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    now_known constant timestamptz := stamp();
BEGIN
    PERFORM require_open_history(o.organisation)
       FROM (SELECT DISTINCT r.row ->> 'organisation' AS organisation FROM jsonb_array_elements(rows) AS r (row)
              ORDER BY 1) o;
    INSERT INTO disruption_version
    SELECT v.*
      FROM jsonb_array_elements(rows) AS r (row)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::disruption_version, r.row || jsonb_build_object(
               'known_to', 'infinity', 'writing', pg_current_xact_id()::text,
               'historic', true, 'loaded_at', now_known)) AS v
     ORDER BY v.disruption_id, v.version;
    IF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                WHERE (r.row ->> 'known_from')::timestamptz >= now_known) THEN
        RAISE EXCEPTION 'a claimed instant is not in the past' USING ERRCODE = 'SH002';
    ELSIF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                    JOIN disruption d ON d.id = (r.row ->> 'disruption_id')::uuid
                   WHERE d.organisation <> r.row ->> 'organisation') THEN
        RAISE EXCEPTION 'a row belongs to another organisation' USING ERRCODE = 'SH003';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION load_disruption_history(jsonb) TO ${app_role};

-- Threats of the master list: the head (what never changes, and the present state for lists and policy) and the versions
-- (all facts, both times). A threat is an organised crime group, a priority individual or a vulnerability (HMICFRS PEEL
-- 2022/23), owned by the organisation that identified it.

CREATE TABLE threat (
    id                 uuid        PRIMARY KEY,
    reference          text        NOT NULL UNIQUE,
    organisation       text        NOT NULL REFERENCES organisation,
    region             text        NOT NULL,
    source_system      text,
    source_reference   text,
    submitted_by       text        NOT NULL,
    recorded_at        timestamptz NOT NULL,
    -- From here on the present state, that of the version named. It can be built again from the versions; no question
    -- about the past reads it, but for who may see the record, which is always decided by today's state.
    version            integer     NOT NULL,
    marking            text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups             text[]      NOT NULL DEFAULT '{}',
    affected           text[]      NOT NULL DEFAULT '{}',
    threat_type        text        NOT NULL CHECK (threat_type IN ('OCG', 'PRIORITY_INDIVIDUAL', 'VULNERABILITY')),
    primary_crime_type text        NOT NULL,
    crime_types        text[]      NOT NULL,
    places             text[]      NOT NULL,
    soc                boolean     NOT NULL,
    phase              text        NOT NULL CHECK (phase IN ('IDENTIFIED', 'ACTIVE', 'MONITORED', 'CLOSED_DISMANTLED',
                                                             'CLOSED_NO_LONGER_SOC', 'CLOSED_ARCHIVED')),
    assessment_type    text        CHECK (assessment_type IN ('TACTICAL', 'THEMATIC')),
    tier               integer     CHECK (tier BETWEEN 1 AND 5),
    moderation_status  text        NOT NULL CHECK (moderation_status IN
        ('NOT_ASSESSED', 'SUBMITTED', 'MODERATED', 'RETURNED')),
    CONSTRAINT a_source_has_both_halves CHECK ((source_system IS NULL) = (source_reference IS NULL))
);
CREATE UNIQUE INDEX threat_source ON threat (organisation, source_system, source_reference)
    WHERE source_system IS NOT NULL;
-- Lists: by entry or by tier, of the whole region or of one organisation. No tier stands behind every tier.
CREATE INDEX threat_organisation ON threat (organisation, id);
CREATE INDEX threat_entry ON threat (recorded_at, id);
CREATE INDEX threat_tier ON threat ((coalesce(tier, 6)), id);

CREATE TABLE threat_version (
    threat_id           uuid        NOT NULL REFERENCES threat,
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
    working_title       text        NOT NULL CHECK (length(working_title) BETWEEN 1 AND 200),
    primary_crime_type  text        NOT NULL,
    crime_types         text[]      NOT NULL,
    places              text[]      NOT NULL,
    marking             text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    affected_organisations   text[] NOT NULL,
    supporting_organisations text[] NOT NULL,
    contact_unit        text,
    soc                 boolean     NOT NULL,
    narrative           text        CHECK (length(narrative) BETWEEN 1 AND 4000),
    -- Where it stands: changed by steps of its life.
    threat_type         text        NOT NULL CHECK (threat_type IN ('OCG', 'PRIORITY_INDIVIDUAL', 'VULNERABILITY')),
    phase               text        NOT NULL CHECK (phase IN ('IDENTIFIED', 'ACTIVE', 'MONITORED', 'CLOSED_DISMANTLED',
                                                              'CLOSED_NO_LONGER_SOC', 'CLOSED_ARCHIVED')),
    groups              text[]      NOT NULL,
    lead_officer        text,
    lead_officer_name   text,
    lead_officer_unit   text,
    -- Assessment, apart from the facts (DPA 2018 s38(2)).
    assessment_type     text        CHECK (assessment_type IN ('TACTICAL', 'THEMATIC')),
    tier                integer     CHECK (tier BETWEEN 1 AND 5),
    moderation_status   text        NOT NULL CHECK (moderation_status IN
        ('NOT_ASSESSED', 'SUBMITTED', 'MODERATED', 'RETURNED')),
    PRIMARY KEY (threat_id, version),
    CHECK (known_from <= known_to),
    CHECK (historic = (loaded_at IS NOT NULL)),
    CONSTRAINT a_lead_officer_is_whole CHECK (num_nulls(lead_officer, lead_officer_name, lead_officer_unit) IN (0, 3)),
    CONSTRAINT a_recorder_has_a_unit CHECK ((recorded_by_user IS NULL) = (recorded_by_unit IS NULL))
);
CALL make_versioned('threat_version', 'threat_id');

-- Lists as known at an instant find their keys by this index alone.
CREATE INDEX threat_version_known ON threat_version (threat_id)
    INCLUDE (version, organisation, phase, tier, moderation_status, known_from, known_to);

-- The grants are the law "nothing is overwritten": no UPDATE and no DELETE on versions; known_from, known_to, writing,
-- historic and loaded_at cannot even be given.
GRANT SELECT ON threat, threat_version TO ${app_role};
GRANT INSERT ON threat TO ${app_role};
GRANT UPDATE (version, marking, groups, affected, threat_type, primary_crime_type, crime_types, places, soc, phase,
              assessment_type, tier, moderation_status)
    ON threat TO ${app_role};
GRANT INSERT (threat_id, version, changed_by, recorded_by_user, recorded_by_unit, reason, organisation, region,
              working_title, primary_crime_type, crime_types, places, marking, affected_organisations,
              supporting_organisations, contact_unit, soc, narrative, threat_type, phase, groups, lead_officer,
              lead_officer_name, lead_officer_unit, assessment_type, tier, moderation_status)
    ON threat_version TO ${app_role};

-- Loads versions with the instants that an earlier system claims for them; the only way to a known_from of the past, and
-- shut by the seal. The rows are what the table holds, known_from being the claim; their heads are there already.
CREATE FUNCTION load_threat_history(rows jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    now_known constant timestamptz := stamp();
BEGIN
    PERFORM require_open_history(o.organisation)
       FROM (SELECT DISTINCT r.row ->> 'organisation' AS organisation FROM jsonb_array_elements(rows) AS r (row)
              ORDER BY 1) o;
    INSERT INTO threat_version
    SELECT v.*
      FROM jsonb_array_elements(rows) AS r (row)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::threat_version, r.row || jsonb_build_object(
               'known_to', 'infinity', 'writing', pg_current_xact_id()::text,
               'historic', true, 'loaded_at', now_known)) AS v
     ORDER BY v.threat_id, v.version;
    IF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                WHERE (r.row ->> 'known_from')::timestamptz >= now_known) THEN
        RAISE EXCEPTION 'a claimed instant is not in the past' USING ERRCODE = 'SH002';
    ELSIF EXISTS (SELECT FROM jsonb_array_elements(rows) AS r (row)
                    JOIN threat t ON t.id = (r.row ->> 'threat_id')::uuid
                   WHERE t.organisation <> r.row ->> 'organisation') THEN
        RAISE EXCEPTION 'a row belongs to another organisation' USING ERRCODE = 'SH003';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION load_threat_history(jsonb) TO ${app_role};

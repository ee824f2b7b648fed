-- Threats of the master list: organised crime groups, priority individuals and vulnerabilities (HMICFRS PEEL 2022/23), each owned
-- by the organisation that identified it.
CALL make_record('threat', 'threat', 'threat_version');
CALL make_personal_member('threat', '/workingTitle');
CALL make_personal_member('threat', '/narrative');

-- What lists, returns and the activity select by. Assessment type and tier are those of its latest submitted assessment.
ALTER TABLE threat_version
    ADD threat_type text NOT NULL GENERATED ALWAYS AS (facts ->> 'threatType') STORED
        CHECK (threat_type IN ('OCG', 'PRIORITY_INDIVIDUAL', 'VULNERABILITY')),
    ADD primary_crime_type text NOT NULL GENERATED ALWAYS AS (facts ->> 'primaryCrimeType') STORED,
    ADD crime_types text[] NOT NULL GENERATED ALWAYS AS (texts_of(facts, 'crimeTypes')) STORED,
    ADD places text[] NOT NULL GENERATED ALWAYS AS (texts_of(facts, 'places')) STORED CHECK (cardinality(places) > 0),
    ADD groups text[] NOT NULL GENERATED ALWAYS AS (texts_of(facts, 'groups')) STORED,
    ADD soc boolean NOT NULL GENERATED ALWAYS AS ((facts -> 'soc')::boolean) STORED,
    ADD phase text NOT NULL GENERATED ALWAYS AS (facts ->> 'phase') STORED
        CHECK (phase IN ('IDENTIFIED', 'ACTIVE', 'MONITORED', 'CLOSED_DISMANTLED', 'CLOSED_NO_LONGER_SOC', 'CLOSED_ARCHIVED')),
    ADD assessment_type text GENERATED ALWAYS AS (facts ->> 'assessmentType') STORED
        CHECK (assessment_type IN ('TACTICAL', 'THEMATIC')),
    ADD tier smallint GENERATED ALWAYS AS ((facts -> 'tier')::smallint) STORED CHECK (tier BETWEEN 1 AND 5),
    ADD moderation_status text NOT NULL GENERATED ALWAYS AS (facts ->> 'moderationStatus') STORED
        CHECK (moderation_status IN ('NOT_ASSESSED', 'SUBMITTED', 'MODERATED', 'RETURNED')),
    ADD CONSTRAINT it_has_a_working_title CHECK
        (personal ? 'workingTitle' OR coalesce('/workingTitle' = ANY (erased), false));

-- Lists, now and as known at an instant: by entry or by tier, of the whole region or of one organisation. No tier stands behind
-- every tier. The two instants are in the indexes, so that what was not known then is passed over without a look at the table. The
-- first one holds all that returns count by and lists filter by, too.
CREATE INDEX threat_version_known ON threat_version (record_id)
    INCLUDE (version, organisation, region, known_from, known_to, threat_type, primary_crime_type, soc, phase, assessment_type, tier,
             moderation_status);
CREATE INDEX threat_version_organisation ON threat_version (organisation, record_id)
    INCLUDE (version, known_from, known_to);
CREATE INDEX threat_version_tier ON threat_version ((coalesce(tier, 6)), record_id)
    INCLUDE (version, known_from, known_to);
-- Filters that find little: of their values a few are rare, and which ones differs from region to region.
CREATE INDEX threat_version_assessment_type ON threat_version (assessment_type);
CREATE INDEX threat_version_moderation ON threat_version (moderation_status);
CREATE INDEX threat_version_phase ON threat_version (phase);
CREATE INDEX threat_version_not_soc ON threat_version (record_id) WHERE NOT soc;
CREATE INDEX threat_version_crime_type ON threat_version (primary_crime_type);
CREATE INDEX threat_version_crime_types ON threat_version USING gin (crime_types);
CREATE INDEX threat_version_places ON threat_version USING gin (places);

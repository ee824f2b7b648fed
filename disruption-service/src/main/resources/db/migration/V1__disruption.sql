-- Disruptions. A disruption is an event that disrupted serious and organised crime, recorded once by the organisation that led it
-- (HMICFRS PEEL 2022/23, Appendix 2).
CALL make_record('disruption', 'disruption', 'disruption_version');
CALL make_personal_member('disruption', '/whatWasDone');
CALL make_personal_member('disruption', '/categoryRationale');
CALL make_personal_member('disruption', '/sourceView/categoryRationale');

-- What lists and returns select by. What the threat was when the link settled stands with the version: a later reclassification
-- moves no figure.
ALTER TABLE disruption_version
    ADD status text NOT NULL GENERATED ALWAYS AS (facts ->> 'status') STORED CHECK (status IN ('RECORDED', 'WITHDRAWN')),
    ADD marking text NOT NULL GENERATED ALWAYS AS (facts ->> 'marking') STORED
        CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    ADD occurred_on date NOT NULL GENERATED ALWAYS AS (day_of(facts, 'occurredOn')) STORED,
    ADD occurred_month text NOT NULL GENERATED ALWAYS AS (substr(facts ->> 'occurredOn', 1, 7)) STORED,
    ADD four_p text NOT NULL GENERATED ALWAYS AS (facts ->> 'fourP') STORED
        CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    ADD disruption_type text NOT NULL GENERATED ALWAYS AS (facts ->> 'disruptionType') STORED
        CHECK (disruption_type IN ('LEAD', 'SUPPORT')),
    ADD beneficiary text REFERENCES organisation GENERATED ALWAYS AS (facts ->> 'beneficiary') STORED,
    -- Assessment, apart from the facts (DPA 2018 s38(2)).
    ADD assessment_category text NOT NULL GENERATED ALWAYS AS (facts ->> 'assessmentCategory') STORED
        CHECK (assessment_category IN ('MAJOR', 'MODERATE', 'MINOR', 'NONE', 'NEGATIVE', 'UNASSESSED')),
    ADD threat_id uuid GENERATED ALWAYS AS ((facts ->> 'threatId')::uuid) STORED,
    ADD link_status text NOT NULL GENERATED ALWAYS AS (facts ->> 'linkStatus') STORED
        CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    ADD threat_at_recording_type text GENERATED ALWAYS AS (facts -> 'threatAtRecording' ->> 'threatType') STORED
        CHECK (threat_at_recording_type IN ('OCG', 'PRIORITY_INDIVIDUAL', 'VULNERABILITY')),
    ADD threat_at_recording_primary_crime_type text
        GENERATED ALWAYS AS (facts -> 'threatAtRecording' ->> 'primaryCrimeType') STORED,
    ADD threat_at_recording_tier smallint GENERATED ALWAYS AS ((facts -> 'threatAtRecording' -> 'tier')::smallint) STORED
        CHECK (threat_at_recording_tier BETWEEN 1 AND 5),
    ADD within_national_standard boolean GENERATED ALWAYS AS ((facts -> 'withinNationalStandard')::boolean) STORED,
    -- What a source system says otherwise than people decided: the worklist of its organisation.
    ADD differs_from_source text[] NOT NULL GENERATED ALWAYS AS (texts_of(facts, 'differsFromSource')) STORED,
    -- By the clocks of both, between which a midnight may lie; what was known at an instant is sought from that day back.
    ADD CONSTRAINT it_had_happened CHECK (occurred_on <= (known_from AT TIME ZONE 'UTC')::date + 1),
    ADD CONSTRAINT support_names_its_beneficiary CHECK ((disruption_type = 'SUPPORT') = (beneficiary IS NOT NULL)),
    ADD CONSTRAINT a_link_has_a_threat CHECK ((threat_id IS NULL) = (link_status = 'NONE')),
    ADD CONSTRAINT a_settled_link_says_what_the_threat_was CHECK
        ((link_status = 'SETTLED') = (threat_at_recording_type IS NOT NULL)),
    ADD CONSTRAINT it_says_what_was_done CHECK
        (personal ? 'whatWasDone' OR coalesce('/whatWasDone' = ANY (erased), false)),
    -- Who posted a pending link, with the roles of its token, so that it is judged by what that account may see.
    ADD CONSTRAINT a_pending_link_has_a_requester CHECK ((link_status = 'PENDING') = (facts ? 'linkRequester'));

-- Lists, now and as known at an instant: the day first; the two instants are in the index, so that what was not known then is
-- passed over without a look at the table. For that the query must find keys by the index alone and fetch the rows in a second
-- step: a condition on an included column is not checked in a plain index scan.
-- The index of days also holds all that returns count by: a year of them is read from it alone, in whatever order rows came in.
CREATE INDEX disruption_version_day ON disruption_version (occurred_on, record_id)
    INCLUDE (version, organisation, region, status, known_from, known_to, disruption_type, assessment_category, occurred_month,
             four_p, threat_id, threat_at_recording_type, threat_at_recording_primary_crime_type, threat_at_recording_tier,
             within_national_standard);
CREATE INDEX disruption_version_organisation_day ON disruption_version (organisation, occurred_on, record_id)
    INCLUDE (version, status, known_from, known_to);
-- Filters that find little: of their values a few are rare, and which ones differs from region to region.
CREATE INDEX disruption_version_category ON disruption_version (assessment_category);
CREATE INDEX disruption_version_four_p ON disruption_version (four_p);
CREATE INDEX disruption_version_beneficiary ON disruption_version (beneficiary, occurred_on, record_id)
    WHERE beneficiary IS NOT NULL;
CREATE INDEX disruption_version_withdrawn ON disruption_version (occurred_on, record_id)
    INCLUDE (version, organisation, known_from, known_to) WHERE status = 'WITHDRAWN';
CREATE INDEX disruption_version_threat ON disruption_version (threat_id, occurred_on, record_id)
    INCLUDE (version, organisation, status, known_from, known_to) WHERE threat_id IS NOT NULL;
CREATE INDEX disruption_version_differing ON disruption_version (organisation, record_id)
    WHERE cardinality(differs_from_source) > 0;
CREATE STATISTICS disruption_version_differs ON (cardinality(differs_from_source)) FROM disruption_version;
-- What nobody has finished yet: the queue of each force.
CREATE INDEX disruption_version_lacking ON disruption_version (organisation, record_id)
    WHERE known_to = 'infinity' AND status = 'RECORDED' AND (threat_id IS NULL OR assessment_category = 'UNASSESSED');
CREATE INDEX disruption_version_unsettled ON disruption_version (link_status, record_id)
    WHERE link_status IN ('PENDING', 'REFUSED');

-- Threats as their service last published them: to check links and to follow their marking and groups, never to answer a
-- question about the past. A threat that was disposed of keeps its id and sequence.
CREATE TABLE known_threat (
    id                 uuid    PRIMARY KEY,
    sequence           integer NOT NULL,
    gone               boolean NOT NULL DEFAULT false,
    reference          text    NOT NULL,
    organisation       text    NOT NULL,
    region             text    NOT NULL,
    affected           text[]  NOT NULL,
    marking            text    NOT NULL,
    groups             text[]  NOT NULL,
    threat_type        text    NOT NULL,
    primary_crime_type text    NOT NULL,
    tier               smallint
);
CREATE INDEX known_threat_reference ON known_threat (reference);
GRANT SELECT, INSERT, UPDATE ON known_threat TO ${app_role};

-- Ancillary orders. Whether one is in force depends on the day that is asked about and is stored nowhere.
CALL make_record('order', 'ancillary_order', 'order_version');
CALL make_personal_member('order', '/orderSubject/name');
CALL make_personal_member('order', '/orderSubject/dateOfBirth', 'DAY');
CALL make_personal_member('order', '/orderSubject/identifiers', 'IDENTIFIERS');
CALL make_personal_member('order', '/terms');
CALL make_personal_member('order', '/handlingConditions');

-- What lists and returns select by. Somebody always manages an order; days of a period are half-open: ends_on is the first day on
-- which the order holds no more.
ALTER TABLE order_version
    ADD managing_organisation text NOT NULL REFERENCES organisation GENERATED ALWAYS AS (facts ->> 'managingOrganisation') STORED,
    ADD residence_organisation text REFERENCES organisation GENERATED ALWAYS AS (facts ->> 'residenceOrganisation') STORED,
    ADD order_type text NOT NULL GENERATED ALWAYS AS (facts ->> 'orderType') STORED,
    ADD made_on date NOT NULL GENERATED ALWAYS AS (day_of(facts, 'madeOn')) STORED,
    ADD in_force_from date NOT NULL GENERATED ALWAYS AS (day_of(facts, 'inForceFrom')) STORED,
    ADD ends_on date GENERATED ALWAYS AS (day_of(facts, 'endsOn')) STORED,
    ADD starts_on_release boolean NOT NULL GENERATED ALWAYS AS ((facts -> 'startsOnRelease')::boolean) STORED,
    ADD released_on date GENERATED ALWAYS AS (day_of(facts, 'releasedOn')) STORED,
    ADD subject_location text NOT NULL GENERATED ALWAYS AS (facts ->> 'subjectLocation') STORED
        CHECK (subject_location IN ('COMMUNITY', 'CUSTODY', 'LICENCE', 'ABROAD', 'UNKNOWN')),
    ADD supervision text NOT NULL GENERATED ALWAYS AS (facts ->> 'supervision') STORED
        CHECK (supervision IN ('NONE', 'POLICE', 'PROBATION', 'POLICE_AND_PROBATION', 'UNKNOWN')),
    ADD threat_id uuid GENERATED ALWAYS AS ((facts ->> 'threatId')::uuid) STORED,
    ADD threat_reference text GENERATED ALWAYS AS (facts ->> 'threatReference') STORED,
    -- How far the link to the threat has come. Who named the threat of a pending or a refused link stands beside it, an account,
    -- its organisation and the roles of its token, a line for each: a pending link is judged by what that account may see and
    -- shows to it alone, a refused one to its organisation.
    ADD link_status text NOT NULL GENERATED ALWAYS AS (facts ->> 'linkStatus') STORED
        CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    ADD link_requester text GENERATED ALWAYS AS (facts ->> 'linkRequester') STORED,
    ADD CONSTRAINT a_subject_has_a_name CHECK
        (personal #> '{orderSubject,name}' IS NOT NULL OR coalesce('/orderSubject/name' = ANY (erased), false)),
    ADD CONSTRAINT conditions_go_with_handling_c CHECK
        ((facts ->> 'handling' = 'C')
         = (personal ? 'handlingConditions' OR coalesce('/handlingConditions' = ANY (erased), false))),
    ADD CONSTRAINT a_release_starts_an_order CHECK (released_on IS NULL OR starts_on_release),
    ADD CONSTRAINT a_link_names_a_threat CHECK ((link_status = 'NONE') = (num_nulls(threat_id, threat_reference) = 2)),
    ADD CONSTRAINT a_link_that_was_asked_for_has_a_requester CHECK
        ((link_status IN ('PENDING', 'REFUSED')) = (link_requester IS NOT NULL));

-- Lists, now and as known at an instant: the day first; the two instants are in the index, so that what was not known then is
-- passed over without a look at the table. The first one holds all that returns count by and lists filter by, too.
CREATE INDEX order_version_made ON order_version (made_on, record_id)
    INCLUDE (version, organisation, region, managing_organisation, known_from, known_to, order_type, in_force_from, ends_on,
             starts_on_release, released_on, subject_location, supervision);
CREATE INDEX order_version_organisation_made ON order_version (organisation, made_on, record_id)
    INCLUDE (version, known_from, known_to);
CREATE INDEX order_version_managing_made ON order_version (managing_organisation, made_on, record_id)
    INCLUDE (version, known_from, known_to);
CREATE INDEX order_version_threat ON order_version (threat_id) WHERE threat_id IS NOT NULL;
CREATE INDEX order_version_threat_reference ON order_version (threat_reference) WHERE threat_reference IS NOT NULL;
CREATE INDEX order_version_unsettled ON order_version (link_status, record_id)
    WHERE link_status IN ('PENDING', 'REFUSED');
-- Filters that find little.
CREATE INDEX order_version_type ON order_version (order_type);
CREATE INDEX order_version_location ON order_version (subject_location);

-- Threats as their service last published them: to check links and to show them at the threat's level, never to answer a
-- question about the past. A threat that was disposed of keeps its id and sequence.
CREATE TABLE known_threat (
    id           uuid    PRIMARY KEY,
    sequence     integer NOT NULL,
    gone         boolean NOT NULL DEFAULT false,
    reference    text    NOT NULL,
    organisation text    NOT NULL,
    region       text    NOT NULL,
    affected     text[]  NOT NULL,
    marking      text    NOT NULL,
    groups       text[]  NOT NULL
);
CREATE INDEX known_threat_reference ON known_threat (reference);
GRANT SELECT, INSERT, UPDATE ON known_threat TO ${app_role};

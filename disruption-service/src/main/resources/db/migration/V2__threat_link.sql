-- Threats as their service last told of them: to check links and to follow their marking and groups, never to answer a
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

-- The link, and what the threat was when it settled: a later reclassification moves no figure.
ALTER TABLE disruption
    ADD threat_id    uuid,
    ADD link_status  text NOT NULL DEFAULT 'NONE' CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    -- Of a pending link: who posted it, with the roles of its token, so that it is judged by what that account may see.
    ADD link_asker   text,
    ADD CONSTRAINT a_link_has_a_threat CHECK ((threat_id IS NULL) = (link_status = 'NONE')),
    ADD CONSTRAINT a_pending_link_has_an_asker CHECK ((link_status = 'PENDING') = (link_asker IS NOT NULL));
CREATE INDEX disruption_threat ON disruption (threat_id, occurred_on, id) WHERE threat_id IS NOT NULL;
CREATE INDEX disruption_unsettled ON disruption (link_status, recorded_at) WHERE link_status IN ('PENDING', 'REFUSED');
GRANT UPDATE (threat_id, link_status, link_asker) ON disruption TO ${app_role};

ALTER TABLE disruption_version
    ADD threat_id        uuid,
    ADD link_status      text NOT NULL DEFAULT 'NONE' CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    ADD threat_reference text,
    ADD threat_at_recording_type text CHECK (threat_at_recording_type IN ('OCG', 'PRIORITY_INDIVIDUAL', 'VULNERABILITY')),
    ADD threat_at_recording_primary_crime_type text,
    ADD threat_at_recording_tier smallint CHECK (threat_at_recording_tier BETWEEN 1 AND 5),
    ADD threat_at_recording_owner text,
    ADD threat_at_recording_marking text,
    ADD within_national_standard boolean,
    ADD CONSTRAINT a_link_has_a_threat CHECK ((threat_id IS NULL) = (link_status = 'NONE')),
    ADD CONSTRAINT a_settled_link_says_what_the_threat_was CHECK
        ((link_status = 'SETTLED') = (threat_at_recording_type IS NOT NULL));
GRANT INSERT (threat_id, link_status, threat_reference, threat_at_recording_type, threat_at_recording_primary_crime_type,
              threat_at_recording_tier, threat_at_recording_owner, threat_at_recording_marking, within_national_standard)
    ON disruption_version TO ${app_role};

-- Against which threat types the national minimum standards let a disruption be recorded, on the day of the disruption.
CREATE TABLE national_standard (
    valid_from   date   PRIMARY KEY,
    valid_to     date   CHECK (valid_to > valid_from),
    threat_types text[] NOT NULL,
    source       text   NOT NULL,
    confidence   text   NOT NULL CHECK (confidence IN ('PUBLIC', 'OURS', 'ILLUSTRATIVE'))
);
GRANT SELECT ON national_standard TO ${app_role};

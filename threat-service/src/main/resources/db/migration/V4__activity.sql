-- Disruptions and orders on threats as their services last published them: for the present activity of a threat, never to
-- answer a question about the past. One that was disposed of is gone: nothing is left of when and what it was.
CREATE TABLE known_disruption (
    id           uuid    PRIMARY KEY,
    sequence     integer NOT NULL,
    gone         boolean NOT NULL DEFAULT false,
    reference    text    NOT NULL,
    -- Null while it is on no threat, or its link is not settled.
    threat_id    uuid,
    status       text    NOT NULL,
    occurred_on  date    NOT NULL,
    four_p       text    NOT NULL,
    organisation text    NOT NULL,
    region       text    NOT NULL,
    affected     text[]  NOT NULL,
    marking      text    NOT NULL,
    groups       text[]  NOT NULL
);
CREATE INDEX known_disruption_threat ON known_disruption (threat_id, occurred_on) WHERE threat_id IS NOT NULL;

CREATE TABLE known_order (
    id           uuid    PRIMARY KEY,
    sequence     integer NOT NULL,
    gone         boolean NOT NULL DEFAULT false,
    reference    text    NOT NULL,
    threat_id    uuid,
    made_on      date    NOT NULL,
    organisation text    NOT NULL,
    region       text    NOT NULL,
    affected     text[]  NOT NULL,
    marking      text    NOT NULL,
    groups       text[]  NOT NULL
);
CREATE INDEX known_order_threat ON known_order (threat_id, made_on) WHERE threat_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON known_disruption, known_order TO ${app_role};

-- What happened elsewhere and may be a disruption that nobody recorded. It is there once, under the name of what it follows
-- from, however often that is published.
CREATE TABLE proposed_disruption (
    id             uuid        PRIMARY KEY,
    -- What it follows from: kind and id of the record of another service.
    follows_from   text        NOT NULL CHECK (follows_from IN ('ORDER_GRANTED')),
    record_id      uuid        NOT NULL,
    record_reference text      NOT NULL,
    proposed_at    timestamptz NOT NULL DEFAULT stamp(),
    -- Whose it would be, and how it would begin.
    organisation   text        NOT NULL,
    region         text        NOT NULL,
    marking        text        NOT NULL CHECK (marking IN ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    groups         text[]      NOT NULL DEFAULT '{}',
    affected       text[]      NOT NULL DEFAULT '{}',
    submitted_by   text        NOT NULL DEFAULT '',
    threat_id      uuid        NOT NULL,
    occurred_on    date        NOT NULL,
    four_p         text        NOT NULL CHECK (four_p IN ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    summary        text        NOT NULL,
    UNIQUE (follows_from, record_id)
);
CREATE INDEX proposed_disruption_list ON proposed_disruption (proposed_at, id);
GRANT SELECT, INSERT ON proposed_disruption TO ${app_role};
GRANT UPDATE (marking, groups) ON proposed_disruption TO ${app_role};

-- Assessments of threats: kept apart from facts (DPA 2018 s38(2)), with author and rationale. A scheme says what is scored
-- and how scores become a tier. It is a dated rule, of which an assessment names key and version.

CREATE TABLE assessment (
    id             uuid        PRIMARY KEY,
    threat_id      uuid        NOT NULL REFERENCES threat,
    scheme         text        NOT NULL,
    scheme_version integer     NOT NULL,
    model          text        NOT NULL CHECK (model IN ('TACTICAL', 'THEMATIC')),
    drafted_by     text        NOT NULL,
    drafted_at     timestamptz NOT NULL,
    -- The present state, that of the version named.
    version        integer     NOT NULL,
    status         text        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'AMENDED', 'RETURNED'))
);
CREATE INDEX assessment_threat ON assessment (threat_id, id);
-- One assessment of a threat waits for moderation at a time.
CREATE UNIQUE INDEX assessment_submitted ON assessment (threat_id) WHERE status = 'SUBMITTED';

CREATE TABLE assessment_version (
    assessment_id         uuid        NOT NULL REFERENCES assessment,
    version               integer     NOT NULL CHECK (version >= 1),
    known_from            timestamptz NOT NULL DEFAULT stamp(),
    known_to              timestamptz NOT NULL DEFAULT 'infinity',
    writing               xid8        NOT NULL DEFAULT pg_current_xact_id(),
    changed_by            text        NOT NULL,
    status                text        NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'AMENDED', 'RETURNED')),
    rationale             text        CHECK (length(rationale) BETWEEN 1 AND 4000),
    -- Everybody who wrote in it up to this version: none of them moderates it.
    assessors             text[]      NOT NULL,
    -- From its submission on: computed by this system from scores and scheme.
    harm                  integer,
    likelihood            integer,
    organisational_position integer,
    risk                  integer,
    proposed_tier         integer     CHECK (proposed_tier BETWEEN 1 AND 5),
    -- From its moderation on.
    moderated_by          text,
    moderated_tier        integer     CHECK (moderated_tier BETWEEN 1 AND 5),
    moderation_rationale  text        CHECK (length(moderation_rationale) BETWEEN 1 AND 4000),
    PRIMARY KEY (assessment_id, version),
    CHECK (known_from <= known_to),
    CONSTRAINT a_submitted_one_has_its_totals CHECK (
        status = 'DRAFT' OR num_nulls(harm, likelihood, organisational_position, risk, proposed_tier) = 0),
    CONSTRAINT an_accepted_one_has_a_tier CHECK (
        (status IN ('ACCEPTED', 'AMENDED')) = (moderated_tier IS NOT NULL)),
    CONSTRAINT nobody_moderates_their_own CHECK (moderated_by IS NULL OR NOT moderated_by = ANY (assessors))
);
CALL make_versioned('assessment_version', 'assessment_id');

CREATE TABLE assessment_score (
    assessment_id uuid    NOT NULL,
    version       integer NOT NULL,
    position      integer NOT NULL,
    factor        text    NOT NULL,
    value         text    NOT NULL,
    evidence      text,
    confidence    text    CHECK (confidence IN ('LOW', 'MEDIUM', 'HIGH')),
    PRIMARY KEY (assessment_id, version, position),
    UNIQUE (assessment_id, version, factor),
    FOREIGN KEY (assessment_id, version) REFERENCES assessment_version
);
CALL make_version_child('assessment_score', 'assessment_version', 'assessment_id');

GRANT SELECT ON assessment, assessment_version, assessment_score TO ${app_role};
GRANT INSERT ON assessment, assessment_score TO ${app_role};
GRANT UPDATE (version, status) ON assessment TO ${app_role};
GRANT INSERT (assessment_id, version, changed_by, status, rationale, assessors, harm, likelihood, organisational_position,
              risk, proposed_tier, moderated_by, moderated_tier, moderation_rationale)
    ON assessment_version TO ${app_role};

-- What is personal in them belongs to their threat. An assessment that was made is corrected by another one: earlier ones are all
-- but the newest when it was decided.
DO $$
DECLARE
    threat  constant text := '(SELECT a.threat_id FROM assessment a WHERE a.id = m.assessment_id)';
    earlier constant text := $sql$m.known_from < $3 AND m.assessment_id <> (
        SELECT a.id FROM assessment a
         WHERE a.threat_id = $1 AND a.drafted_at < $3
         ORDER BY a.drafted_at DESC, a.id DESC
         LIMIT 1)$sql$;
BEGIN
    CALL make_personal_elsewhere('threat', '/assessments/rationale', 'assessment_version', threat, earlier,
                                 column_name => 'rationale');
    CALL make_personal_elsewhere('threat', '/assessments/moderationRationale', 'assessment_version', threat, earlier,
                                 column_name => 'moderation_rationale');
    CALL make_personal_elsewhere('threat', '/assessments/scores/evidence', 'assessment_version', threat, earlier,
                                 part => 'assessment_score', part_column => 'evidence');
END
$$;
GRANT SELECT ON assessment TO ${disposal_role};

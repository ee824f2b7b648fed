-- Assessments of threats: kept apart from facts (DPA 2018 s38(2)), with author and rationale. A scheme says what is scored
-- and how scores become a tier. It is a dated rule, of which an assessment names key and version.
CALL make_part('threat', 'assessment', 'assessment_version');

ALTER TABLE assessment_version
    ADD status text NOT NULL GENERATED ALWAYS AS (facts ->> 'status') STORED
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'AMENDED', 'RETURNED')),
    -- From its submission on: computed by this system from scores and scheme.
    ADD CONSTRAINT a_submitted_one_has_its_totals CHECK (status = 'DRAFT' OR facts ? 'totals'),
    ADD CONSTRAINT an_accepted_one_has_a_tier CHECK ((status IN ('ACCEPTED', 'AMENDED')) = (facts ? 'tier')),
    ADD CONSTRAINT nobody_moderates_their_own CHECK (NOT coalesce((facts -> 'assessors') ? (facts ->> 'moderatedBy'), false));

-- An assessment that was made is corrected by another one: earlier ones are all but the newest when it was decided.
DO $$
DECLARE
    earlier constant text := $sql$m.known_from < $3 AND m.record_id <> (
        SELECT a.id FROM assessment a
         WHERE a.belongs_to = $1 AND a.begun_at < $3
         ORDER BY a.begun_at DESC, a.id DESC
         LIMIT 1)$sql$;
BEGIN
    CALL make_personal_of_part('threat', '/assessments/rationale', 'assessment', 'assessment_version', earlier);
    CALL make_personal_of_part('threat', '/assessments/moderationRationale', 'assessment', 'assessment_version', earlier);
    CALL make_personal_of_part('threat', '/assessments/scores/evidence', 'assessment', 'assessment_version', earlier, true);
END
$$;

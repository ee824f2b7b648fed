-- What is personal in a threat: its free texts, and those of its assessments.
CALL make_erasable('threat', 'threat', 'threat_version', 'threat_id');
CALL make_personal('threat', '/workingTitle', column_name => 'working_title');
CALL make_personal('threat', '/narrative', column_name => 'narrative');
CALL make_personal('threat', '/reason', column_name => 'reason');

-- An assessment that was made is corrected by another one: earlier ones are all but the newest when it was decided.
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

ALTER TABLE threat_version
    ALTER working_title DROP NOT NULL,
    ADD CONSTRAINT it_has_a_working_title CHECK
        (working_title IS NOT NULL OR coalesce('/workingTitle' = ANY (erased), false));

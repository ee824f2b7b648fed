-- What is personal in an order. That there was one, of which type, when and in whose hands, is counted and stays.
CALL make_erasable('order', 'ancillary_order', 'order_version', 'order_id');
CALL make_personal('order', '/orderSubject/name', column_name => 'subject_name');
CALL make_personal('order', '/orderSubject/dateOfBirth', column_name => 'subject_date_of_birth');
CALL make_personal('order', '/orderSubject/identifiers', part => 'order_subject_identifier');
CALL make_personal('order', '/terms', column_name => 'terms');
CALL make_personal('order', '/handlingConditions', column_name => 'handling_conditions');
CALL make_personal('order', '/reason', column_name => 'reason');

ALTER TABLE order_version
    ALTER subject_name DROP NOT NULL,
    ADD CONSTRAINT a_subject_has_a_name CHECK
        (subject_name IS NOT NULL OR coalesce('/orderSubject/name' = ANY (erased), false)),
    DROP CONSTRAINT conditions_go_with_handling_c,
    ADD CONSTRAINT conditions_go_with_handling_c CHECK
        ((handling = 'C') = (handling_conditions IS NOT NULL OR coalesce('/handlingConditions' = ANY (erased), false)));

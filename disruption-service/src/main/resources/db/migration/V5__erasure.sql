-- What is personal in a disruption: its free texts. What it was, against which threat, and what came of it, is counted and stays.
CALL make_erasable('disruption', 'disruption', 'disruption_version', 'disruption_id');
CALL make_personal('disruption', '/whatWasDone', column_name => 'what_was_done');
CALL make_personal('disruption', '/categoryRationale', column_name => 'category_rationale');
CALL make_personal('disruption', '/reason', column_name => 'reason');

ALTER TABLE disruption_version
    ALTER what_was_done DROP NOT NULL,
    ADD CONSTRAINT it_says_what_was_done CHECK
        (what_was_done IS NOT NULL OR coalesce('/whatWasDone' = ANY (erased), false));

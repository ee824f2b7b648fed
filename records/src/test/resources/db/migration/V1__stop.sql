-- Stops of vehicles.
CALL make_record('stop', 'vehicle_stop', 'vehicle_stop_version');
CALL make_personal_member('stop', '/account');
CALL make_personal_member('stop', '/grounds');

-- What lists select by.
ALTER TABLE vehicle_stop_version
    ADD stopped_on date NOT NULL GENERATED ALWAYS AS (day_of(facts, 'stoppedOn')) STORED,
    ADD outcome text NOT NULL GENERATED ALWAYS AS (facts ->> 'outcome') STORED
        CHECK (outcome IN ('NO_ACTION', 'WARNING', 'SEARCH', 'ARREST')),
    ADD asked_by text REFERENCES organisation GENERATED ALWAYS AS (facts ->> 'askedBy') STORED,
    ADD CONSTRAINT it_says_what_was_seen CHECK
        (personal ? 'account' OR coalesce('/account' = ANY (erased), false));
CREATE INDEX vehicle_stop_version_day ON vehicle_stop_version (stopped_on, record_id)
    INCLUDE (version, organisation, known_from, known_to);
